package io.github.goroot.model;

import java.util.Optional;

/**
 * The answer to "is there a Go toolchain at this place?".
 *
 * <p>Variants may gain members: read them through their accessors rather than by deconstruction. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Inspection {

    /**
     * Gives the toolchain at the place.
     *
     * @return the toolchain, or empty if there is none
     */
    Optional<GoToolchain> toolchain();

    /**
     * Gives the exact reason why there is no toolchain.
     *
     * @return the reason, or empty if there is one
     */
    Optional<Issue> refusal();

    /**
     * There is a toolchain.
     *
     * @param found the toolchain
     * @since 0.1
     */
    record Accepted(GoToolchain found) implements Inspection {
        @Override
        public Optional<GoToolchain> toolchain() {
            return Optional.of(found);
        }

        @Override
        public Optional<Issue> refusal() {
            return Optional.empty();
        }
    }

    /**
     * There is none.
     *
     * @param issue why not
     * @since 0.1
     */
    record Refused(Issue issue) implements Inspection {
        @Override
        public Optional<GoToolchain> toolchain() {
            return Optional.empty();
        }

        @Override
        public Optional<Issue> refusal() {
            return Optional.of(issue);
        }
    }
}
