package io.github.goroot.model;

import java.util.Optional;

/**
 * How the work of one locator ended.
 *
 * <p>Variants may gain members: read them through their accessors rather than by deconstruction. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface LocatorOutcome {

    /**
     * Gives the word for this outcome in reports.
     *
     * @return a lower-case word, such as {@code found} or {@code not-applicable}
     */
    String label();

    /**
     * Gives why the locator ended this way.
     *
     * @return a few words, or empty for {@link Found} and {@link NothingFound}
     */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /**
     * At least one of its candidates is a toolchain.
     *
     * @param toolchains how many different toolchains its candidates led to, at least 1
     * @since 0.1
     */
    record Found(int toolchains) implements LocatorOutcome {
        @Override
        public String label() {
            return "found";
        }
    }

    /**
     * It looked and proposed nothing, or nothing that was accepted.
     *
     * @since 0.1
     */
    record NothingFound() implements LocatorOutcome {
        @Override
        public String label() {
            return "nothing-found";
        }
    }

    /**
     * Its places do not exist on this kind of host.
     *
     * @param why the reason
     * @since 0.1
     */
    record NotApplicable(String why) implements LocatorOutcome {
        @Override
        public String label() {
            return "not-applicable";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /**
     * It is switched off.
     *
     * @param why the reason
     * @since 0.1
     */
    record Disabled(String why) implements LocatorOutcome {
        @Override
        public String label() {
            return "disabled";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /**
     * Its turn did not come, or its work could not change the answer any more.
     *
     * @param why the reason
     * @since 0.1
     */
    record Skipped(String why) implements LocatorOutcome {
        @Override
        public String label() {
            return "skipped";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /**
     * It broke; the candidates it had proposed until then still count.
     *
     * @param issue what happened
     * @since 0.1
     */
    record Failed(Issue issue) implements LocatorOutcome {
        @Override
        public String label() {
            return "failed";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(issue.message());
        }
    }
}
