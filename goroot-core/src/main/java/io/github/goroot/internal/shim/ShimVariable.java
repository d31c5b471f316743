package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.util.Objects;

/**
 * What a shim sets a variable to for the {@code go} it starts.
 *
 * @param value the value, which may be the empty text
 * @param location the spot that says so: the shim itself, or a line of its manager's settings
 */
public record ShimVariable(String value, Location location) {

    /** Joins a value and where it comes from. */
    public ShimVariable {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(location, "location");
    }
}
