package io.github.goroot.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what a system notes about a file besides its content, such as the mark that macOS puts on downloads.
 *
 * <p>Links are followed. Each call is one operation. Nothing is ever written. Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ExtendedAttributes {

    /**
     * Reads one attribute of a file.
     *
     * @param file an absolute path on the host's file system
     * @param name the name of the attribute, such as {@code com.apple.quarantine}
     * @param limit how many bytes the value may have
     * @return the value, or empty if the file has no attribute of that name or one that is longer
     * @throws IOException if the file is not there or cannot be examined, access denied included
     */
    Optional<byte[]> read(Path file, String name, int limit) throws IOException;
}
