package io.github.goroot.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Compares paths by how they are spelled.
 *
 * <p>Values name the host that their paths belong to. A machine and its recording are the same host but not the same
 * {@link java.nio.file.FileSystem}, and paths of two file systems are never equal to each other.
 */
final class Spelling {

    private Spelling() {}

    static boolean same(@Nullable Path one, @Nullable Path other) {
        return one == null || other == null ? one == other : one.toString().equals(other.toString());
    }
}
