package io.github.goroot.host;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A port of a host that may be missing, in which case it says why.
 *
 * <p>Thread-safe, as the port itself must be.
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
     * Makes a port of which nobody knows whether it is there before somebody needs it, such as one that loads a native
     * library.
     *
     * @param opening gives the port or the reason; it is called once, when that is first asked for
     * @param <T> its type
     * @return the port
     */
    static <T> Port<T> deferred(Supplier<Port<T>> opening) {
        return new Deferred<>(Objects.requireNonNull(opening, "opening"));
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
     * A port that is opened when it is first asked for; thread-safe.
     *
     * @param <T> the type of the port
     * @since 0.1
     */
    final class Deferred<T> implements Port<T> {

        private final Supplier<Port<T>> opening;
        private @Nullable Port<T> opened;

        private Deferred(Supplier<Port<T>> opening) {
            this.opening = opening;
        }

        @Override
        public Optional<T> get() {
            return open().get();
        }

        @Override
        public String reason() {
            return open().reason();
        }

        /**
         * Decorates the port without opening it.
         *
         * @param decoration is given the port, should it be there, when the decorated one is first asked for
         * @return the decorated port
         */
        public Port<T> decorated(UnaryOperator<T> decoration) {
            return new Deferred<>(() -> open().get().isPresent()
                    ? Port.present(decoration.apply(open().get().orElseThrow()))
                    : open());
        }

        /** Tells nothing of what is not known yet. */
        @Override
        public synchronized String toString() {
            return opened == null ? "Deferred" : opened.toString();
        }

        private synchronized Port<T> open() {
            if (opened == null) {
                opened = Objects.requireNonNull(opening.get(), "opening");
            }
            return opened;
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
