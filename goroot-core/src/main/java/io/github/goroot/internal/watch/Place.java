package io.github.goroot.internal.watch;

import java.nio.file.Path;

/**
 * A path that an answer depends on.
 *
 * @param path an absolute path
 * @param kind what of it
 */
record Place(Path path, Kind kind) {

    enum Kind {
        /** Whether there is something, and what. */
        ENTRY,
        /** The same, and there was nothing. */
        ABSENT_ENTRY,
        /** The same, in a folder that was inspected: what was there is not in the report. */
        INSPECTED_ENTRY,
        /** The entries of a folder. */
        LISTING
    }
}
