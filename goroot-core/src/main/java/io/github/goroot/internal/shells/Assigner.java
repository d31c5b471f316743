package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Assignment;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries assignments out, arrays and zsh's {@code path} included. */
final class Assigner {

    private final Machine machine;
    private final Expander expander;
    private final Dialect dialect;

    Assigner(Machine machine, Expander expander, Dialect dialect) {
        this.machine = machine;
        this.expander = expander;
        this.dialect = dialect;
    }

    /**
     * An assignment whose value is worked out, but not yet set.
     *
     * @param name the variable
     * @param path whether zsh's array stands for it
     * @param value what it will hold
     * @param extendsItself whether the value builds on the one before
     */
    record Prepared(String name, boolean path, Value value, boolean extendsItself) {}

    void assign(Assignment assignment) {
        if (dialect == Dialect.POSIX && (assignment.append() || assignment.element())) {
            // To a plain shell that is the name of a program.
            return;
        }
        carryOut(prepare(assignment));
    }

    Prepared prepare(Assignment assignment) {
        expander.watch();
        boolean path = isPath(assignment.name());
        String name = path ? "PATH" : assignment.name();
        Value old = machine.value("PATH");
        Value value = assignment.element()
                ? Value.unknown("an element of an array is set")
                : value(assignment, path ? Parameters.entries(textOf(old)) : null);
        boolean extendsItself =
                assignment.append() || expander.hasRead(name) || (name.equals("PATH") && expander.hasRead("path"));
        return new Prepared(name, path, path && extendsItself && !old.isKnown() ? old : value, extendsItself);
    }

    void carryOut(Prepared prepared) {
        set(prepared.name(), prepared.path(), prepared.value(), prepared.extendsItself());
    }

    /** Gives the value of an assignment without carrying it out. */
    Value valueOf(Assignment assignment) {
        return assignment.element() ? Value.unknown("an element of an array is set") : value(assignment, null);
    }

    /** Sets a variable to a text, wherever it comes from. */
    void assign(String name, Value value) {
        boolean path = isPath(name);
        set(path ? "PATH" : name, path, value, false);
    }

    private void set(String name, boolean path, Value value, boolean extendsItself) {
        Value one = value;
        if (path) {
            one = value instanceof Value.Items items ? Value.of(String.join(":", unique(items.items()))) : value;
        } else if (name.equals("PATH") && value instanceof Value.Text text && isUnique("PATH")) {
            one = Value.of(String.join(":", Parameters.unique(Parameters.entries(text.text()))));
        }
        machine.set(name, one, extendsItself);
    }

    private List<String> unique(List<String> entries) {
        return isUnique("path") ? Parameters.unique(entries) : entries;
    }

    /** The two names of zsh's one variable keep apart whether entries may occur again. */
    private boolean isUnique(String name) {
        return dialect == Dialect.ZSH && machine.variable(name).unique();
    }

    private boolean isPath(String name) {
        return dialect == Dialect.ZSH && name.equals("path");
    }

    private static String textOf(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    private Value value(Assignment assignment, @Nullable List<String> entries) {
        List<Word.Part> parts = assignment.value().parts();
        boolean array = !parts.isEmpty() && parts.get(0) instanceof Word.Elements;
        Value old = entries != null ? new Value.Items(entries) : machine.value(assignment.name());
        if (array) {
            Arguments elements = expander.fields(((Word.Elements) parts.get(0)).words());
            Value fresh = elements.texts()
                    .<Value>map(Value.Items::new)
                    .orElse(Value.unknown("the elements of an array cannot be told"));
            return assignment.append() ? appended(old, fresh) : fresh;
        }
        Value fresh = expander.scalar(assignment.value(), true);
        return assignment.append() ? appended(old, fresh) : fresh;
    }

    private static Value appended(Value old, Value more) {
        if (!old.isKnown() || !more.isKnown()) {
            return old.isKnown() ? more : old;
        }
        if (old instanceof Value.Text text && more instanceof Value.Text other) {
            return Value.of(text.text() + other.text());
        }
        if (old instanceof Value.Unset) {
            return more;
        }
        List<String> items = new ArrayList<>();
        for (Value value : List.of(old, more)) {
            if (value instanceof Value.Items several) {
                items.addAll(several.items());
            } else if (value instanceof Value.Text text) {
                items.add(text.text());
            }
        }
        return new Value.Items(items);
    }

    /** Gives up on the variables whose names occur in a text that is not followed. */
    void blurMentioned(String text, String why) {
        for (String name : GoVariables.NAMES) {
            if (Names.occurs(name, text) || (isPath("path") && name.equals("PATH") && Names.occurs("path", text))) {
                machine.blur(name, why);
            }
        }
        int at = 0;
        while (at < text.length()) {
            int end = Names.end(text, at);
            if (end == at) {
                at++;
                continue;
            }
            String name = text.substring(at, end);
            if (!GoVariables.contains(name) && machine.state().variable(name) != null) {
                machine.set(name, Value.unknown(why), false);
            }
            at = end;
        }
    }
}
