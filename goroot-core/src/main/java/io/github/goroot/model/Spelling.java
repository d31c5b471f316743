package io.github.goroot.model;

import java.nio.file.Path;
import java.util.Objects;
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
        return Objects.equals(text(one), text(other));
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }
}
