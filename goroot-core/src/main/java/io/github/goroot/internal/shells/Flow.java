package io.github.goroot.internal.shells;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The states that have left a file, a function or a loop early, until they meet the others at its end. */
final class Flow {

    private final Machine machine;
    private final Deque<Frame> frames = new ArrayDeque<>();

    Flow(Machine machine) {
        this.machine = machine;
    }

    private static final class Frame {
        private final boolean loop;
        private final List<State> ended = new ArrayList<>();
        private final List<State> continued = new ArrayList<>();
        private boolean undecided;

        Frame(boolean loop) {
            this.loop = loop;
        }
    }

    /** Runs a file or function, which {@code return} leaves. */
    void inFrame(Runnable body) {
        run(new Frame(false), body);
    }

    /** Runs a loop, which {@code break} leaves. */
    void inLoop(Runnable body) {
        run(new Frame(true), body);
    }

    private void run(Frame frame, Runnable body) {
        frames.push(frame);
        body.run();
        frames.pop();
        if (frame.undecided) {
            machine.endUndecided();
        }
        meet(frame.ended);
    }

    /** Runs a turn of a loop, which {@code continue} ends. */
    void turn(Runnable body) {
        body.run();
        Frame frame = frames.element();
        meet(frame.continued);
        frame.continued.clear();
    }

    private void meet(List<State> others) {
        for (State other : others) {
            machine.budget().step(1 + other.size());
            machine.state(State.merged(machine.state(), other));
        }
    }

    /** Leaves the file or function that is being run. */
    void leave() {
        for (Frame frame : frames) {
            if (!frame.loop) {
                end(frame, frame.ended);
                return;
            }
        }
        machine.state().die();
    }

    void leaveLoop(boolean goOn) {
        Frame frame = frames.peek();
        if (frame == null || !frame.loop) {
            return;
        }
        end(frame, goOn ? frame.continued : frame.ended);
    }

    private void end(Frame frame, List<State> where) {
        where.add(machine.fork());
        machine.state().die();
        if (machine.isUndecided() && !frame.undecided) {
            // What follows is reached only by those who did not leave here.
            frame.undecided = true;
            machine.beginUndecided();
        }
    }
}
