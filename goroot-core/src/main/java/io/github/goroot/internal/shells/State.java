package io.github.goroot.internal.shells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a shell remembers from one command to the next. */
final class State {

    private final Map<String, Variable> variables;
    private final Map<String, Routine> routines;
    private final Set<Option> options;
    private @Nullable List<String> positional;
    private boolean dead;
    private @Nullable String wild;

    State() {
        this(new HashMap<>(), new HashMap<>(), new HashSet<>());
        this.positional = List.of();
    }

    private State(Map<String, Variable> variables, Map<String, Routine> routines, Set<Option> options) {
        this.variables = variables;
        this.routines = routines;
        this.options = options;
    }

    /** The options of shells that change what assignments mean or which files are read. */
    enum Option {
        EXPORT_ALL,
        NO_FILES,
        NO_GLOBAL_FILES,
        NO_GLOBBING,
        NULL_GLOB,
        KEEP_UNMATCHED
    }

    State copy() {
        State copy = new State(new HashMap<>(variables), new HashMap<>(routines), new HashSet<>(options));
        copy.positional = positional;
        copy.dead = dead;
        copy.wild = wild;
        return copy;
    }

    /** Gives the state with which a program begins that is started here. */
    State inherited() {
        State begin = new State();
        if (wild != null) {
            begin.goWild(wild);
        }
        if (dead) {
            begin.goWild("the session ends before it is ready");
        }
        variables.forEach((name, variable) -> begin.put(name, variable.inherited()));
        return begin;
    }

    int size() {
        return variables.size() + routines.size();
    }

    @Nullable
    Variable variable(String name) {
        return variables.get(name);
    }

    void put(String name, Variable variable) {
        variables.put(name, variable);
    }

    void remove(String name) {
        variables.remove(name);
    }

    Set<String> names() {
        return Set.copyOf(variables.keySet());
    }

    @Nullable
    Routine routine(String name) {
        return routines.get(name);
    }

    void put(String name, Routine routine) {
        routines.put(name, routine);
    }

    void removeRoutine(String name) {
        routines.remove(name);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    void set(Option option, boolean on) {
        if (on) {
            options.add(option);
        } else {
            options.remove(option);
        }
    }

    /** Gives the positional parameters; null if they cannot be told. */
    @Nullable
    List<String> positional() {
        return positional;
    }

    void positional(@Nullable List<String> parameters) {
        positional = parameters;
    }

    /** Tells whether nothing that follows is reached. */
    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    /** Gives why nothing can be told any more, whatever follows; null if it can. */
    @Nullable
    String wild() {
        return wild;
    }

    void goWild(String why) {
        if (wild == null) {
            wild = why;
        }
    }

    /** Gives what is left to say where one of two holds and it is not known which. */
    static State merged(State one, State other) {
        if (one.dead) {
            return other;
        }
        if (other.dead) {
            return one;
        }
        State merged = one.copy();
        Variable missing = Variable.of(Value.unset(), Truth.NO);
        for (String name : new String[] {"PATH", "path"}) {
            boolean unique = one.variables.getOrDefault(name, missing).unique();
            if (unique != other.variables.getOrDefault(name, missing).unique()) {
                merged.goWild("it cannot be told whether PATH drops entries that occur again");
            }
        }
        other.variables.forEach((name, variable) ->
                merged.put(name, one.variables.getOrDefault(name, missing).merged(variable)));
        one.variables.forEach((name, variable) -> {
            if (!other.variables.containsKey(name)) {
                merged.put(name, variable.merged(missing));
            }
        });
        other.routines.forEach((name, routine) -> {
            if (!routine.equals(one.routines.get(name))) {
                merged.put(name, Routine.UNCERTAIN);
            }
        });
        one.routines.forEach((name, routine) -> {
            if (!routine.equals(other.routines.get(name))) {
                merged.put(name, Routine.UNCERTAIN);
            }
        });
        if (!one.options.equals(other.options)) {
            merged.goWild("an option of the shell depends on a condition that cannot be told without running it");
        }
        if (other.wild != null) {
            merged.goWild(other.wild);
        }
        if (one.positional == null || !one.positional.equals(other.positional)) {
            merged.positional = null;
        }
        return merged;
    }

    boolean sameAs(State other) {
        return variables.keySet().equals(other.variables.keySet())
                && variables.keySet().stream().allMatch(name -> holdsTheSame(name, other))
                && routines.equals(other.routines)
                && options.equals(other.options)
                && dead == other.dead;
    }

    private boolean holdsTheSame(String name, State other) {
        Variable own = variables.get(name);
        Variable theirs = other.variables.get(name);
        return own != null && theirs != null && own.sameAs(theirs);
    }
}
