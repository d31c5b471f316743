package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Assignment;
import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Script;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;

/**
 * The lines of systemd's {@code environment.d}.
 *
 * <p>The rules are those of environment.d(5), systemd 252: {@code NAME=value}, the quotes of a shell, and of expansions
 * only those of variables, with {@code :-} and {@code :+}.
 */
final class EnvironmentD {

    private final Machine machine;

    EnvironmentD(Machine machine) {
        this.machine = machine;
    }

    /** Follows a line. */
    void line(String text) {
        String line = text.strip();
        int equals = line.indexOf('=');
        if (equals <= 0 || line.startsWith("#") || line.startsWith(";") || !Names.isName(line.substring(0, equals))) {
            return;
        }
        String name = line.substring(0, equals);
        String value = line.substring(equals + 1);
        if (value.endsWith("\\") || value.indexOf('`') >= 0 || value.contains("$(")) {
            machine.blur(name, "the line goes on, or holds what systemd does not expand");
            return;
        }
        // Blanks need no quotes here, so the value is read as if it stood in some.
        boolean quoted = value.startsWith("\"") || value.startsWith("'");
        String script = name + "=" + (quoted || value.isEmpty() ? value : '"' + value + '"');
        Script parsed = Parser.parse(Dialect.POSIX, script, machine.line());
        if (parsed.broken().isPresent()
                || parsed.block().commands().size() != 1
                || !(parsed.block().commands().get(0) instanceof Command.Simple simple)
                || simple.assignments().size() != 1
                || !simple.words().isEmpty()
                || !understood(simple.assignments().get(0).value())) {
            machine.blur(name, "the value is not understood");
            return;
        }
        Assignment assignment = simple.assignments().get(0);
        ShellKind plain = new ShellKind(Shell.DASH, false, false);
        Expander expander = new PosixShell(machine, plain).expander();
        expander.watch();
        Value expanded = expander.scalar(assignment.value(), false);
        machine.set(name, expanded, Truth.YES, expander.hasRead(name));
    }

    private static boolean understood(Word word) {
        List<String> operators = List.of("", ":-", ":+");
        return word.parts().stream()
                .allMatch(part -> part instanceof Word.Literal literal
                        ? literal.quoted() || literal.text().indexOf('~') < 0
                        : part instanceof Word.Parameter parameter && operators.contains(parameter.operator()));
    }
}
