package io.github.goroot.selection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How to start a {@code go} so that it is this one and no other: its executable, and what to change in the environment.
 *
 * <pre>{@code
 * GoLaunch launch = ToolchainSelector.of(host).launch(toolchain);
 * ProcessBuilder builder = new ProcessBuilder(launch.executable().toString(), "version");
 * launch.applyTo(builder.environment());
 * }</pre>
 *
 * <p>An inherited GOROOT is taken away, for it would hand the command the library of another version; it is set only where
 * the command would otherwise find another one. GOTOOLCHAIN becomes {@code local}, since Go 1.21 knows it.
 *
 * <p>For a toolchain of Windows that was found inside WSL it also names in {@code WSLENV} what is to reach Windows, GOROOT in
 * the spelling of Windows among it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoLaunch {

    private final Path executable;
    private final SortedMap<String, String> set;
    private final SortedSet<String> removed;

    GoLaunch(Path executable, Map<String, String> set, Set<String> removed) {
        this.executable = executable;
        this.set = new TreeMap<>(set);
        this.removed = new TreeSet<>(removed);
        this.removed.removeAll(set.keySet());
    }

    /**
     * Gives the program to start.
     *
     * @return an absolute path
     */
    public Path executable() {
        return executable;
    }

    /**
     * Gives the variables to set.
     *
     * @return the values by name, unmodifiable
     */
    public Map<String, String> set() {
        return Map.copyOf(set);
    }

    /**
     * Gives the variables to take away.
     *
     * @return their names, unmodifiable
     */
    public Set<String> removed() {
        return Set.copyOf(removed);
    }

    /**
     * Changes an environment, such as that of a {@code ProcessBuilder}.
     *
     * @param environment the variables by name; on Windows a map that does not tell the case of names apart
     */
    public void applyTo(Map<String, String> environment) {
        removed.forEach(environment::remove);
        environment.putAll(set);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoLaunch that
                && executable.equals(that.executable)
                && set.equals(that.set)
                && removed.equals(that.removed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(executable, set, removed);
    }

    /** Gives the executable and the changes. */
    @Override
    public String toString() {
        return executable + " with " + set + " without " + removed;
    }
}
