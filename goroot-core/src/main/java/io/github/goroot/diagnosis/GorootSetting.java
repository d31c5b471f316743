package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
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

    /** Tells whether Windows is asked for a path of Linux, which there would be one of the current drive at best. */
    boolean isSpelledAsOnLinux(Host host) {
        return host.platform().isWindows() && value.startsWith("/") && !value.startsWith("//") && real.isEmpty();
    }

    /** Tells whether it can only be said that somebody sets the variable. */
    boolean isOnlyKnownAsVariable() {
        return origin.isEmpty() && location.kind() == Location.Kind.VARIABLE;
    }

    /** Says how to take it away. */
    String removal() {
        if (origin.isPresent()) {
            return Place.removal(origin.get(), "GOROOT") + "; Go finds its GOROOT by itself.";
        }
        return isOnlyKnownAsVariable()
                ? "Unset GOROOT where the shell or the system sets it; Go finds its GOROOT by itself."
                : "Run go env -u GOROOT; Go finds its GOROOT by itself.";
    }
}
