package io.github.goroot.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what Windows keeps at a path in place of a file: links of any kind, which the Java runtime knows only some of.
 *
 * <p>A link is not followed, nor need its target exist. Each call is one operation. Nothing is ever written.
 * Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ReparsePoints {

    /**
     * Reads the reparse point at a path, links in the parts before the last one followed as Windows follows them.
     *
     * @param path an absolute path on the host's file system
     * @return the reparse point, or empty if there is something else or nothing at the path
     * @throws IOException if the path cannot be examined, access denied included
     */
    Optional<ReparsePoint> read(Path path) throws IOException;
}
