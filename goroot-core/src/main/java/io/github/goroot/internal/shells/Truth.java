package io.github.goroot.internal.shells;

/** Whether something holds, as far as it can be told without running anything. */
public enum Truth {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** It cannot be told. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth negated() {
        return this == UNKNOWN ? this : of(this == NO);
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    Truth or(Truth other) {
        return negated().and(other.negated()).negated();
    }

    /** Gives what holds where it is not known which of the two applies. */
    Truth merged(Truth other) {
        return this == other ? this : UNKNOWN;
    }
}
