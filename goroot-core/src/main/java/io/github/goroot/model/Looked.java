package io.github.goroot.model;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that a locator looked at, and what was there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of thing
 * @param what the name of the variable, the path, the registry key
 * @param answer what was there, in a few words; for a variable its value
 * @since 0.1
 */
public record Looked(Kind kind, String what, String answer) {

    /** Joins a question and its answer. */
    public Looked {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * The sort of thing that was looked at.
     *
     * @since 0.1
     */
    public enum Kind {
        /** An environment variable. */
        VARIABLE,
        /** Whether there is something at a path, and what. */
        STATUS,
        /** The names in a directory. */
        LISTING,
        /** Where a path leads when all links are followed. */
        REAL_PATH,
        /** Where one link points. */
        LINK,
        /** The content of a file. */
        CONTENT,
        /** A registry key or value. */
        REGISTRY,
        /** The processes that run, or a variable of one. */
        PROCESS;

        /**
         * Gives the word for this kind in reports.
         *
         * @return a lower-case word, such as {@code variable} or {@code real-path}
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    // Written out, for the runtime makes those of a record when they are first used, which takes milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof Looked that
                && kind == that.kind
                && what.equals(that.what)
                && answer.equals(that.answer);
    }

    @Override
    public int hashCode() {
        return 31 * what.hashCode() + answer.hashCode();
    }

    /** Gives the question and the answer, such as {@code GOROOT: not set}. */
    @Override
    public String toString() {
        return what + ": " + answer;
    }
}
