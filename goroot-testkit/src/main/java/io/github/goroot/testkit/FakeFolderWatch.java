package io.github.goroot.testkit;

import io.github.goroot.host.FolderChange;
import io.github.goroot.host.FolderWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders that somebody watches on a fake host; everything under the lock of the notification. */
final class FakeFolderWatch implements FolderWatch {

    private final FakeChanges changes;

    /** Each folder as it was named, with where it lies. */
    private final Map<Path, Path> folders = new LinkedHashMap<>();

    private final Deque<FolderChange> pending = new ArrayDeque<>();
    private boolean waiting;
    private boolean woken;
    private boolean closed;
    private long due;

    FakeFolderWatch(FakeChanges changes) {
        this.changes = changes;
    }

    Set<Path> folders() {
        return folders.keySet();
    }

    boolean isBusy() {
        return !waiting || woken || !pending.isEmpty() || isDue();
    }

    private boolean isDue() {
        return changes.clock().nanoTime() >= due;
    }

    void tell(Path entry) {
        Path folder = entry.getParent();
        if (folder != null) {
            Path real = real(folder);
            folders.forEach((named, lies) -> {
                if (lies.equals(real)) {
                    pending.add(new FolderChange(named, Optional.of(entry.getFileName())));
                }
            });
        }
        if (!Files.exists(entry) && folders.remove(entry) != null) {
            pending.add(new FolderChange(entry, Optional.empty()));
        }
    }

    void lose(Path folder) {
        if (folders.containsKey(folder)) {
            pending.add(new FolderChange(folder, Optional.empty()));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    @Override
    public Map<Path, String> watch(Set<Path> wanted) {
        synchronized (changes) {
            folders.keySet().retainAll(wanted);
            Map<Path, String> refused = new LinkedHashMap<>();
            for (Path folder : wanted) {
                Optional<String> refusal = changes.refusal(folder);
                if (refusal.isPresent()) {
                    refused.put(folder, refusal.get());
                } else if (!Files.isDirectory(folder)) {
                    refused.put(folder, "no directory any more");
                } else {
                    folders.put(folder, real(folder));
                }
            }
            return refused;
        }
    }

    @Override
    public List<FolderChange> await(Duration patience) throws InterruptedException {
        synchronized (changes) {
            due = changes.clock().nanoTime() + patience.toNanos();
            waiting = true;
            changes.notifyAll();
            try {
                while (pending.isEmpty() && !woken && !closed && !isDue()) {
                    changes.wait();
                }
            } finally {
                waiting = false;
                woken = false;
            }
            List<FolderChange> told = List.copyOf(pending);
            pending.clear();
            return told;
        }
    }

    @Override
    public void wake() {
        synchronized (changes) {
            woken = true;
            changes.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (changes) {
            closed = true;
            changes.closed(this);
        }
    }
}
