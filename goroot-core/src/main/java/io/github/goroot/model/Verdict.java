package io.github.goroot.model;

import java.nio.file.Path;

/**
 * What became of a candidate.
 *
 * <p>Variants may gain members: read them through their accessors rather than by deconstruction. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Verdict {

    /**
     * Gives the word for this verdict in reports.
     *
     * @return {@code accepted}, {@code rejected} or {@code duplicate}
     */
    String label();

    /**
     * The candidate is a toolchain that no earlier candidate had led to.
     *
     * @param home the {@linkplain GoToolchain#home() home} of the toolchain
     * @since 0.1
     */
    record Accepted(Path home) implements Verdict {
        @Override
        public boolean equals(Object other) {
            return other instanceof Accepted that && Spelling.same(home, that.home);
        }

        @Override
        public int hashCode() {
            return home.toString().hashCode();
        }

        @Override
        public String label() {
            return "accepted";
        }
    }

    /**
     * The candidate is not a usable toolchain.
     *
     * @param issue why not
     * @since 0.1
     */
    record Rejected(Issue issue) implements Verdict {
        @Override
        public String label() {
            return "rejected";
        }
    }

    /**
     * The candidate is a toolchain that an earlier candidate had led to; its provenance was added to that one.
     *
     * @param home the {@linkplain GoToolchain#home() home} of that toolchain
     * @since 0.1
     */
    record DuplicateOf(Path home) implements Verdict {
        @Override
        public boolean equals(Object other) {
            return other instanceof DuplicateOf that && Spelling.same(home, that.home);
        }

        @Override
        public int hashCode() {
            return home.toString().hashCode();
        }

        @Override
        public String label() {
            return "duplicate";
        }
    }
}
