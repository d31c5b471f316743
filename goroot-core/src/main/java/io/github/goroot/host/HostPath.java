package io.github.goroot.host;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a text from outside that should be a path: the path, or the reason why it cannot be one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface HostPath {

    /**
     * Gives the path.
     *
     * @return an absolute path, or empty if the text cannot be one
     */
    Optional<Path> path();

    /**
     * Gives the reason why the text cannot be a path.
     *
     * @return the reason, or empty if it can
     */
    Optional<Issue> defect();

    /**
     * Gives the reason why a path that came from the system cannot be written down.
     *
     * <p>Its name has bytes that are no characters in the character set of this Java, and Java shows each as U+FFFD. Files can
     * be reached by such a path, but its text names something else, and a program that was told it would find nothing there.
     *
     * @param path a path
     * @return the reason, or empty if its text names it
     */
    static Optional<Issue> defectOf(Path path) {
        String text = path.toString();
        return isUnreadable(text) ? Optional.of(unreadable(text)) : Optional.empty();
    }

    /** Tells whether Java could not read all of a text. */
    private static boolean isUnreadable(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    private static Issue unreadable(String text) {
        return Issue.of(
                        IssueCode.PATH_ILLEGAL,
                        Severity.NOTICE,
                        text + " has bytes in its name that are no characters in the character set of this Java.")
                .withRemedy("Rename it, or start Java in the locale in which it was named, such as LC_ALL=C.UTF-8.");
    }

    /**
     * The text is a path.
     *
     * @param absolute the path, resolved against the host's working directory
     * @param relative whether the text was relative
     * @since 0.1
     */
    record Legal(Path absolute, boolean relative) implements HostPath {
        /** Joins a path and what it was. */
        public Legal {
            Objects.requireNonNull(absolute, "absolute");
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(absolute);
        }

        @Override
        public Optional<Issue> defect() {
            return Optional.empty();
        }
    }

    /**
     * The text cannot be a path.
     *
     * @param issue why not
     * @since 0.1
     */
    record Illegal(Issue issue) implements HostPath {
        /** Holds the reason. */
        public Illegal {
            Objects.requireNonNull(issue, "issue");
        }

        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }

        @Override
        public Optional<Issue> defect() {
            return Optional.of(issue);
        }
    }
}
