package io.github.goroot.internal.shells;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a shell while its start-up files are followed.
 *
 * @param value what it holds
 * @param exported whether programs receive it
 * @param readOnly whether it can no longer be set
 * @param unique whether entries that occur again are dropped, as {@code typeset -U} has it
 * @param by the line that set it; null if the session began with it
 */
record Variable(
        Value value,
        Truth exported,
        boolean readOnly,
        boolean unique,
        @Nullable Setting by) {

    static Variable of(Value value, Truth exported) {
        return new Variable(value, exported, false, false, null);
    }

    Variable with(Value newValue, Truth nowExported, @Nullable Setting setting) {
        return new Variable(newValue, nowExported, readOnly, unique, setting);
    }

    Variable locked() {
        return new Variable(value, exported, true, unique, by);
    }

    Variable withUnique(boolean nowUnique) {
        return new Variable(value, exported, readOnly, nowUnique, by);
    }

    /** Gives the variable as a program receives it: lists and what a shell notes beside a value stay behind. */
    Variable inherited() {
        if (exported == Truth.NO) {
            return of(Value.unset(), Truth.NO);
        }
        Value received = value instanceof Value.Items ? Value.unset() : value;
        if (exported == Truth.UNKNOWN && !(received instanceof Value.Unset)) {
            received = Value.unknown("it cannot be told whether it is exported");
        }
        return new Variable(received, exported, false, false, by);
    }

    /** Tells whether it holds the same as another, wherever that was set. */
    boolean sameAs(Variable other) {
        return value.equals(other.value)
                && exported == other.exported
                && readOnly == other.readOnly
                && unique == other.unique;
    }

    /** Gives what is left to say where one of two holds and it is not known which. */
    Variable merged(Variable other) {
        if (equals(other)) {
            return this;
        }
        boolean same = value.equals(other.value) && value.isKnown();
        boolean nonEmpty = value.isNonEmpty() == Truth.YES && other.value.isNonEmpty() == Truth.YES;
        Value either = same ? value : new Value.Unknown(whyMerged(other), nonEmpty);
        return new Variable(
                either,
                exported.merged(other.exported),
                readOnly || other.readOnly,
                unique || other.unique,
                later(by, other.by));
    }

    private String whyMerged(Variable other) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.why();
        }
        if (other.value instanceof Value.Unknown unknown) {
            return unknown.why();
        }
        return "it depends on a condition that cannot be told without running it";
    }

    private static @Nullable Setting later(@Nullable Setting one, @Nullable Setting other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.number() >= other.number() ? one : other;
    }
}
