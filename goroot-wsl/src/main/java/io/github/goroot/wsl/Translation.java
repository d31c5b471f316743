package io.github.goroot.wsl;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a path that should be spelled for the other side of WSL: its text over there, or the reason why it has
 * none.
 *
 * @since 0.1
 */
public sealed interface Translation {

    /**
     * Gives the path as the other side spells it.
     *
     * @return the text, or empty if there is none
     */
    Optional<String> path();

    /**
     * Tells why there is none.
     *
     * @return a sentence that names the path and what to do, or empty if there is a translation
     */
    Optional<String> reason();

    /**
     * The path has a name on the other side.
     *
     * @param text that name
     * @since 0.1
     */
    record Translated(String text) implements Translation {
        /** Holds the name. */
        public Translated {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Optional<String> path() {
            return Optional.of(text);
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }
    }

    /**
     * The path has no name on the other side.
     *
     * @param why a sentence
     * @since 0.1
     */
    record Untranslatable(String why) implements Translation {
        /** Holds the reason. */
        public Untranslatable {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<String> path() {
            return Optional.empty();
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }
}
