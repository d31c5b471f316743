package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;
import java.util.Optional;

/** What POSIX-like shells run in the place of a command: another file, a text, or the output of a program. */
final class OtherScripts {

    private final PosixShell shell;
    private final Machine machine;

    OtherScripts(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    /** Follows {@code source} and its other name, a point. */
    Truth source(String name, List<Word> words, Arguments arguments) {
        Optional<String> file = arguments.text(0);
        if (name.equals("source") && shell.dialect() == Dialect.POSIX) {
            return Truth.NO;
        }
        if (file.isEmpty() || !file.get().startsWith("/")) {
            return sourceUnknown(words);
        }
        if (machine.disk().read(file.get()).absent()) {
            return missing(file.get());
        }
        if (arguments.size() == 1) {
            return shell.read(file.get());
        }
        List<String> outer = machine.state().positional();
        machine.state().positional(arguments.from(1).texts().orElse(null));
        Truth status = shell.read(file.get());
        machine.state().positional(outer);
        return status;
    }

    private Truth sourceUnknown(List<Word> words) {
        if (words.size() == 2
                && words.get(1).parts().size() == 1
                && words.get(1).parts().get(0) instanceof Word.Opaque opaque
                && opaque.text().startsWith("<(")) {
            String script = opaque.text().substring(2, opaque.text().length() - 1);
            Programs.settable(shell.dialect(), script)
                    .forEach(variable -> machine.blur(variable, "the output of a command is run as a script"));
            return Truth.UNKNOWN;
        }
        machine.blurAll("it is not known which file is read");
        return Truth.UNKNOWN;
    }

    /** A plain shell that is asked for a file that is not there ends, or ends what it reads. */
    private Truth missing(String file) {
        if (shell.dialect() == Dialect.POSIX) {
            if (shell.kind().interactive()) {
                machine.state().goWild(file + ", which is to be read, does not exist");
            } else {
                machine.state().die();
            }
        }
        return Truth.NO;
    }

    Truth eval(List<Word> words, Arguments arguments) {
        Optional<List<String>> texts = arguments.texts();
        if (texts.isPresent()) {
            return shell.evaluate(String.join(" ", texts.get()));
        }
        String why = "the output of a command is run as a script";
        if (words.size() == 2
                && words.get(1).parts().size() == 1
                && words.get(1).parts().get(0) instanceof Word.Output output) {
            if (isPathHelper(output.script())) {
                return pathHelper();
            }
            Programs.settable(shell.dialect(), output.script()).forEach(variable -> machine.blur(variable, why));
            return Truth.UNKNOWN;
        }
        machine.blurAll(why);
        return Truth.UNKNOWN;
    }

    private boolean isPathHelper(String script) {
        return Programs.program(shell.dialect(), script)
                .filter("path_helper"::equals)
                .isPresent();
    }

    private Truth pathHelper() {
        Value path = machine.value("PATH");
        Optional<String> helped =
                path instanceof Value.Text text ? new PathHelper(machine.disk()).path(text.text()) : Optional.empty();
        machine.set(
                "PATH",
                helped.map(Value::of)
                        .orElse(Value.unknown("path_helper puts it together from files that are not known")),
                Truth.YES,
                true);
        return Truth.YES;
    }
}
