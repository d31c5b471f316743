package io.github.goroot.diagnosis;

import java.util.Objects;

/**
 * Something that would matter and that could not be looked at, so that nobody takes silence for health.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what what it is
 * @param why why it could not be looked at, and how a person can
 * @since 0.1
 */
public record NotSeen(String what, String why) {

    /** Joins the two. */
    public NotSeen {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
    }
}
