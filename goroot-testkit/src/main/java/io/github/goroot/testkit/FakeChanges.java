package io.github.goroot.testkit;

import io.github.goroot.host.ChangeNotification;
import io.github.goroot.host.FolderWatch;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryNotification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells of changes on a fake host, and lets a test wait until they were dealt with, on a virtual clock.
 *
 * <pre>{@code
 * FakeChanges changes = FakeChanges.on(new VirtualClock());
 * FakeHost machine = FakeHost.linux().home("/home/ann").changes(changes);
 * …
 * machine.go("go1.22.5", "/home/ann/sdk/go1.22.5"); // is told of, where somebody watches
 * changes.pass(Duration.ofSeconds(1)); // and now the listener has been called
 * }</pre>
 *
 * <p>Whoever watches a folder is told of the entries in it that come, go or change, and when it goes itself; of nothing
 * further down. A folder that is watched by a name with links in it is watched where they led then. Thread-safe.
 *
 * @since 0.1
 */
public final class FakeChanges implements ChangeNotification {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final VirtualClock clock;
    private final List<FakeFolderWatch> open = new ArrayList<>();
    private final Map<Path, String> refused = new HashMap<>();
    private final FakeRegistryChanges registry = new FakeRegistryChanges();
    private @Nullable String closedFor;

    private FakeChanges(VirtualClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Makes a notification that knows of no changes.
     *
     * @param clock the clock by which somebody waits; only {@link #pass} lets waiting threads know that it moved
     * @return the notification
     */
    public static FakeChanges on(VirtualClock clock) {
        return new FakeChanges(clock);
    }

    /**
     * Gives the clock by which somebody waits.
     *
     * @return the clock
     */
    public VirtualClock clock() {
        return clock;
    }

    /**
     * Lets the system refuse to watch one folder.
     *
     * @param folder an absolute path
     * @param reason why
     * @return this notification
     */
    public synchronized FakeChanges refusing(Path folder, String reason) {
        refused.put(folder, reason);
        return this;
    }

    /**
     * Lets the system refuse to watch anything.
     *
     * @param reason why
     * @return this notification
     */
    public synchronized FakeChanges refusing(String reason) {
        closedFor = Objects.requireNonNull(reason, "reason");
        return this;
    }

    /**
     * Lets a registry key be absent until something is told of it; all others are there.
     *
     * @param key the key
     * @return this notification
     */
    public FakeChanges lacking(RegistryKey key) {
        registry.deny(key);
        return this;
    }

    /**
     * Tells whoever watches the folder of an entry that the entry came, went or changed.
     *
     * @param entry an absolute path
     */
    public synchronized void tell(Path entry) {
        open.forEach(watch -> watch.tell(entry));
        notifyAll();
    }

    /**
     * Tells whoever watches a folder that too much happened there to tell what.
     *
     * @param folder an absolute path
     */
    public synchronized void lose(Path folder) {
        open.forEach(watch -> watch.lose(folder));
        notifyAll();
    }

    /**
     * Tells whoever watches a registry key that it, or what is of interest below it, has changed.
     *
     * @param key the key
     */
    public void tell(RegistryKey key) {
        registry.tell(key);
    }

    /**
     * Lets time pass, and waits until everything that became due has been dealt with.
     *
     * @param duration how much
     * @throws InterruptedException if the thread is interrupted
     */
    public void pass(Duration duration) throws InterruptedException {
        settle();
        synchronized (this) {
            clock.advance(duration);
            notifyAll();
        }
        settle();
    }

    /**
     * Waits until everything that was told has been taken note of, and whoever watches waits for more.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError if that takes twenty seconds by the clock on the wall
     */
    public synchronized void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (open.stream().anyMatch(FakeFolderWatch::isBusy)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("Somebody who watches has been busy for too long.");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /**
     * Gives the folders that are being watched, as they were named.
     *
     * @return an immutable list in the order of paths
     */
    public synchronized List<Path> watched() {
        TreeSet<Path> all = new TreeSet<>();
        open.forEach(watch -> all.addAll(watch.folders()));
        return List.copyOf(all);
    }

    /**
     * Gives the registry keys that are being watched.
     *
     * @return an immutable map from each to how much of it is watched
     */
    public Map<RegistryKey, RegistryNotification.Scope> watchedKeys() {
        return registry.watched();
    }

    /**
     * Tells how many watches are open.
     *
     * @return their number
     */
    public synchronized int openWatches() {
        return open.size();
    }

    @Override
    public synchronized FolderWatch open() throws IOException {
        if (closedFor != null) {
            throw new IOException(closedFor);
        }
        FakeFolderWatch watch = new FakeFolderWatch(this);
        open.add(watch);
        return watch;
    }

    FakeRegistryChanges ofRegistry() {
        return registry;
    }

    /** Gives why a folder is not to be watched; to be called with the lock held, as everything below. */
    Optional<String> refusal(Path folder) {
        return Optional.ofNullable(refused.get(folder));
    }

    void closed(FakeFolderWatch watch) {
        open.remove(watch);
        notifyAll();
    }
}
