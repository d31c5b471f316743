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

    private DiagnosisRequest(@Nullable String directory, @Nullable String go) {
        this.directory = directory;
        this.go = go;
    }

    /**
     * Asks about the working directory of the host.
     *
     * @return the request
     */
    public static DiagnosisRequest here() {
        return new DiagnosisRequest(null, null);
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
        return new DiagnosisRequest(Objects.requireNonNull(directory, "directory"), null);
    }

    /**
     * Takes a certain {@code go} instead of the first on PATH.
     *
     * @param executable the text of its path
     * @return a copy that does
     */
    public DiagnosisRequest withGo(String executable) {
        return new DiagnosisRequest(directory, Objects.requireNonNull(executable, "executable"));
    }

    Optional<String> go() {
        return Optional.ofNullable(go);
    }

    SelectionRequest selection() {
        SelectionRequest request = directory == null ? SelectionRequest.here() : SelectionRequest.in(directory);
        return go == null ? request : request.withGo(go);
    }
}
