package io.github.goroot.host;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * That something happened in a folder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folder the folder, as it was named when it was watched
 * @param name the name of the entry that came, went or changed; empty where that is not known, because too much happened
 *     at once or because the folder itself has gone
 * @since 0.1
 */
public record FolderChange(Path folder, Optional<Path> name) {

    /** Joins a folder and a name. */
    public FolderChange {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Gives the place at which something happened.
     *
     * @return the entry, or the folder where that is not known
     */
    public Path place() {
        return name.isPresent() ? folder.resolve(name.get()) : folder;
    }
}
