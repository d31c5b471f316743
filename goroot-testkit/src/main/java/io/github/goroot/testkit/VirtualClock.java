package io.github.goroot.testkit;

import io.github.goroot.host.HostClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that moves only when it is told to.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class VirtualClock implements HostClock {

    private static final Instant START = Instant.parse("2024-07-01T12:00:00Z");

    private final AtomicLong now = new AtomicLong();

    /** Makes a clock that stands at zero. */
    public VirtualClock() {}

    /**
     * Lets time pass.
     *
     * @param duration how much
     * @throws IllegalArgumentException if it is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A clock never goes backwards, but was to go by " + duration);
        }
        now.addAndGet(duration.toNanos());
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    /** Gives noon of the first of July 2024, UTC, and the time that has passed since; the files of fake hosts are older. */
    @Override
    public Optional<Instant> timeOfDay() {
        return Optional.of(START.plusNanos(now.get()));
    }

    /** Gives how much time has passed. */
    @Override
    public String toString() {
        return Duration.ofNanos(now.get()) + " passed";
    }
}
