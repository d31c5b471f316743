package io.github.goroot.host;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The handful of file operations that discovery needs.
 *
 * <p>Paths belong to the host's own file system. Each call is one <dfn>operation</dfn>; reports, budgets, deadlines and
 * recordings count and name these. Nothing is ever written. Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface HostFiles {

    /**
     * Tells what is at a path, links followed.
     *
     * @param path an absolute path
     * @return the status; {@linkplain FileStatus#absent() absent} if there is nothing, if a link on the way leads to
     *     nothing, or if the way leads through a file
     * @throws IOException if the path cannot be examined: no permission on the way, links that lead back to themselves,
     *     a failing device
     */
    FileStatus status(Path path) throws IOException;

    /**
     * Lists a directory.
     *
     * @param directory an absolute path
     * @param limit the largest number of entries to give, at least 1
     * @return the entries as paths below {@code directory}, in the natural order of paths, which is by name; of a
     *     larger directory some {@code limit} entries
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it is not a directory or cannot be read
     */
    List<Path> list(Path directory, int limit) throws IOException;

    /**
     * Follows all links of a path.
     *
     * @param path an absolute path
     * @return the one path without links, {@code .} and {@code ..} that names the same thing
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it cannot be followed
     */
    Path realPath(Path path) throws IOException;

    /**
     * Gives the text of a link, without following it.
     *
     * @param path an absolute path
     * @return where the link points, which may be relative; empty if the path is not a link or there is nothing
     * @throws IOException if it cannot be examined
     */
    Optional<Path> linkTarget(Path path) throws IOException;

    /**
     * Reads a part of a regular file; opening, reading and closing are one operation.
     *
     * <p>Devices, FIFOs and sockets are refused without opening them, for that could block; but {@code /dev/null} of a Unix,
     * with which people say that there is no file, is an empty one.
     *
     * @param file an absolute path
     * @param position where to begin, in bytes from the start
     * @param length the largest number of bytes to give
     * @return the bytes, fewer than {@code length} only at the end of the file, none behind it
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it is not a regular file or cannot be read
     */
    byte[] read(Path file, long position, int length) throws IOException;

    /**
     * Opens a regular file of which several parts will be read.
     *
     * <p>A convenience over {@link #read} and no operation of its own: unless overridden nothing is opened, and each part
     * is a {@code read} of these files, so that whoever counts, guards, records or replays reads need not know of it. An
     * implementation that overrides it must give the same bytes and refuse the same files, here or with the first part.
     *
     * @param file an absolute path
     * @return the file, to be closed by the caller
     * @throws NoSuchFileException if there is nothing at the path
     * @throws IOException if it is not a regular file or cannot be opened
     */
    default OpenFile open(Path file) throws IOException {
        return new ReadFile(this, file);
    }

    /**
     * Tells by what a regular file is known again, links followed.
     *
     * <p>One status where the system has a name for each file. Unless overridden it is a {@link #status} and a {@link
     * #realPath} of these files, so that whoever counts, guards, records or replays those need not know of it.
     *
     * @param file an absolute path
     * @return the identity, or empty if there is no regular file
     * @throws IOException if it cannot be examined
     */
    default Optional<FileIdentity> identity(Path file) throws IOException {
        FileStatus status = status(file);
        return status.isFile() ? Optional.of(FileIdentity.of(realPath(file), status)) : Optional.empty();
    }
}
