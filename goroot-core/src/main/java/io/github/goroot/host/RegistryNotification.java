package io.github.goroot.host;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The means to be told when a key of the Windows registry changes.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RegistryNotification {

    /**
     * How much of a key is watched.
     *
     * @since 0.1
     */
    enum Scope {
        /** Whether keys directly below it come or go. */
        KEYS,
        /** That, and its own values. */
        KEYS_AND_VALUES,
        /** That, and all keys below it with their values. */
        EVERYTHING_BELOW
    }

    /**
     * Watches a key until something changes there for the first time; whoever wants to be told again calls again.
     *
     * @param key the key
     * @param scope how much of it
     * @param changed is called at most once, on any thread, and must return at once
     * @return ends watching when it is closed, which the caller does in any case, but not from within {@code changed};
     *     empty if there is no such key
     * @throws IOException if it cannot be watched
     */
    Optional<Closeable> watch(RegistryKey key, Scope scope, Runnable changed) throws IOException;
}
