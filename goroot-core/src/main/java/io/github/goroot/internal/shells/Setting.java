package io.github.goroot.internal.shells;

import io.github.goroot.model.Location;
import org.jspecify.annotations.Nullable;

/**
 * One line of a start-up file that sets or takes away a variable.
 *
 * @param variable the name of the variable
 * @param location the file and the line, with what it sets
 * @param value what the variable holds behind it; unset if the line takes it away, unknown if the line is not understood
 * @param exported whether programs receive it from there on
 * @param condition on what it depends whether the line counts
 * @param number its place in the order in which lines count
 * @param extended the line whose value this one builds on, as {@code PATH=$PATH:…} does; null if it begins anew
 */
public record Setting(
        String variable,
        Location location,
        Value value,
        Truth exported,
        Condition condition,
        int number,
        @Nullable Setting extended) {

    /** On what it depends whether a line counts. */
    public enum Condition {
        /** On nothing. */
        ALWAYS,
        /** On a condition that holds. */
        HOLDS,
        /** On a condition that cannot be told without running it. */
        UNDECIDED
    }

    /** Tells whether the line could be understood. */
    public boolean understood() {
        return value.isKnown();
    }

    /** Two are equal if they have one place in the order: what they build on may be a long chain. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Setting that && number == that.number && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Gives the spot, for a message. */
    @Override
    public String toString() {
        return location.describe();
    }
}
