package io.github.goroot.internal.shells;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Script;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the few commands print whose output can be told without running them. */
final class Outputs {

    private static final String WHY = "it is the output of a command";

    private final Machine machine;
    private final Dialect dialect;

    Outputs(Machine machine, Dialect dialect) {
        this.machine = machine;
        this.dialect = dialect;
    }

    /** Gives the output of a script without its last line ends. */
    Value of(String script) {
        return words(script).map(this::ofWords).orElse(Value.unknown(WHY));
    }

    private Value ofWords(List<String> words) {
        String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        if (machine.state().routine(program) != null) {
            return Value.unknown(WHY);
        }
        return switch (program + " " + String.join(" ", words.subList(1, words.size()))) {
            case "id -u" -> machine.surroundings().userNumber();
            case "uname ", "uname -s" -> system(machine.disk().host().platform().system());
            default -> Value.unknown(WHY);
        };
    }

    private static Value system(OperatingSystem system) {
        return switch (system) {
            case LINUX -> Value.of("Linux");
            case MACOS -> Value.of("Darwin");
            case FREEBSD -> Value.of("FreeBSD");
            case OPENBSD -> Value.of("OpenBSD");
            case NETBSD -> Value.of("NetBSD");
            default -> Value.unknown(WHY);
        };
    }

    /** Gives the words of a script that is one command without expansions. */
    private Optional<List<String>> words(String text) {
        Script script = Parser.parse(dialect, text, 1);
        List<Command> commands = script.block().commands();
        if (script.broken().isPresent()
                || commands.size() != 1
                || !(commands.get(0) instanceof Command.Simple simple)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Word word : simple.words()) {
            Optional<String> fixed = word.fixed();
            if (fixed.isEmpty()) {
                return Optional.empty();
            }
            words.add(fixed.get());
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
