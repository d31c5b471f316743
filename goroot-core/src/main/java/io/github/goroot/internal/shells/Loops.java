package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Command;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;

/** Follows the loops of POSIX-like shells: turn by turn while it is known which come, else as if any number did. */
final class Loops {

    /** More turns of a loop than any start-up file needs. */
    private static final int MOST_TURNS = 1000;

    private static final Value SET_BY_A_LOOP = Value.unknown("a loop sets it");

    private final PosixShell shell;
    private final Machine machine;
    private final Flow flow;

    Loops(PosixShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
        this.flow = shell.flow();
    }

    void follow(Command.For loop) {
        List<Word> words = loop.words();
        Arguments arguments = words != null ? shell.expander().fields(words) : positional();
        flow.inLoop(() -> {
            if (!arguments.exact()) {
                machine.set(loop.name(), SET_BY_A_LOOP, false);
                machine.repeat(() -> flow.turn(() -> shell.block(loop.body())));
                machine.set(loop.name(), SET_BY_A_LOOP, false);
                return;
            }
            for (Value value : arguments.values()) {
                if (machine.state().isDead()) {
                    return;
                }
                machine.at(loop.line());
                machine.set(loop.name(), value, false);
                flow.turn(() -> shell.block(loop.body()));
            }
        });
    }

    void follow(Command.While loop) {
        flow.inLoop(() -> turns(loop));
    }

    /** Follows a loop of which it is not known how often it turns. */
    void follow(Command.Repeat loop) {
        if (!loop.name().isEmpty()) {
            machine.set(loop.name(), SET_BY_A_LOOP, false);
        }
        flow.inLoop(() -> machine.repeat(() -> flow.turn(() -> shell.block(loop.body()))));
    }

    private void turns(Command.While loop) {
        for (int i = 0; i < MOST_TURNS; i++) {
            Truth goesOn = condition(loop);
            if (machine.state().isDead() || goesOn == Truth.NO) {
                return;
            }
            if (goesOn == Truth.UNKNOWN) {
                break;
            }
            flow.turn(() -> shell.block(loop.body()));
        }
        machine.repeat(() -> {
            flow.turn(() -> shell.block(loop.body()));
            if (!machine.state().isDead()) {
                condition(loop);
            }
        });
    }

    private Truth condition(Command.While loop) {
        Truth holds = shell.block(loop.condition());
        return loop.until() ? holds.negated() : holds;
    }

    private Arguments positional() {
        List<String> positional = machine.state().positional();
        return positional == null
                ? new Arguments(List.of(), false)
                : new Arguments(positional.stream().map(Value::of).toList(), true);
    }
}
