package io.github.goroot.internal.watch;

import io.github.goroot.host.FolderChange;
import io.github.goroot.host.FolderWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stands in where folders cannot be watched, and says why; one can still be woken by what else changes. */
final class NoFolderWatch implements FolderWatch {

    private final String reason;
    private final Semaphore calls = new Semaphore(0);

    NoFolderWatch(String reason) {
        this.reason = reason;
    }

    @Override
    public Map<Path, String> watch(Set<Path> folders) {
        Map<Path, String> refused = new LinkedHashMap<>();
        folders.forEach(folder -> refused.put(folder, reason));
        return refused;
    }

    @Override
    public List<FolderChange> await(Duration patience) throws InterruptedException {
        if (calls.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
        return List.of();
    }

    @Override
    public void wake() {
        calls.release();
    }

    @Override
    public void close() {
        wake();
    }
}
