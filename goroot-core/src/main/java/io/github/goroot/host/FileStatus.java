package io.github.goroot.host;

import java.time.Instant;
import java.util.Objects;

/**
 * What is at a path, links followed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param executable whether the process that asks may execute it; always false for a directory
 * @param size its length in bytes; 0 for anything but a regular file
 * @param modified when its content last changed; the epoch where there is nothing
 * @since 0.1
 */
public record FileStatus(Kind kind, boolean executable, long size, Instant modified) {

    private static final FileStatus ABSENT = new FileStatus(Kind.ABSENT, false, 0, Instant.EPOCH);

    /** Joins the parts of a status. */
    public FileStatus {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(modified, "modified");
    }

    /**
     * The kinds of things at a path.
     *
     * @since 0.1
     */
    public enum Kind {
        /** Nothing, or a link to nothing. */
        ABSENT,
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A device, a FIFO, a socket; reading it could block for ever. */
        OTHER
    }

    /**
     * Gives the status of a path at which there is nothing.
     *
     * @return always the same value
     */
    public static FileStatus absent() {
        return ABSENT;
    }

    /**
     * Tells whether there is nothing.
     *
     * @return whether the kind is {@link Kind#ABSENT}
     */
    public boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /**
     * Tells whether it is a regular file.
     *
     * @return whether the kind is {@link Kind#FILE}
     */
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /**
     * Tells whether it is a directory.
     *
     * @return whether the kind is {@link Kind#DIRECTORY}
     */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }
}
