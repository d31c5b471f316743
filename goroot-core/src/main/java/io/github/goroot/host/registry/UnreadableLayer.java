package io.github.goroot.host.registry;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.util.Objects;

/**
 * A variable of a layer that could not be read, so that nobody knows whether it is set there.
 *
 * @param location the spot
 * @param failure why it could not be read
 * @since 0.1
 */
public record UnreadableLayer(Location location, IOException failure) {

    /** Joins a spot and what was wrong there. */
    public UnreadableLayer {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(failure, "failure");
    }
}
