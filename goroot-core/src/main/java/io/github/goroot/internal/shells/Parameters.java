package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of variables and of special parameters in POSIX-like shells. */
final class Parameters {

    private static final Value SOMETHING = new Value.Unknown("only a running shell knows it", true);

    private final Machine machine;
    private final ShellKind kind;
    private final Dialect dialect;

    Parameters(Machine machine, ShellKind kind, Dialect dialect) {
        this.machine = machine;
        this.kind = kind;
        this.dialect = dialect;
    }

    /** Gives the value of a parameter. */
    Value value(String name, boolean all) {
        if (!name.isEmpty() && !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
            return special(name);
        }
        if (dialect == Dialect.ZSH && name.equals("path")) {
            Value path = machine.value("PATH");
            return path instanceof Value.Text text ? new Value.Items(entries(text.text())) : path;
        }
        Value value = machine.value(name);
        return all && value instanceof Value.Text text ? new Value.Items(List.of(text.text())) : value;
    }

    private Value special(String name) {
        @Nullable List<String> positional = machine.state().positional();
        return switch (name) {
            case "-" -> Value.of((kind.interactive() ? "i" : "") + (kind.login() && dialect == Dialect.ZSH ? "l" : ""));
            case "@", "*" ->
                positional == null ? Value.unknown("the parameters are not known") : new Value.Items(positional);
            case "#" -> positional == null ? SOMETHING : Value.of(String.valueOf(positional.size()));
            case "$", "?", "0" -> SOMETHING;
            case "!" -> Value.unknown("only a running shell knows it");
            default -> positional(name, positional);
        };
    }

    private static Value positional(String name, @Nullable List<String> positional) {
        if (positional == null || name.length() > 4) {
            return Value.unknown("the parameters are not known");
        }
        int number = Integer.parseInt(name);
        return number >= 1 && number <= positional.size() ? Value.of(positional.get(number - 1)) : Value.unset();
    }

    static List<String> entries(String path) {
        List<String> entries = new ArrayList<>();
        if (path.isEmpty()) {
            return entries;
        }
        int begin = 0;
        for (int colon = path.indexOf(':'); colon >= 0; colon = path.indexOf(':', begin)) {
            entries.add(path.substring(begin, colon));
            begin = colon + 1;
        }
        entries.add(path.substring(begin));
        return entries;
    }

    static List<String> unique(List<String> entries) {
        return List.copyOf(new LinkedHashSet<>(entries));
    }
}
