package io.github.goroot.internal.shells;

/** Bounds the work for one prediction, so that hostile files end. */
final class Budget {

    /** Far above what the frameworks of zsh need. */
    private static final int STEPS = 1_000_000;

    /** Deeper than sensible files go. A level takes up to 4 KiB of a thread's stack, of which there may be 1 MiB in all. */
    private static final int DEEPEST = 80;

    private static final int MOST_SOURCED = 500;

    private int steps = STEPS;
    private int depth;
    private int sourced;

    void step(int cost) {
        steps -= cost;
        if (steps < 0) {
            throw new Exhausted("the files take more than " + STEPS + " steps");
        }
    }

    void enter() {
        step(1);
        if (++depth > DEEPEST) {
            throw new Exhausted("the files are nested deeper than " + DEEPEST + " levels");
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void restore(int earlier) {
        depth = earlier;
    }

    void source() {
        if (++sourced > MOST_SOURCED) {
            throw new Exhausted("more than " + MOST_SOURCED + " files are read");
        }
    }
}
