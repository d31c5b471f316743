package io.github.goroot.selection;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A program in a directory of PATH.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file its absolute path, links not followed
 * @param entry the entry of PATH
 * @since 0.1
 */
public record ProgramOnPath(Path file, Location entry) {

    /** Joins the two. */
    public ProgramOnPath {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(entry, "entry");
    }
}
