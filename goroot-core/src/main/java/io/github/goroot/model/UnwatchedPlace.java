package io.github.goroot.model;

import java.util.Objects;

/**
 * A place at which changes go unnoticed, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the path or the registry key
 * @param reason why, in a few words
 * @since 0.1
 */
public record UnwatchedPlace(String place, String reason) {

    /** Joins a place and a reason. */
    public UnwatchedPlace {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }

    /** Gives the place and the reason, such as {@code /srv/go: permission denied}. */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
