package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of POSIX-like shells themselves, as far as they can change a variable or the way a script goes. */
final class Builtins {

    private static final Set<String> SUCCEEDING =
            Set.of("true", ":", "echo", "printf", "umask", "alias", "trap", "shopt", "bindkey", "zstyle");
    private static final Set<String> SETTING = Set.of(
            "read", "getopts", "mapfile", "readarray", "let", "vared", "zparseopts", "printf", "print", "strftime");

    private final PosixShell shell;
    private final Machine machine;
    private final Options options;
    private final OtherScripts scripts;

    Builtins(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
        this.options = new Options(shell);
        this.scripts = new OtherScripts(shell);
    }

    /** Takes away what only says how the command behind it is to be found. */
    List<Word> withoutPrecommands(List<Word> words) {
        List<Word> rest = words;
        while (rest.size() > 1 && isPrecommand(rest.get(0).bare().orElse(""), rest.get(1))) {
            rest = rest.subList(1, rest.size());
        }
        return rest;
    }

    private boolean isPrecommand(String word, Word next) {
        boolean option = next.bare().orElse("").startsWith("-");
        return switch (word) {
            case "command" -> !option && shell.dialect() != Dialect.ZSH;
            case "builtin" -> shell.dialect() != Dialect.POSIX;
            case "noglob", "nocorrect", "-" -> shell.dialect() == Dialect.ZSH;
            default -> false;
        };
    }

    /** Follows a call; null if it is no command that matters. */
    @Nullable
    Truth run(String name, List<Word> words, Arguments arguments) {
        return switch (name) {
            case "test" -> shell.conditions().test(arguments);
            case "[" -> brackets(arguments);
            case "false" -> Truth.NO;
            case "source", "." -> scripts.source(name, words, arguments);
            case "eval" -> scripts.eval(words, arguments);
            case "unset" -> unset(arguments);
            case "return" -> leave(arguments);
            case "exit", "logout", "bye" -> end();
            case "exec" -> exec(arguments);
            case "break", "continue" -> leaveLoop(name, arguments);
            case "set" -> options.set(arguments);
            case "setopt" -> options.ofZsh(arguments, true);
            case "unsetopt" -> options.ofZsh(arguments, false);
            case "emulate" -> options.emulate(arguments);
            case "shopt" -> options.ofBash(arguments);
            case "shift" -> shift(arguments);
            case "command", "type", "hash", "which", "whence" -> lookUp(name, arguments);
            case "alias" -> alias(arguments);
            default -> other(name, words);
        };
    }

    private @Nullable Truth other(String name, List<Word> words) {
        if (SETTING.contains(name)) {
            boolean sets = !name.startsWith("print")
                    || words.stream().anyMatch(word -> word.bare().orElse("").equals("-v"));
            if (sets) {
                words.forEach(word -> blur(word.fixed().orElse("")));
                return Truth.UNKNOWN;
            }
        }
        return SUCCEEDING.contains(name) ? Truth.YES : null;
    }

    private void blur(String name) {
        if (GoVariables.contains(name) || name.equals("path")) {
            shell.assigner().blurMentioned(name, "what it is set to comes from outside the file");
        } else if (Names.isName(name)) {
            machine.set(name, Value.unknown("what it is set to comes from outside the file"), false);
        }
    }

    private Truth brackets(Arguments arguments) {
        int last = arguments.size() - 1;
        if (last < 0 || !arguments.text(last).equals(Optional.of("]"))) {
            return Truth.UNKNOWN;
        }
        return shell.conditions().test(new Arguments(arguments.values().subList(0, last), arguments.exact()));
    }

    // ---- Variables

    private Truth unset(Arguments arguments) {
        if (arguments.texts().isEmpty()) {
            machine.blurAll("it is not known which variables are unset");
            return Truth.UNKNOWN;
        }
        boolean functions = false;
        for (String name : arguments.texts().get()) {
            if (name.startsWith("-")) {
                functions |= name.contains("f");
            } else if (functions) {
                machine.state().removeRoutine(name);
            } else if (Names.isName(name)) {
                machine.unset(name.equals("path") && shell.dialect() == Dialect.ZSH ? "PATH" : name);
            }
        }
        return Truth.YES;
    }

    private Truth shift(Arguments arguments) {
        List<String> positional = machine.state().positional();
        boolean plain = arguments.size() == 0 && positional != null && !positional.isEmpty();
        machine.state().positional(plain && positional != null ? positional.subList(1, positional.size()) : null);
        return Truth.UNKNOWN;
    }

    /** An alias for a command that matters would change what later lines mean. */
    private Truth alias(Arguments arguments) {
        if (arguments.texts().isEmpty()) {
            return Truth.UNKNOWN;
        }
        for (String text : arguments.texts().get()) {
            int equals = text.indexOf('=');
            if (equals > 0 && machine.state().routine(text.substring(0, equals)) == null) {
                String name = text.substring(0, equals);
                boolean wraps = text.substring(equals + 1).startsWith(name);
                if (!wraps) {
                    machine.state().put(name, new Routine(null, text));
                }
            }
        }
        return Truth.YES;
    }

    // ---- The way the script goes

    private Truth leave(Arguments arguments) {
        Truth status = arguments.size() == 0
                ? Truth.UNKNOWN
                : arguments.text(0).map(text -> Truth.of(text.equals("0"))).orElse(Truth.UNKNOWN);
        shell.calls().leave(status);
        return status;
    }

    private Truth end() {
        machine.state().die();
        return Truth.UNKNOWN;
    }

    private Truth exec(Arguments arguments) {
        if (arguments.size() > 0) {
            machine.state()
                    .goWild("another program takes the place of the shell in line " + machine.line() + " of "
                            + machine.file());
        }
        return Truth.YES;
    }

    private Truth leaveLoop(String name, Arguments arguments) {
        if (arguments.size() > 0 && !arguments.text(0).equals(Optional.of("1"))) {
            machine.state()
                    .goWild("several loops are left at once in line " + machine.line() + " of " + machine.file());
        }
        shell.flow().leaveLoop(name.equals("continue"));
        return Truth.YES;
    }

    /** Finds a program on PATH; that one is not found says little, for it may be a command of the shell. */
    private Truth lookUp(String name, Arguments arguments) {
        int first = name.equals("command") ? 1 : 0;
        Optional<String> program = arguments.text(first);
        if (arguments.size() != first + 1
                || program.isEmpty()
                || program.get().startsWith("-")
                || program.get().indexOf('/') >= 0
                || (first == 1
                        && !arguments
                                .text(0)
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .equals(Optional.of("-v")))
                || !(machine.value("PATH") instanceof Value.Text path)) {
            return Truth.UNKNOWN;
        }
        for (String entry : Parameters.entries(path.text())) {
            Optional<FileStatus> status =
                    entry.startsWith("/") ? machine.disk().status(entry + "/" + program.get()) : Optional.empty();
            if (status.isPresent() && status.get().isFile() && status.get().executable()) {
                return Truth.YES;
            }
        }
        return Truth.UNKNOWN;
    }
}
