package io.github.goroot.internal.shells;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one shell or session while its start-up files are followed, and the record of who set what.
 *
 * <p>Where it cannot be told which way a script goes, both are followed and what they leave is merged. Not thread-safe.
 */
final class Machine {

    /** Above this a value is a trap: no PATH that anybody meant is nearly as long. */
    private static final int LONGEST = 32 * 1024;

    private final StartupDisk disk;
    private final Surroundings surroundings;
    private final Budget budget = new Budget();
    private final List<Setting> log = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private State state = new State();
    private String file = "";
    private int line = 1;
    private int undecided;
    private int held;
    private int numbers;

    Machine(StartupDisk disk, Surroundings surroundings) {
        this.disk = disk;
        this.surroundings = surroundings;
        surroundings.variables().forEach((name, value) -> state.put(name, Variable.of(value, Truth.YES)));
    }

    StartupDisk disk() {
        return disk;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Budget budget() {
        return budget;
    }

    State state() {
        return state;
    }

    void state(State newState) {
        state = newState;
    }

    State fork() {
        budget.step(1 + state.size());
        return state.copy();
    }

    // ---- Where it is

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    void at(int newLine) {
        line = Math.max(1, newLine);
    }

    void at(String newFile, int newLine) {
        file = newFile;
        at(newLine);
    }

    void began(String path) {
        disk.path(path).ifPresent(files::add);
    }

    /** Follows a file if it is there; gives what the one who follows its text gives. */
    Truth follow(String path, Function<String, Truth> follower) {
        ReadScript script = disk.read(path);
        if (script.absent()) {
            return Truth.NO;
        }
        budget.source();
        String outerFile = file;
        int outerLine = line;
        at(path, 1);
        began(path);
        Optional<String> text = script.usable();
        Truth status = Truth.UNKNOWN;
        if (text.isEmpty()) {
            blurAll(script.defect());
        } else {
            status = follower.apply(text.get());
        }
        at(outerFile.isEmpty() ? path : outerFile, outerLine);
        return status;
    }

    // ---- Which way it goes

    /** Follows one of two ways, or both where it cannot be told which. */
    void branch(Truth condition, Runnable then, Runnable otherwise) {
        if (condition == Truth.UNKNOWN) {
            State before = fork();
            undecided++;
            then.run();
            State after = state;
            state = before;
            otherwise.run();
            undecided--;
            budget.step(1 + state.size());
            state = State.merged(after, state);
            return;
        }
        held++;
        (condition == Truth.YES ? then : otherwise).run();
        held--;
    }

    /** Follows one of two ways, or both where it cannot be told which, and gives how that ends. */
    Truth choose(Truth condition, Supplier<Truth> then, Supplier<Truth> otherwise) {
        Truth[] ends = {Truth.UNKNOWN, Truth.UNKNOWN};
        branch(condition, () -> ends[0] = then.get(), () -> ends[1] = otherwise.get());
        return switch (condition) {
            case YES -> ends[0];
            case NO -> ends[1];
            case UNKNOWN -> ends[0].merged(ends[1]);
        };
    }

    /** Follows something of which is not known how often it happens, until it changes nothing any more. */
    void repeat(Runnable body) {
        int logged = log.size();
        for (int i = 0; i < 5; i++) {
            while (log.size() > logged) {
                log.remove(log.size() - 1);
            }
            State before = fork();
            branch(Truth.UNKNOWN, body, () -> {});
            if (state.sameAs(before)) {
                return;
            }
        }
        state.goWild("a loop cannot be followed");
    }

    boolean isUndecided() {
        return undecided > 0;
    }

    int undecidedDepth() {
        return undecided;
    }

    void beginUndecided() {
        undecided++;
    }

    void endUndecided() {
        undecided--;
    }

    // ---- Variables

    Variable variable(String name) {
        Variable variable = state.variable(name);
        if (variable != null) {
            return variable;
        }
        return surroundings.complete() || Defaults.isUsuallyUnset(name)
                ? Variable.of(Value.unset(), Truth.NO)
                : Variable.of(Value.unknown("nothing tells what the session sets " + name + " to"), Truth.UNKNOWN);
    }

    Value value(String name) {
        return variable(name).value();
    }

    /** Sets a variable, which stays exported if it was. */
    void set(String name, Value value, boolean extendsItself) {
        Variable old = variable(name);
        set(name, value, state.has(State.Option.EXPORT_ALL) ? Truth.YES : old.exported(), extendsItself);
    }

    void set(String name, Value value, Truth exported, boolean extendsItself) {
        Variable old = variable(name);
        if (old.readOnly()) {
            state.goWild("a variable that is read-only is set in line " + line + " of " + file);
        }
        Value bounded = value instanceof Value.Text text && text.text().length() > LONGEST
                ? Value.unknown("it is longer than " + LONGEST + " characters")
                : value;
        Setting setting = null;
        if (GoVariables.contains(name)) {
            setting = record(name, bounded, exported, extendsItself ? old.by() : null);
        }
        budget.step(1 + (bounded instanceof Value.Text text ? text.text().length() / 64 : 0));
        state.put(name, old.with(bounded, exported, setting));
    }

    /** Changes only whether programs receive a variable. */
    void export(String name, Truth exported) {
        Variable old = variable(name);
        if (old.exported() == exported) {
            state.put(name, old);
            return;
        }
        Setting setting = old.by();
        if (GoVariables.contains(name) && (setting != null || old.value().isSet() != Truth.NO)) {
            setting = record(name, old.value(), exported, setting);
        }
        state.put(name, old.with(old.value(), exported, setting));
    }

    void unset(String name) {
        Variable old = variable(name);
        if (old.readOnly()) {
            state.goWild("a variable that is read-only is unset in line " + line + " of " + file);
        }
        Setting setting = null;
        if (GoVariables.contains(name) && (old.by() != null || old.value().isSet() != Truth.NO)) {
            setting = record(name, Value.unset(), Truth.NO, null);
        }
        state.put(name, new Variable(Value.unset(), Truth.NO, false, false, setting));
    }

    /** Notes a line that touches a variable in a way that is not understood. */
    void blur(String name, String why) {
        Variable old = variable(name);
        set(
                name,
                Value.unknown(why),
                old.value().isKnown() ? old.exported().merged(Truth.UNKNOWN) : old.exported(),
                true);
    }

    /** Notes a line that may touch all variables in a way that is not understood. */
    void blurAll(String why) {
        for (String name : GoVariables.NAMES) {
            blur(name, why);
        }
        for (String name : state.names()) {
            // Without the home no further file could be found, and nothing changes it in earnest.
            if (!GoVariables.contains(name) && !name.equals("HOME")) {
                budget.step(1);
                state.put(name, Variable.of(Value.unknown(why), Truth.UNKNOWN));
            }
        }
    }

    private Setting record(String name, Value value, Truth exported, @Nullable Setting extended) {
        String shown = value instanceof Value.Text text && !GoVariables.isPrivate(name) ? "=" + text.text() : "";
        Location location = file.isEmpty()
                ? Location.variable(name, shown)
                : Location.line(file, line, (value instanceof Value.Unset ? "unset " : "") + name + shown);
        Setting.Condition condition = undecided > 0
                ? Setting.Condition.UNDECIDED
                : held > 0 ? Setting.Condition.HOLDS : Setting.Condition.ALWAYS;
        Setting setting = new Setting(name, location, value, exported, condition, ++numbers, extended);
        log.add(setting);
        return setting;
    }

    /** Goes on as a program that was started here: only what is exported stays. */
    void inherit() {
        state = state.inherited();
        file = "";
        line = 1;
    }

    // ---- The end

    Prediction prediction(String who) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (String name : GoVariables.NAMES) {
            Variable variable = variable(name);
            outcomes.put(
                    name,
                    new Outcome(
                            name,
                            passedOn(variable),
                            inShell(variable),
                            log.stream()
                                    .filter(setting -> setting.variable().equals(name))
                                    .toList(),
                            variable.by()));
        }
        return new Prediction(who, outcomes, List.copyOf(files));
    }

    private Value inShell(Variable variable) {
        String wild = state.isDead() ? "the shell ends before it is ready" : state.wild();
        return wild != null ? Value.unknown(wild) : variable.value();
    }

    private Value passedOn(Variable variable) {
        Value value = inShell(variable);
        if (!value.isKnown() && (state.isDead() || state.wild() != null)) {
            return value;
        }
        if (variable.exported() == Truth.NO || value instanceof Value.Unset || value instanceof Value.Items) {
            return variable.exported() == Truth.NO || value.isKnown() ? Value.unset() : value;
        }
        return variable.exported() == Truth.YES
                ? value
                : Value.unknown(
                        value instanceof Value.Unknown unknown
                                ? unknown.why()
                                : "it cannot be told whether it is exported");
    }
}
