package io.github.goroot.host.registry;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.util.Objects;

/**
 * A place that could not be read, so that nobody knows what is there: a value of the registry, or a file of it.
 *
 * @param location the place
 * @param failure why it could not be read
 * @since 0.1
 */
public record UnreadablePlace(Location location, IOException failure) {

    /** Joins a place and what was wrong there. */
    public UnreadablePlace {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(failure, "failure");
    }
}
