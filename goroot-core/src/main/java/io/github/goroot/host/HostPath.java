package io.github.goroot.host;

import io.github.goroot.model.Issue;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a text from outside that should be a path: the path, or the reason why it cannot be one.
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
