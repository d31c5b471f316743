package io.github.goroot.selection;

import io.github.goroot.model.Location;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a selection: what was looked at, and what followed from it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source what kind of thing decided
 * @param text a full sentence
 * @param location the spot, where there is one
 * @since 0.1
 */
public record Reason(Source source, String text, Optional<Location> location) {

    /** Joins the parts of a step. */
    public Reason {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(location, "location");
    }

    /**
     * What kind of thing decided.
     *
     * @since 0.1
     */
    public enum Source {
        /** The {@code go} command that is started, its version and where it lies. */
        GO_COMMAND,
        /** The shim of a version manager, which starts another {@code go}. */
        SHIM,
        /** The command line, {@code -C} included. */
        COMMAND_LINE,
        /** An environment variable. */
        ENVIRONMENT,
        /** The file that {@code go env -w} writes. */
        USER_FILE,
        /** The file {@code go.env} of a GOROOT. */
        GO_ENV,
        /** A go.work file. */
        GO_WORK,
        /** A go.mod file. */
        GO_MOD,
        /** The directories of PATH. */
        PATH,
        /** The module cache. */
        MODULE_CACHE,
        /** A rule of the {@code go} command that no file or variable changes. */
        RULE;

        /**
         * Gives the word for documents, such as {@code go-mod}.
         *
         * @return the name in lower case with hyphens
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reason of(Source source, String text) {
        return new Reason(source, text, Optional.empty());
    }

    static Reason at(Source source, Location location, String text) {
        return new Reason(source, text, Optional.of(location));
    }
}
