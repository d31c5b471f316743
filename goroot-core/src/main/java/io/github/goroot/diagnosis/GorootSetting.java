package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place that sets GOROOT.
 *
 * @param source the place in a few words
 * @param value what it is set to, verbatim and never empty
 * @param location the place
 * @param real the directory it names, links followed; empty if there is none
 * @param origin for a variable the place that most likely sets it; empty if none is known
 */
record GorootSetting(String source, String value, Location location, Optional<Path> real, Optional<Location> origin) {

    /** Says how to take it away. */
    String removal() {
        if (origin.isPresent()) {
            return Place.removal(origin.get(), "GOROOT") + "; Go finds its GOROOT by itself.";
        }
        return location.kind() == Location.Kind.VARIABLE
                ? "Unset GOROOT where the shell or the system sets it; Go finds its GOROOT by itself."
                : "Run go env -u GOROOT; Go finds its GOROOT by itself.";
    }
}
