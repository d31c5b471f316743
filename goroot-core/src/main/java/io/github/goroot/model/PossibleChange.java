package io.github.goroot.model;

import java.util.List;
import java.util.Objects;

/**
 * That the answer of a discovery may have changed, and where something happened.
 *
 * <p>Something happened at a place that the discovery had looked at, or on the way to it; only a new discovery tells
 * whether that makes a difference. Immutable and thread-safe.
 *
 * @param places the paths and registry keys, in the order in which it was noticed; an immutable list, never empty
 * @param complete whether these are all; not so where there were more than a few dozen, or where the system told only that
 *     something happened in a folder
 * @since 0.1
 */
public record PossibleChange(List<String> places, boolean complete) {

    /** Joins the places and whether they are all. */
    public PossibleChange {
        places = List.copyOf(Objects.requireNonNull(places, "places"));
    }
}
