package io.github.goroot.traces;

import java.util.Objects;

/**
 * A GOROOT that source positions disclose.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goroot its path on the machine that built the program, as the first position has it
 * @param positions how many positions lie in it, at least 1
 * @param first the first of them
 * @since 0.1
 */
public record DisclosedGoroot(String goroot, long positions, GoSourcePosition first) {

    /** Joins a path with what discloses it. */
    public DisclosedGoroot {
        Objects.requireNonNull(goroot, "goroot");
        Objects.requireNonNull(first, "first");
    }
}
