package io.github.goroot.internal.shim;

import io.github.goroot.host.FileStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The programs that a shim finds by their bare names on PATH.
 *
 * @param call the call that asks
 */
record OnPath(ShimCall call) {

    private static final List<String> OF_WINDOWS = List.of(".com", ".exe", ".bat", ".cmd");

    /** Gives the first program of a name. */
    Optional<Path> first(String name) {
        return first(name, null);
    }

    /** Gives the first program of a name that lies in another folder than this. */
    Optional<Path> first(String name, @Nullable Path otherThan) {
        for (String entry : call.entries(call.variable("PATH").orElse(""))) {
            Optional<Path> folder = call.host()
                    .path(entry.isEmpty() ? "." : entry.replace("\"", ""))
                    .path()
                    .map(Path::normalize);
            if (folder.isEmpty() || folder.get().equals(otherThan)) {
                continue;
            }
            for (String ending : call.onWindows() ? OF_WINDOWS : List.of("")) {
                Optional<Path> program = call.child(folder.get(), name + ending);
                if (program.isPresent() && isProgram(program.get())) {
                    return program;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isProgram(Path file) {
        try {
            FileStatus status = call.host().files().status(file);
            return status.isFile() && (call.onWindows() || status.executable());
        } catch (IOException e) {
            // A shell passes over what it may not look at.
            return false;
        }
    }
}
