package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Assignment;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands whose arguments are assignments: {@code export}, {@code readonly}, {@code typeset} and their kin. */
final class Declarations {

    private static final Set<String> OF_ALL = Set.of("export", "readonly", "local");
    private static final Set<String> OF_SOME = Set.of("declare", "typeset", "integer", "float", "private");

    private final PosixShell shell;
    private final Machine machine;
    private boolean exporting;
    private boolean unexporting;
    private boolean locking;
    private boolean local;
    private boolean unique;
    private boolean functions;
    private boolean transforming;

    Declarations(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    static boolean isOne(String name, Dialect dialect) {
        return OF_ALL.contains(name) || (dialect != Dialect.POSIX && OF_SOME.contains(name));
    }

    /** Follows a call. */
    Truth run(String command, List<Word> words) {
        exporting = command.equals("export");
        locking = command.equals("readonly");
        transforming = command.equals("integer") || command.equals("float");
        local = shell.calls().inFunction() && !exporting && !locking;
        Truth status = Truth.YES;
        boolean options = true;
        // Every argument is expanded before the first is set.
        List<Optional<Assigner.Prepared>> prepared = new ArrayList<>();
        for (Word word : words) {
            prepared.add(Assignment.of(word).map(shell.assigner()::prepare));
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String bare = word.bare().orElse("");
            if (options && bare.length() > 1 && (bare.startsWith("-") || bare.startsWith("+"))) {
                options = !bare.equals("--");
                option(bare, command);
            } else {
                options = false;
                status = argument(word, prepared.get(i)).merged(status);
            }
        }
        return status;
    }

    private void option(String word, String command) {
        boolean on = word.charAt(0) == '-';
        for (int i = 1; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'x' -> {
                    exporting = on;
                    unexporting = !on;
                }
                case 'n' -> {
                    // To export it takes the mark away; to declare it makes a name for another variable.
                    unexporting |= command.equals("export");
                    exporting &= !command.equals("export");
                    transforming |= !command.equals("export");
                }
                case 'g' -> local = false;
                case 'r' -> locking = on;
                case 'U' -> unique = on;
                case 'f', 'F' -> functions = true;
                case 'i', 'l', 'u', 'c', 'T', 'L', 'R', 'Z', 'E' -> transforming = on;
                default -> {
                    // The others list things or tell the kind of the value.
                }
            }
        }
    }

    private Truth argument(Word word, Optional<Assigner.Prepared> assignment) {
        if (functions) {
            return Truth.YES;
        }
        if (transforming) {
            shell.assigner().blurMentioned(word.mentions(), "its value is changed as it is set");
            return Truth.UNKNOWN;
        }
        if (assignment.isPresent()) {
            Assigner.Prepared prepared = assignment.get();
            String name = prepared.path() ? "path" : prepared.name();
            hide(name);
            prepare(name);
            if (exporting) {
                setExported(prepared);
            } else {
                shell.assigner().carryOut(prepared);
            }
            finish(name);
            return Truth.YES;
        }
        Arguments fields = shell.expander().fields(List.of(word));
        if (fields.texts().isEmpty()) {
            String fixed = word.fixed().orElse("");
            machine.blurAll(fixed.isEmpty() ? "it is not known which variables are set" : "not understood: " + fixed);
            return Truth.UNKNOWN;
        }
        fields.texts().get().forEach(this::text);
        return Truth.YES;
    }

    /** An assignment that marks its variable as well is one line, not two. */
    private void setExported(Assigner.Prepared prepared) {
        boolean before = machine.state().has(State.Option.EXPORT_ALL);
        machine.state().set(State.Option.EXPORT_ALL, true);
        shell.assigner().carryOut(prepared);
        machine.state().set(State.Option.EXPORT_ALL, before);
    }

    private void text(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!Names.isName(name)) {
            return;
        }
        hide(name);
        prepare(name);
        if (equals >= 0) {
            shell.assigner().assign(name, Value.of(text.substring(equals + 1)));
        } else if (shell.dialect() == Dialect.ZSH && !isTied(name)) {
            declareAsZsh(name);
        }
        finish(name);
    }

    /** Zsh gives what it declares an empty value, which programs see only once it is set in earnest. */
    private void declareAsZsh(String name) {
        if (exporting && machine.variable(name).exported() == Truth.NO) {
            return;
        }
        Truth set = machine.value(name).isSet();
        if (set == Truth.NO) {
            machine.set(name, Value.of(""), false);
        } else if (set == Truth.UNKNOWN) {
            machine.blur(name, "nothing tells whether it is set");
        }
    }

    private void hide(String name) {
        if (local) {
            shell.calls().hide(name);
        }
    }

    private void prepare(String name) {
        if (unique && (name.equals("path") || name.equals("PATH"))) {
            machine.state().put(name, machine.variable(name).withUnique(true));
            if (machine.value("PATH") instanceof Value.Text text) {
                String joined = String.join(":", Parameters.unique(Parameters.entries(text.text())));
                if (!joined.equals(text.text())) {
                    machine.set("PATH", Value.of(joined), true);
                }
            }
        }
    }

    private void finish(String name) {
        String target = isTied(name) ? "PATH" : name;
        if (exporting) {
            machine.export(target, Truth.YES);
        } else if (unexporting) {
            machine.export(target, Truth.NO);
        }
        if (locking) {
            machine.state().put(target, machine.variable(target).locked());
        }
    }

    private boolean isTied(String name) {
        return shell.dialect() == Dialect.ZSH && name.equals("path");
    }
}
