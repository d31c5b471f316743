package io.github.goroot.internal.shim;

import java.nio.file.Path;

/**
 * One file that mise may take a version of Go from.
 *
 * @param path the file, which need not be there
 * @param kind how it is read
 * @param root the directory that paths in it are seen from
 * @param lock the file that may fix what it says
 */
record MiseFile(Path path, Kind kind, Path root, Path lock) {

    /** How a file is read. */
    enum Kind {
        TOML,
        TOOL_VERSIONS,
        GO_VERSION,
        GO_MOD
    }
}
