package io.github.goroot.internal.shim;

import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a shim would start. */
public sealed interface ShimAnswer {

    /**
     * The {@code go} of a toolchain of the manager.
     *
     * @param home its GOROOT, which nobody has inspected
     * @param location the spot that decides: a variable, a line of a file, or the shim itself
     * @param variables what it receives otherwise than the process has it, by name; unmodifiable
     */
    record Toolchain(Path home, Location location, SortedMap<String, ShimVariable> variables) implements ShimAnswer {

        /** Keeps the variables as they are. */
        public Toolchain {
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        }

        Toolchain(Path home, Location location) {
            this(home, location, new TreeMap<>());
        }

        Toolchain with(Map<String, ShimVariable> more) {
            return new Toolchain(home, location, new TreeMap<>(more));
        }
    }

    /**
     * Whatever {@code go} comes next on PATH, as managers call {@code system}.
     *
     * @param location the spot that decides
     * @param variables what it receives otherwise than the process has it, by name; unmodifiable
     */
    record NextOnPath(Location location, SortedMap<String, ShimVariable> variables) implements ShimAnswer {

        /** Keeps the variables as they are. */
        public NextOnPath {
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        }

        NextOnPath(Location location) {
            this(location, new TreeMap<>());
        }
    }

    /** No {@code go} that is there, as far as files tell. */
    sealed interface Nothing extends ShimAnswer {

        /** Gives the reason. */
        Issue issue();
    }

    /**
     * Nothing: the shim ends with an error.
     *
     * @param issue why
     */
    record Fails(Issue issue) implements Nothing {}

    /**
     * A version that its manager would download first.
     *
     * @param issue why
     * @param version the version as it was asked for
     */
    record Installs(Issue issue, String version) implements Nothing {}

    /**
     * What files alone do not tell, or was not worked out; the shim may well start a Go.
     *
     * @param issue why
     */
    record Unknown(Issue issue) implements Nothing {}
}
