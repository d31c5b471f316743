package io.github.goroot.host.system;

import io.github.goroot.host.HostClock;
import java.time.Instant;
import java.util.Optional;

/** The clocks of the virtual machine. */
final class SystemClock implements HostClock {
    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Optional<Instant> timeOfDay() {
        return Optional.of(Instant.now());
    }
}
