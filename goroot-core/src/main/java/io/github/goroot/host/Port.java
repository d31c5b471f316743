package io.github.goroot.host;

import java.util.Objects;
import java.util.Optional;

/**
 * A port of a host that may be missing, in which case it says why.
 *
 * @param <T> the type of the port
 * @since 0.1
 */
public sealed interface Port<T> {

    /**
     * Makes a port that is there.
     *
     * @param port the port
     * @param <T> its type
     * @return the port
     */
    static <T> Port<T> present(T port) {
        return new Present<>(Objects.requireNonNull(port, "port"));
    }

    /**
     * Makes a port that is missing.
     *
     * @param reason why, as a sentence that tells the remedy if there is one
     * @param <T> the type it would have
     * @return the missing port
     */
    static <T> Port<T> absent(String reason) {
        return new Absent<>(Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Gives the port.
     *
     * @return the port, or empty if it is missing
     */
    Optional<T> get();

    /**
     * Tells why the port is missing.
     *
     * @return a sentence, empty text if it is there
     */
    String reason();

    /**
     * A port that is there.
     *
     * @param port the port
     * @param <T> its type
     * @since 0.1
     */
    record Present<T>(T port) implements Port<T> {
        @Override
        public Optional<T> get() {
            return Optional.of(port);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * A port that is missing.
     *
     * @param reason why
     * @param <T> the type it would have
     * @since 0.1
     */
    record Absent<T>(String reason) implements Port<T> {
        @Override
        public Optional<T> get() {
            return Optional.empty();
        }
    }
}
