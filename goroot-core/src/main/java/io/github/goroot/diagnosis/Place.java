package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;

/** Names places in sentences. */
final class Place {

    private Place() {}

    /** Gives the file and the line without what stands there, or the spot as it describes itself. */
    static String of(Location location) {
        return location.file().isPresent() && location.line().isPresent()
                ? location.file().get() + ":" + location.line().getAsInt()
                : location.describe();
    }

    /** Says how to take a variable away from a place. */
    static String removal(Location location, String variable) {
        return location.kind() == Location.Kind.REGISTRY_VALUE
                ? "Delete " + Place.of(location)
                : "Take " + variable + " out of " + Place.of(location);
    }
}
