package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.List;

/**
 * The versions of Go that mise was asked for.
 *
 * @param texts as mise writes them: {@code 1.22}, {@code latest}, {@code prefix:1.22}, {@code path:/opt/go}, {@code system}
 * @param location where they stand
 * @param root the directory that paths in them are seen from
 * @param locks the files that may fix them
 */
record MiseRequests(List<String> texts, Location location, Path root, List<Path> locks) {

    MiseRequests {
        texts = List.copyOf(texts);
        locks = List.copyOf(locks);
    }
}
