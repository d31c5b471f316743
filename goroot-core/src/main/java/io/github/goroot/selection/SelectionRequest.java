package io.github.goroot.selection;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be predicted: which {@code go} is started, where, with which words behind it and in which environment.
 *
 * <p>Immutable and thread-safe; each {@code with} gives a changed copy.
 *
 * @since 0.1
 */
public final class SelectionRequest {

    private final @Nullable String directory;
    private final @Nullable String go;
    private final List<String> commandLine;
    private final Map<String, Optional<String>> variables;

    private SelectionRequest(
            @Nullable String directory,
            @Nullable String go,
            List<String> commandLine,
            Map<String, Optional<String>> variables) {
        this.directory = directory;
        this.go = go;
        this.commandLine = List.copyOf(commandLine);
        this.variables = Map.copyOf(variables);
    }

    /**
     * Asks what {@code go version} would run in the working directory of the host.
     *
     * @return the request
     */
    public static SelectionRequest here() {
        return new SelectionRequest(null, null, List.of("version"), Map.of());
    }

    /**
     * Asks what {@code go version} would run in a directory, started there by a shell that was led there by this path.
     *
     * <p>A shell tells its children in {@code PWD} how it came to a directory, and {@code go} walks up along that path.
     * For a program that starts children elsewhere without setting it, name the {@code PWD} that they inherit with
     * {@link #withVariable}.
     *
     * @param directory the directory; a relative path is resolved against the host's working directory
     * @return the request
     */
    public static SelectionRequest in(Path directory) {
        return in(directory.toString());
    }

    /**
     * Asks what {@code go version} would run in a directory that a person typed, as {@link #in(Path)} does.
     *
     * @param directory the text of its path; one that cannot be a path gives a selection that says so
     * @return the request
     */
    public static SelectionRequest in(String directory) {
        return new SelectionRequest(Objects.requireNonNull(directory, "directory"), null, List.of("version"), Map.of());
    }

    /**
     * Starts a certain {@code go} instead of the first on PATH.
     *
     * @param executable its path; a relative one is resolved against the host's working directory
     * @return a copy that does
     */
    public SelectionRequest withGo(Path executable) {
        return withGo(executable.toString());
    }

    /**
     * Starts a certain {@code go} that a person typed, as {@link #withGo(Path)} does.
     *
     * @param executable the text of its path; one that cannot be a path gives a selection that says so
     * @return a copy that does
     */
    public SelectionRequest withGo(String executable) {
        return new SelectionRequest(
                directory, Objects.requireNonNull(executable, "executable"), commandLine, variables);
    }

    /**
     * Sets the words behind {@code go}; a few commands are never passed on to another toolchain, and {@code -C} counts.
     *
     * @param words the words, such as {@code env GOROOT}; by default {@code version}
     * @return a copy with these words
     */
    public SelectionRequest withCommandLine(List<String> words) {
        return new SelectionRequest(directory, go, words, variables);
    }

    /**
     * Sets a variable over the environment of the host.
     *
     * @param name its name
     * @param value its value
     * @return a copy with that variable
     */
    public SelectionRequest withVariable(String name, String value) {
        return with(name, Optional.of(value));
    }

    /**
     * Takes a variable out of the environment of the host.
     *
     * @param name its name
     * @return a copy without that variable
     */
    public SelectionRequest withoutVariable(String name) {
        return with(name, Optional.empty());
    }

    private SelectionRequest with(String name, Optional<String> value) {
        Map<String, Optional<String>> changed = new HashMap<>(variables);
        changed.put(Objects.requireNonNull(name, "name"), value);
        return new SelectionRequest(directory, go, commandLine, changed);
    }

    Optional<String> directory() {
        return Optional.ofNullable(directory);
    }

    Optional<String> go() {
        return Optional.ofNullable(go);
    }

    List<String> commandLine() {
        return commandLine;
    }

    Map<String, Optional<String>> variables() {
        return Collections.unmodifiableMap(variables);
    }
}
