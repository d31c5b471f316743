package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.util.List;

/**
 * The versions that are set for a directory, the one to try first being the first.
 *
 * @param versions the texts as they stand there; may be empty where a file says nothing
 * @param location where they stand
 */
record Choice(List<String> versions, Location location) {

    Choice {
        versions = List.copyOf(versions);
    }
}
