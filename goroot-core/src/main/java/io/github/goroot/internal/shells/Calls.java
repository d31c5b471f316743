package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Assignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Enters and leaves files and functions, with their parameters, their local variables and their status. */
final class Calls {

    private final Machine machine;
    private final Flow flow;
    private final Deque<Scope> functions = new ArrayDeque<>();
    private final Deque<List<Truth>> statuses = new ArrayDeque<>();
    private Truth result = Truth.YES;

    Calls(Machine machine, Flow flow) {
        this.machine = machine;
        this.flow = flow;
    }

    private static final class Scope {
        private final Map<String, Variable> hidden = new HashMap<>();
        private final Set<String> doubtful = new HashSet<>();
        private final int undecided;

        Scope(int undecided) {
            this.undecided = undecided;
        }
    }

    boolean inFunction() {
        return !functions.isEmpty();
    }

    /** Runs something that {@code return} leaves, and gives its status. */
    Truth inFrame(Supplier<Truth> body) {
        List<Truth> returned = new ArrayList<>();
        statuses.push(returned);
        flow.inFrame(() -> {
            Truth last = body.get();
            result = machine.state().isDead() && returned.size() == 1
                    ? returned.get(0)
                    : returned.isEmpty() ? last : Truth.UNKNOWN;
        });
        statuses.pop();
        return result;
    }

    void leave(Truth status) {
        List<Truth> returned = statuses.peek();
        if (returned != null) {
            returned.add(status);
        }
        flow.leave();
    }

    /** Calls a function. */
    Truth call(Arguments arguments, Supplier<Truth> body) {
        List<String> outer = machine.state().positional();
        machine.state().positional(arguments.texts().orElse(null));
        Scope scope = new Scope(machine.undecidedDepth());
        functions.push(scope);
        Truth status = inFrame(body);
        functions.pop();
        machine.state().positional(outer);
        scope.hidden.forEach((name, variable) -> {
            boolean doubtful = scope.doubtful.contains(name);
            machine.state().put(name, doubtful ? machine.variable(name).merged(variable) : variable);
        });
        return status;
    }

    /** Makes a variable local to the function that runs. */
    void hide(String name) {
        Scope scope = functions.element();
        if (scope.hidden.putIfAbsent(name, machine.variable(name)) == null) {
            machine.state().put(name, Variable.of(Value.unset(), Truth.NO));
        }
        if (machine.undecidedDepth() > scope.undecided) {
            scope.doubtful.add(name);
        }
    }

    /** Runs a command with assignments in front of it. */
    Truth withPrefix(List<Assignment> assignments, boolean persist, Assigner assigner, Supplier<Truth> body) {
        if (assignments.isEmpty()) {
            return body.get();
        }
        if (persist) {
            assignments.forEach(assigner::assign);
            return body.get();
        }
        Map<String, Variable> before = new HashMap<>();
        for (Assignment assignment : assignments) {
            before.putIfAbsent(assignment.name(), machine.variable(assignment.name()));
            Value value = assigner.valueOf(assignment);
            machine.state().put(assignment.name(), Variable.of(value, Truth.YES));
        }
        Map<String, Variable> during = new HashMap<>();
        before.keySet().forEach(name -> during.put(name, machine.variable(name)));
        Truth status = body.get();
        before.forEach((name, variable) -> {
            boolean touched = !machine.variable(name).equals(during.get(name));
            machine.state().put(name, variable);
            if (touched) {
                machine.blur(name, "it is set for one command, which sets it itself");
            }
        });
        return status;
    }
}
