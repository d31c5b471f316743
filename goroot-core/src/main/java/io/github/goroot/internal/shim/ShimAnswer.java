package io.github.goroot.internal.shim;

import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import java.nio.file.Path;

/** What a shim would start. */
public sealed interface ShimAnswer {

    /**
     * The {@code go} of a toolchain of the manager.
     *
     * @param home its GOROOT, which nobody has inspected
     * @param location the spot that decides: a variable, a line of a file, or the shim itself
     */
    record Toolchain(Path home, Location location) implements ShimAnswer {}

    /**
     * Whatever {@code go} comes next on PATH, as managers call {@code system}.
     *
     * @param location the spot that decides
     */
    record NextOnPath(Location location) implements ShimAnswer {}

    /**
     * Nothing: the shim would end with an error, download something, or does what nobody can tell from files.
     *
     * @param issue why
     */
    record Nothing(Issue issue) implements ShimAnswer {}
}
