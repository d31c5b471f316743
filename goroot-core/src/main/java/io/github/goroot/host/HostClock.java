package io.github.goroot.host;

import java.time.Instant;
import java.util.Optional;

/**
 * The time by which deadlines are kept and durations are measured.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface HostClock {

    /**
     * Gives the time since some fixed moment; only differences mean anything.
     *
     * @return nanoseconds that never go backwards
     */
    long nanoTime();

    /**
     * Gives the time of day, in which files tell when they were modified.
     *
     * @return the time, which may go backwards when somebody sets the clock; empty unless overridden, where the host has
     *     none or does not tell
     */
    default Optional<Instant> timeOfDay() {
        return Optional.empty();
    }
}
