package io.github.goroot.host;

import java.io.Closeable;
import java.io.IOException;

/**
 * A regular file of which several parts are read one after the other.
 *
 * <p>Used by one thread at a time. What the file holds may change between two reads.
 *
 * @since 0.1
 */
public interface OpenFile extends Closeable {

    /**
     * Reads a part of the file.
     *
     * @param position where to begin, in bytes from the start, at least 0
     * @param length the largest number of bytes to give, at least 0
     * @return the bytes, fewer than {@code length} only at the end of the file, none behind it
     * @throws IOException if it cannot be read
     */
    byte[] read(long position, int length) throws IOException;

    /** Gives the file back to the system; does nothing where nothing was kept open. */
    @Override
    void close() throws IOException;
}
