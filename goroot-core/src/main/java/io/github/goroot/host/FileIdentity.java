package io.github.goroot.host;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * By what a regular file is known to be the same file with the same content as before.
 *
 * <p>Two that are equal are one file that nobody has changed meanwhile, as far as its system tells: a change within the
 * granularity of its clock shows in nothing. Immutable and thread-safe.
 *
 * @param key what the system calls the file, such as device and inode; may hold more by which a change shows
 * @param realPath where the file lies, where the system has no name for it but that
 * @param size its length in bytes
 * @param modified when its content was last modified, as the file says, which whoever wrote it may have set
 * @param changed the latest moment at which anything about the file is known to have changed; not before {@code modified}
 * @since 0.1
 */
public record FileIdentity(String key, Optional<Path> realPath, long size, Instant modified, Instant changed) {

    /** Joins the parts of an identity. */
    public FileIdentity {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(realPath, "realPath");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(changed, "changed");
    }

    /**
     * Makes the identity of a file of which no more is known than its status and where it lies.
     *
     * @param realPath its path without links
     * @param status its status
     * @return the identity
     */
    public static FileIdentity of(Path realPath, FileStatus status) {
        return new FileIdentity("", Optional.of(realPath), status.size(), status.modified(), status.modified());
    }
}
