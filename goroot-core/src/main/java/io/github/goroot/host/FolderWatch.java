package io.github.goroot.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some folders of a host whose content is being watched, for one thread that waits for it.
 *
 * <p>{@link #watch} and {@link #await} belong to that thread; {@link #wake} and {@link #close} may be called by any.
 *
 * @since 0.1
 */
public interface FolderWatch extends Closeable {

    /**
     * Says which folders to watch from now on, in the place of those before.
     *
     * <p>A folder that was watched before stays watched without a gap. One that was deleted, moved away or replaced since
     * then is watched anew.
     *
     * @param folders absolute paths
     * @return why the others are not watched: for each a reason in a few words, without the path
     */
    Map<Path, String> watch(Set<Path> folders);

    /**
     * Waits until something changes in a folder that is watched, or somebody calls {@link #wake} or {@link #close}.
     *
     * @param patience how long to wait at most, by the {@linkplain Host#clock() clock} of the host
     * @return what happened since the last call, in that order; nothing if the time passed or somebody called. May hold
     *     the same twice
     * @throws InterruptedException if the thread is interrupted by somebody else
     */
    List<FolderChange> await(Duration patience) throws InterruptedException;

    /** Lets the thread that waits, or else the next time that it would, go on at once. */
    void wake();

    /** Ends watching, and lets the thread that waits go on. */
    @Override
    void close() throws IOException;
}
