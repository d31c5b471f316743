package io.github.goroot.diagnosis;

import io.github.goroot.selection.SelectionRequest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be diagnosed: the machine, seen from a directory and from a {@code go} command.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class DiagnosisRequest {

    private final @Nullable String directory;
    private final @Nullable String go;
    private final Layering layers;
    private final boolean processes;

    /** Where is looked for who sets the variables. */
    private enum Layering {
        ALL,
        REGISTRY,
        NONE
    }

    private DiagnosisRequest(@Nullable String directory, @Nullable String go, Layering layers, boolean processes) {
        this.directory = directory;
        this.go = go;
        this.layers = layers;
        this.processes = processes;
    }

    /**
     * Asks about the working directory of the host.
     *
     * @return the request
     */
    public static DiagnosisRequest here() {
        return new DiagnosisRequest(null, null, Layering.ALL, false);
    }

    /**
     * Asks about a directory.
     *
     * @param directory the directory; a relative path is resolved against the host's working directory
     * @return the request
     */
    public static DiagnosisRequest in(Path directory) {
        return in(directory.toString());
    }

    /**
     * Asks about a directory that a person typed.
     *
     * @param directory the text of its path; one that cannot be a path gives a diagnosis that says so
     * @return the request
     */
    public static DiagnosisRequest in(String directory) {
        return new DiagnosisRequest(Objects.requireNonNull(directory, "directory"), null, Layering.ALL, false);
    }

    /**
     * Takes a certain {@code go} instead of the first on PATH.
     *
     * @param executable the text of its path, relative or not; one that cannot be a path gives a diagnosis that says so
     * @return a copy that does
     */
    public DiagnosisRequest withGo(String executable) {
        return new DiagnosisRequest(directory, Objects.requireNonNull(executable, "executable"), layers, processes);
    }

    /**
     * Leaves out who sets the variables: no start-up file of a shell or desktop is read, nor the registry for that.
     *
     * <p>For a host that tells of neither.
     *
     * @return a copy that does not look
     */
    public DiagnosisRequest withoutLayers() {
        return new DiagnosisRequest(directory, go, Layering.NONE, processes);
    }

    /**
     * Leaves out the start-up files of shells and desktops, which may hold secrets; of who sets the variables remains what
     * the registry of Windows tells.
     *
     * @return a copy that does not look into them
     */
    public DiagnosisRequest withoutStartupFiles() {
        return layers == Layering.NONE ? this : new DiagnosisRequest(directory, go, Layering.REGISTRY, processes);
    }

    /**
     * Also compares what the {@code go} commands that run just now were started with; otherwise no process is looked at.
     *
     * @return a copy that does
     */
    public DiagnosisRequest withProcesses() {
        return new DiagnosisRequest(directory, go, layers, true);
    }

    boolean looksAtRegistry() {
        return layers != Layering.NONE;
    }

    boolean looksAtStartupFiles() {
        return layers == Layering.ALL;
    }

    boolean looksAtProcesses() {
        return processes;
    }

    Optional<String> directory() {
        return Optional.ofNullable(directory);
    }

    Optional<String> go() {
        return Optional.ofNullable(go);
    }

    SelectionRequest selection() {
        SelectionRequest request = directory == null ? SelectionRequest.here() : SelectionRequest.in(directory);
        return go == null ? request : request.withGo(go);
    }
}
