package io.github.goroot.selection;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A go.work or go.mod, by the lines that {@code go} reads of it when it chooses a toolchain.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file its path
 * @param goVersion the version of its {@code go} line, such as {@code 1.24.1}; not checked, and empty if it has none
 * @param goLine that line
 * @param toolchain the name in its {@code toolchain} line, such as {@code go1.24.4}; not checked, and empty if it has none
 * @param toolchainLine that line
 * @since 0.1
 */
public record ProjectFile(
        Path file,
        Optional<String> goVersion,
        Optional<Location> goLine,
        Optional<String> toolchain,
        Optional<Location> toolchainLine) {

    /** Joins the parts. */
    public ProjectFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(goVersion, "goVersion");
        Objects.requireNonNull(goLine, "goLine");
        Objects.requireNonNull(toolchain, "toolchain");
        Objects.requireNonNull(toolchainLine, "toolchainLine");
    }

    static ProjectFile of(GoverningFile file) {
        return new ProjectFile(
                file.file(),
                file.goLine().map(GoModLookup.Line::value),
                file.goLine().map(file::location),
                file.toolchainLine().map(GoModLookup.Line::value),
                file.toolchainLine().map(file::location));
    }

    /**
     * Tells whether it is a go.work.
     *
     * @return whether its name says so, or else it is a go.mod
     */
    public boolean isWorkspace() {
        return !file.endsWith("go.mod");
    }
}
