package io.github.goroot.host.system;

import io.github.goroot.host.HostClock;

/** The clock of the virtual machine. */
final class SystemClock implements HostClock {
    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
