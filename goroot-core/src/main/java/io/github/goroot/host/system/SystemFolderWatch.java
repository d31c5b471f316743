package io.github.goroot.host.system;

import io.github.goroot.host.FolderChange;
import io.github.goroot.host.FolderWatch;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Folders of the default file system, watched by the Java runtime. */
final class SystemFolderWatch implements FolderWatch {

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** Folders below an entry that came or went: what is at their paths now may not be what is watched. */
    private final Set<Path> doubtful = new HashSet<>();

    private final Object lock = new Object();
    private @Nullable Thread waiting;
    private boolean woken;

    SystemFolderWatch(WatchService service) {
        this.service = service;
    }

    @Override
    public Map<Path, String> watch(Set<Path> wanted) {
        for (Path folder : List.copyOf(keys.keySet())) {
            if (!wanted.contains(folder) || doubtful.contains(folder)) {
                forget(folder);
            }
        }
        doubtful.clear();
        Map<Path, String> refused = new LinkedHashMap<>();
        for (Path folder : wanted) {
            if (!keys.containsKey(folder)) {
                try {
                    register(folder);
                } catch (IOException e) {
                    refused.put(folder, reason(e));
                } catch (ClosedWatchServiceException | SecurityException e) {
                    refused.put(folder, e.getClass().getSimpleName());
                }
            }
        }
        return refused;
    }

    private void register(Path folder) throws IOException {
        WatchKey key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        keys.put(folder, key);
        // The same folder under two names has one key, and its events are told by the later name.
        folders.put(key, folder);
    }

    private void forget(Path folder) {
        WatchKey key = keys.remove(folder);
        if (key != null && folder.equals(folders.get(key))) {
            folders.remove(key);
            key.cancel();
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
            return "no directory any more";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public List<FolderChange> await(Duration patience) throws InterruptedException {
        if (!beginToWait()) {
            return List.of();
        }
        WatchKey key = null;
        boolean interrupted = false;
        try {
            key = service.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (ClosedWatchServiceException e) {
            return List.of();
        } finally {
            interrupted = endWaiting(interrupted);
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        return key == null ? List.of() : drain(key);
    }

    /** Tells whether there is anything to wait for. */
    private boolean beginToWait() {
        synchronized (lock) {
            if (woken) {
                woken = false;
                return false;
            }
            waiting = Thread.currentThread();
            return true;
        }
    }

    /** Takes back the interrupt by which a thread is woken; tells whether there was one of somebody else. */
    private boolean endWaiting(boolean interrupted) {
        synchronized (lock) {
            waiting = null;
            boolean own = woken;
            woken = false;
            boolean any = Thread.interrupted() || interrupted;
            return any && !own;
        }
    }

    @Override
    public void wake() {
        synchronized (lock) {
            if (!woken) {
                woken = true;
                if (waiting != null) {
                    // Nothing else lets a thread go on that waits for a WatchService.
                    waiting.interrupt();
                }
            }
        }
    }

    private List<FolderChange> drain(WatchKey first) {
        List<FolderChange> changes = new ArrayList<>();
        try {
            for (WatchKey key = first; key != null; key = service.poll()) {
                Path folder = folders.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (folder != null) {
                        changes.add(change(folder, event));
                    }
                }
                if (!key.reset() && folder != null) {
                    forget(folder);
                    changes.add(new FolderChange(folder, Optional.empty()));
                }
            }
        } catch (ClosedWatchServiceException e) {
            // What was told until then is all there is.
            return changes;
        }
        return changes;
    }

    private FolderChange change(Path folder, WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            return new FolderChange(folder, Optional.empty());
        }
        if (!event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY)) {
            Path entry = folder.resolve(name);
            for (Path watched : keys.keySet()) {
                if (watched.startsWith(entry)) {
                    doubtful.add(watched);
                }
            }
        }
        return new FolderChange(folder, Optional.of(name));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
