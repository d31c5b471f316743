package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.FishCommand;
import io.github.goroot.internal.shells.syntax.FishWord;
import io.github.goroot.internal.shells.syntax.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands of fish itself, as far as they can change a variable or the way a script goes. */
final class FishBuiltins {

    private static final Set<String> SUCCEEDING =
            Set.of("true", ":", "echo", "printf", "bind", "abbr", "alias", "complete", "emit", "set_color", "trap");

    /** Plug-ins that take over what a script of another shell sets. */
    private static final Set<String> TAKING_OVER = Set.of("bass", "replay", "fenv", "bax", "fisher", "omf");

    private final FishShell shell;
    private final Machine machine;
    private final Set<String> doubtful = new HashSet<>();

    FishBuiltins(FishShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    /** Notes a function of which is not known whether it is defined. */
    void doubt(String function) {
        doubtful.add(function);
    }

    List<FishWord> withoutPrecommands(List<FishWord> words) {
        boolean before = words.size() > 1
                && words.get(0).bare().filter("builtin"::equals).isPresent();
        return before ? words.subList(1, words.size()) : words;
    }

    Truth run(String name, List<FishWord> words) {
        if (doubtful.contains(name) || TAKING_OVER.contains(name)) {
            machine.blurAll("it is not known what \"" + name + "\" does");
            return Truth.UNKNOWN;
        }
        if (name.equals("set")) {
            return new FishSet(shell).run(words);
        }
        Arguments arguments = shell.expander().fields(words);
        return switch (name) {
            case "fish_add_path" -> new FishAddPath(shell).run(arguments);
            case "export" -> export(arguments);
            case "test" -> conditions().test(arguments);
            case "[" ->
                conditions()
                        .test(new Arguments(
                                arguments.values().subList(0, Math.max(0, arguments.size() - 1)), arguments.exact()));
            case "status" -> status(arguments);
            case "false" -> Truth.NO;
            case "source", "." -> source(words, arguments);
            case "eval" -> eval(words, arguments);
            case "contains" -> contains(arguments);
            case "type", "command" -> lookUp(arguments);
            case "return" -> leave();
            case "exit" -> end();
            case "exec" -> exec();
            case "break", "continue" -> leaveLoop(name);
            case "read" -> {
                blurMentioned(words, "what it is set to comes from outside the file");
                yield Truth.UNKNOWN;
            }
            default -> SUCCEEDING.contains(name) ? Truth.YES : shell.callAutoloaded(name, prefixed(name, words));
        };
    }

    private static List<FishWord> prefixed(String name, List<FishWord> words) {
        List<FishWord> all = new ArrayList<>();
        all.add(new FishWord(List.of(new FishWord.Part(FishWord.Kind.LITERAL, name, true))));
        all.addAll(words);
        return all;
    }

    private Conditions conditions() {
        return new Conditions(machine, new Parameters(machine, shell.kind(), Dialect.POSIX));
    }

    void blurMentioned(List<FishWord> words, String why) {
        for (FishWord word : words) {
            for (String name : GoVariables.NAMES) {
                if (Names.occurs(name, word.mentions())) {
                    machine.blur(name, why);
                }
            }
            word.bare()
                    .filter(name -> Names.isName(name) && !GoVariables.contains(name))
                    .ifPresent(name -> shell.variables()
                            .set(name, FishVariables.Scope.ANY, Value.unknown(why), Truth.NO, false, false));
        }
    }

    /** Sets as the function does that fish has for those who come from other shells. */
    private Truth export(Arguments arguments) {
        if (arguments.texts().isEmpty()) {
            machine.blurAll("it is not known which variables are set");
            return Truth.UNKNOWN;
        }
        for (String text : arguments.texts().get()) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (!Names.isName(name)) {
                continue;
            }
            Value value = equals < 0
                    ? shell.variables().value(name)
                    : new Value.Items(
                            FishVariables.isPath(name)
                                    ? Parameters.entries(text.substring(equals + 1))
                                    : List.of(text.substring(equals + 1)));
            boolean itself = name.equals("PATH");
            shell.variables()
                    .set(
                            name,
                            FishVariables.Scope.GLOBAL,
                            value instanceof Value.Unset ? new Value.Items(List.of()) : value,
                            Truth.YES,
                            true,
                            itself);
        }
        return Truth.YES;
    }

    private Truth status(Arguments arguments) {
        String question = arguments.text(0).orElse("");
        return switch (question.startsWith("--") ? question.substring(2) : question) {
            case "is-interactive", "-i" -> Truth.of(shell.kind().interactive());
            case "is-login", "-l" -> Truth.of(shell.kind().login());
            default -> Truth.UNKNOWN;
        };
    }

    private Truth contains(Arguments arguments) {
        Optional<List<String>> texts = arguments.texts();
        if (texts.isEmpty() || texts.get().isEmpty()) {
            return Truth.UNKNOWN;
        }
        List<String> words = new ArrayList<>(texts.get());
        while (!words.isEmpty() && words.get(0).startsWith("-")) {
            boolean last = words.remove(0).equals("--");
            if (last) {
                break;
            }
        }
        return words.isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(words.subList(1, words.size()).contains(words.get(0)));
    }

    private Truth lookUp(Arguments arguments) {
        Optional<List<String>> texts = arguments.texts();
        boolean asks = texts.isPresent()
                && texts.get().size() == 2
                && List.of("-q", "-sq", "-v", "--query", "-qs")
                        .contains(texts.get().get(0));
        if (!asks || !(machine.value("PATH") instanceof Value.Text path)) {
            return Truth.UNKNOWN;
        }
        for (String entry : Parameters.entries(path.text())) {
            Optional<FileStatus> status = entry.startsWith("/")
                    ? machine.disk().status(entry + "/" + texts.get().get(1))
                    : Optional.empty();
            if (status.isPresent() && status.get().isFile() && status.get().executable()) {
                return Truth.YES;
            }
        }
        return Truth.UNKNOWN;
    }

    // ---- Other scripts

    boolean isSource(List<FishWord> words) {
        String name = words.isEmpty() ? "" : words.get(0).bare().orElse("");
        return name.equals("source") || name.equals(".");
    }

    /** Follows a pipeline whose output is run as a script. */
    void sourceOutput(FishCommand before) {
        Optional<String> program =
                before instanceof FishCommand.Simple simple && !simple.words().isEmpty()
                        ? shell.expander().fields(simple.words().subList(0, 1)).text(0)
                        : Optional.empty();
        Programs.settable(Dialect.POSIX, program.orElse("("))
                .forEach(name -> machine.blur(name, "the output of a command is run as a script"));
    }

    private Truth source(List<FishWord> words, Arguments arguments) {
        Optional<String> file = arguments.text(0);
        if (file.isPresent() && file.get().startsWith("/")) {
            return shell.read(file.get());
        }
        String output = words.size() == 1
                        && words.get(0).parts().size() == 1
                        && words.get(0).parts().get(0).kind() == FishWord.Kind.OUTPUT
                ? words.get(0).parts().get(0).text()
                : "(";
        int pipe = output.indexOf('|');
        String first = pipe < 0 ? output : output.substring(0, pipe);
        Programs.settable(Dialect.POSIX, first)
                .forEach(name -> machine.blur(name, "it is not known which file is read"));
        return Truth.UNKNOWN;
    }

    private Truth eval(List<FishWord> words, Arguments arguments) {
        if (arguments.texts().isPresent()) {
            shell.evaluate(String.join(" ", arguments.texts().get()), machine.line());
            return Truth.UNKNOWN;
        }
        String output = words.size() == 1
                        && words.get(0).parts().size() == 1
                        && words.get(0).parts().get(0).kind() == FishWord.Kind.OUTPUT
                ? words.get(0).parts().get(0).text()
                : "(";
        Programs.settable(Dialect.POSIX, output)
                .forEach(name -> machine.blur(name, "the output of a command is run as a script"));
        return Truth.UNKNOWN;
    }

    // ---- The way the script goes

    private Truth leave() {
        shell.flow().leave();
        return Truth.UNKNOWN;
    }

    private Truth end() {
        machine.state().die();
        return Truth.UNKNOWN;
    }

    private Truth exec() {
        machine.state()
                .goWild("another program takes the place of the shell in line " + machine.line() + " of "
                        + machine.file());
        return Truth.YES;
    }

    private Truth leaveLoop(String name) {
        shell.flow().leaveLoop(name.equals("continue"));
        return Truth.YES;
    }
}
