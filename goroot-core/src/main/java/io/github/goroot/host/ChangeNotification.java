package io.github.goroot.host;

import java.io.IOException;

/**
 * The means to be told when the content of folders changes.
 *
 * <p>It tells that something happened, not what is there now; whoever wants to know that looks. Nothing is watched
 * recursively. Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ChangeNotification {

    /**
     * Begins to watch, at first no folder.
     *
     * @return the watch, to be closed by the caller
     * @throws IOException if the system cannot watch, for instance because too much is being watched already
     */
    FolderWatch open() throws IOException;
}
