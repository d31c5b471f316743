package io.github.goroot.internal.shells;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of fish: lists, in universal, global and local scopes.
 *
 * <p>Globals have their own names in the state, others a mark in front; lists whose names end in PATH are kept as one text
 * with colons, as fish imports and exports them.
 */
final class FishVariables {

    private static final String UNIVERSAL = "U:";

    private final Machine machine;
    private final Deque<String> scopes = new ArrayDeque<>();
    private final Deque<Integer> functions = new ArrayDeque<>();
    private int numbers;

    FishVariables(Machine machine) {
        this.machine = machine;
    }

    /** Where a variable lives. */
    enum Scope {
        LOCAL,
        FUNCTION,
        GLOBAL,
        UNIVERSAL,
        ANY
    }

    static boolean isPath(String name) {
        return name.endsWith("PATH") && !name.startsWith("fish_");
    }

    // ---- Scopes

    void enter(boolean function) {
        if (function) {
            functions.push(scopes.size());
        }
        scopes.push("L" + numbers++ + ":");
    }

    void leave(boolean function) {
        String prefix = scopes.pop();
        for (String name : machine.state().names()) {
            if (name.startsWith(prefix)) {
                machine.state().remove(name);
                uncover(name.substring(prefix.length()));
            }
        }
        if (function) {
            functions.pop();
        }
        numbers--;
    }

    /**
     * Gives up on a variable of Go's that a local one hid: fish 3.6 goes on to hide it from programs if one was started
     * meanwhile.
     */
    private void uncover(String name) {
        boolean seen = machine.variable(name).exported() != Truth.NO
                || present(UNIVERSAL + name).isPresent();
        if (GoVariables.contains(name) && seen) {
            machine.blur(name, "a local variable of its name hid it");
        }
    }

    boolean inFunction() {
        return !functions.isEmpty();
    }

    /** Gives the local scopes that are visible, the innermost first. */
    private List<String> visible() {
        int hidden = functions.isEmpty() ? 0 : functions.element();
        return List.copyOf(scopes).subList(0, scopes.size() - hidden);
    }

    // ---- Reading

    /** Gives the name under which a variable is kept that a script sees by a name; empty if there is none. */
    private Optional<String> key(String name, Scope scope) {
        if (scope == Scope.UNIVERSAL) {
            return present(UNIVERSAL + name);
        }
        if (scope != Scope.GLOBAL) {
            for (String prefix : visible()) {
                if (machine.state().variable(prefix + name) != null) {
                    return Optional.of(prefix + name);
                }
            }
            if (scope != Scope.ANY) {
                return Optional.empty();
            }
        }
        Optional<String> global = machine.value(name) instanceof Value.Unset ? Optional.empty() : Optional.of(name);
        return global.isPresent() || scope == Scope.GLOBAL ? global : present(UNIVERSAL + name);
    }

    private Optional<String> present(String key) {
        Variable variable = machine.state().variable(key);
        return variable == null || variable.value() instanceof Value.Unset ? Optional.empty() : Optional.of(key);
    }

    Truth isSet(String name, Scope scope) {
        return key(name, scope).map(key -> machine.value(key).isSet()).orElse(Truth.NO);
    }

    /** Gives the elements of a variable: items, unset or unknown. */
    Value value(String name) {
        Optional<String> key = key(name, Scope.ANY);
        return key.isEmpty() ? Value.unset() : asItems(name, machine.value(key.get()));
    }

    private static Value asItems(String name, Value value) {
        if (!(value instanceof Value.Text text)) {
            return value;
        }
        return new Value.Items(isPath(name) ? Parameters.entries(text.text()) : List.of(text.text()));
    }

    // ---- Writing

    /** Sets a variable. */
    void set(String name, Scope scope, Value items, Truth export, boolean exportGiven, boolean extendsItself) {
        if (scope == Scope.ANY && isDoubtful(name)) {
            String why = "it cannot be told which of two variables is set";
            machine.state().put(UNIVERSAL + name, Variable.of(Value.unknown(why), Truth.UNKNOWN));
            machine.blur(name, why);
            return;
        }
        String key = target(name, scope);
        Variable old = machine.state().variable(key);
        Truth exported = exportGiven ? export : old != null ? old.exported() : Truth.NO;
        machine.set(key, joined(name, items), exported, extendsItself);
        if (name.equals("fish_user_paths")) {
            reconstructPath();
        }
    }

    private String target(String name, Scope scope) {
        List<String> visible = visible();
        return switch (scope) {
            case UNIVERSAL -> UNIVERSAL + name;
            case GLOBAL -> name;
            case LOCAL -> visible.isEmpty() ? name : visible.get(0) + name;
            case FUNCTION -> inFunction() ? visible.get(visible.size() - 1) + name : name;
            case ANY -> key(name, Scope.ANY).orElseGet(() -> target(name, Scope.FUNCTION));
        };
    }

    private static Value joined(String name, Value value) {
        if (!(value instanceof Value.Items items)) {
            return value;
        }
        if (isPath(name)) {
            // In these an empty entry means the working directory, and fish writes that out.
            boolean written = name.equals("PATH") || name.equals("CDPATH");
            List<String> entries = items.items().stream()
                    .map(entry -> written && entry.isEmpty() ? "." : entry)
                    .toList();
            return Value.of(String.join(":", entries));
        }
        return items.items().size() == 1 ? Value.of(items.items().get(0)) : items;
    }

    /** Tells whether a name may mean a global or a universal variable, for it is not known whether there is the first. */
    private boolean isDoubtful(String name) {
        boolean local = visible().stream().anyMatch(prefix -> machine.state().variable(prefix + name) != null);
        return !local
                && machine.value(name).isSet() == Truth.UNKNOWN
                && present(UNIVERSAL + name).isPresent();
    }

    void erase(String name, Scope scope) {
        Optional<String> key = key(name, scope);
        if (key.isEmpty()) {
            return;
        }
        if (scope == Scope.ANY && key.get().equals(name) && isDoubtful(name)) {
            String why = "it cannot be told which of two variables is taken away";
            machine.state().put(UNIVERSAL + name, Variable.of(Value.unknown(why), Truth.UNKNOWN));
            machine.blur(name, why);
            return;
        }
        machine.unset(key.get());
        if (key.get().startsWith("L")) {
            machine.state().remove(key.get());
        }
        if (name.equals("fish_user_paths")) {
            reconstructPath();
        }
    }

    /** Loads a universal variable without counting it as a line that sets something. */
    void load(String name, List<String> items, boolean export, boolean path) {
        // A variable keeps the mark of a list of paths, or lacks it, whatever its name.
        boolean odd = isPath(name) && !path && items.size() > 1;
        Value value = odd
                ? Value.unknown("it is a list that is not marked as one of paths")
                : joined(name, new Value.Items(items));
        machine.state().put(UNIVERSAL + name, Variable.of(value, Truth.of(export)));
    }

    // ---- PATH

    /** Puts the user's paths in front, as fish does whenever they change. */
    void reconstructPath() {
        Value user = value("fish_user_paths");
        Value added = machine.value("__fish_added_user_paths");
        if (user instanceof Value.Unset && added instanceof Value.Unset) {
            return;
        }
        Value path = asItems("PATH", machine.value("PATH"));
        if (!user.isKnown() || !added.isKnown() || !path.isKnown()) {
            machine.blur("PATH", "it is not known what fish puts in front of it");
            return;
        }
        List<String> paths = new ArrayList<>(path instanceof Value.Items items ? items.items() : List.of());
        if (added instanceof Value.Items items) {
            items.items().forEach(paths::remove);
        }
        List<String> fresh = new ArrayList<>();
        Set<String> wanted = new LinkedHashSet<>(user instanceof Value.Items items ? items.items() : List.of());
        List<String> reversed = new ArrayList<>(wanted);
        Collections.reverse(reversed);
        for (String entry : reversed) {
            if (!paths.remove(entry)) {
                fresh.add(entry);
            }
            paths.add(0, entry);
        }
        machine.state().put("__fish_added_user_paths", Variable.of(new Value.Items(fresh), Truth.NO));
        machine.set("PATH", Value.of(String.join(":", paths)), Truth.YES, true);
    }

    /** Gives programs what only a universal variable or a list holds. */
    void finish() {
        for (String name : GoVariables.NAMES) {
            Variable global = machine.variable(name);
            Variable universal = machine.state().variable(UNIVERSAL + name);
            boolean hidden = !(global.value() instanceof Value.Unset);
            boolean shines = universal != null && universal.exported() == Truth.YES && global.exported() == Truth.NO;
            // A global that is not exported hides a universal that is from scripts, but not from programs.
            if (universal != null && (!hidden || shines)) {
                machine.set(name, flat(universal.value()), universal.exported(), false);
            } else if (universal != null
                    && global.exported() != Truth.YES
                    && (global.exported() == Truth.UNKNOWN || universal.exported() == Truth.UNKNOWN)) {
                machine.blur(name, "it cannot be told whether it is exported");
            } else if (global.value() instanceof Value.Items items) {
                machine.state().put(name, global.with(flat(items), global.exported(), global.by()));
            }
        }
    }

    private static Value flat(Value value) {
        return value instanceof Value.Items items ? Value.of(String.join(" ", items.items())) : value;
    }
}
