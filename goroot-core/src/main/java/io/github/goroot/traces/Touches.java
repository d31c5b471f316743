package io.github.goroot.traces;

/**
 * How often something was accessed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param succeeded how many accesses succeeded
 * @param failed how many did not, mostly since there was nothing: a probe
 * @since 0.1
 */
public record Touches(long succeeded, long failed) {

    static final Touches NONE = new Touches(0, 0);

    Touches plus(Touches more) {
        return new Touches(succeeded + more.succeeded, failed + more.failed);
    }

    static Touches one(boolean succeeded) {
        return succeeded ? new Touches(1, 0) : new Touches(0, 1);
    }
}
