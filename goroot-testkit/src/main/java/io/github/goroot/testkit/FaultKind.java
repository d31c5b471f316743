package io.github.goroot.testkit;

import java.util.Locale;

/**
 * The ways in which one operation of a host can go wrong.
 *
 * @since 0.1
 */
public enum FaultKind {
    /** The device fails: an {@link java.io.IOException} of no further kind. */
    IO_ERROR("input/output error"),

    /** An {@link java.nio.file.AccessDeniedException}. */
    ACCESS_DENIED("permission denied"),

    /** What was there a moment ago is gone: the answer is the one that the port gives where there is nothing. */
    VANISHED("absent"),

    /** There is no answer at all, as from a dead network drive; the clock jumps past the usual deadline. */
    HANG("did not answer"),

    /** The right answer comes late, but within the usual deadline. */
    SLOW(""),

    /** Links lead back to themselves: a {@link java.nio.file.FileSystemException} as Linux words it. */
    LINK_LOOP("Too many levels of symbolic links");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    /**
     * Gives the words by which a report tells this fault.
     *
     * @return a few words; none for an answer that is only slow, of which a report tells nothing
     */
    public String words() {
        return words;
    }

    /** Gives the name for people, such as {@code access denied}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
