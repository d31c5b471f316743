package io.github.goroot.host;

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
}
