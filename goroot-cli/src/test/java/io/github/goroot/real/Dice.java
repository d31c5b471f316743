package io.github.goroot.real;

import java.util.List;
import java.util.Random;

/**
 * Makes choices by chance.
 *
 * @param random where the chance comes from, for the same seed in the same way
 */
record Dice(Random random) {

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
