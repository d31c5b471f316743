package io.github.goroot.internal.watch;

import io.github.goroot.host.ChangeNotification;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.FolderChange;
import io.github.goroot.host.FolderWatch;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostClock;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.PossibleChange;
import io.github.goroot.model.UnwatchedPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one thread of a watcher: it decides what to watch, waits, and tells its listener. */
public final class WatchLoop implements Runnable {

    /** What happened so shortly before a folder was watched first may have come too late for the discovery. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private final Host host;
    private final HostClock clock;
    private final Consumer<PossibleChange> listener;
    private final int mostFolders;
    private final Burst burst;
    private final RegistryWatch registry;
    private final CountDownLatch placed = new CountDownLatch(1);

    /** Places that were told of because they had appeared already; once is enough. */
    private final Set<Path> toldAsAppeared = new HashSet<>();

    private Set<Path> watched = Set.of();
    private @Nullable FolderPlan plan;
    private volatile State state = new State(0, List.of());
    private volatile boolean closed;

    /** What to watch for from now on; guarded by this. */
    private DiscoveryReport report;

    /** Whether there is something new in it; guarded by this. */
    private boolean fresh = true;

    /** Guarded by this. */
    private @Nullable FolderWatch folders;

    /**
     * Prepares to watch.
     *
     * @param quiet for how long nothing must happen before the listener is told
     * @param mostFolders how many folders to watch at most
     */
    public WatchLoop(
            Host host, DiscoveryReport report, Duration quiet, int mostFolders, Consumer<PossibleChange> listener) {
        this.host = host;
        this.clock = host.clock();
        this.report = report;
        this.listener = listener;
        this.mostFolders = mostFolders;
        this.burst = new Burst(quiet);
        this.registry = new RegistryWatch(host.registryChanges(), this::wake);
    }

    /** What is being watched. */
    public record State(int folders, List<UnwatchedPlace> unwatched) {}

    /** Gives what is being watched. */
    public State state() {
        return state;
    }

    /** Tells whether somebody has closed this, or it has ended by itself. */
    public boolean isClosed() {
        return closed;
    }

    /** Starts the thread and waits until everything is watched, or some time has passed. */
    public void start(Duration patience) {
        Thread thread = new Thread(this, "goroot-watcher");
        thread.setDaemon(true);
        thread.start();
        try {
            boolean inTime = placed.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (!inTime) {
                // A drive hangs; the thread goes on alone, and what can be watched is watched if it ever comes back.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Watches what another report depends on. */
    public void follow(DiscoveryReport newer) {
        synchronized (this) {
            report = newer;
            fresh = true;
        }
        wake();
    }

    /** Ends the thread; a call of the listener that has begun is not waited for. */
    public void close() {
        closed = true;
        wake();
    }

    private void wake() {
        synchronized (this) {
            if (folders != null) {
                folders.wake();
            }
        }
    }

    @Override
    public void run() {
        try (FolderWatch opened = open()) {
            synchronized (this) {
                folders = opened;
            }
            work(opened);
        } catch (IOException | InterruptedException e) {
            // Somebody ends this thread, or the system does not want its handle back: nothing is left to do for it.
            closed = true;
        } finally {
            synchronized (this) {
                folders = null;
            }
            closed = true;
            placed.countDown();
        }
    }

    private void work(FolderWatch opened) throws InterruptedException {
        try {
            place(opened);
            placed.countDown();
            while (!closed) {
                turn(opened);
            }
        } finally {
            registry.close();
        }
    }

    private FolderWatch open() {
        Port<ChangeNotification> port = host.changes();
        if (port.get().isEmpty()) {
            return new NoFolderWatch(port.reason());
        }
        try {
            return port.get().get().open();
        } catch (IOException e) {
            return new NoFolderWatch(String.valueOf(e.getMessage()));
        }
    }

    private void turn(FolderWatch opened) throws InterruptedException {
        List<FolderChange> changes = opened.await(burst.patience(clock.nanoTime()));
        long now = clock.nanoTime();
        for (FolderChange change : changes) {
            if (plan != null && plan.concerns(change)) {
                burst.add(change.place().toString(), change.name().isPresent(), now);
            }
        }
        for (RegistryKey key : registry.changed()) {
            burst.add(key.toString(), true, now);
        }
        if (closed) {
            return;
        }
        if (burst.isDue(now)) {
            // Before anybody looks again, so that nothing can happen unseen between that look and the next change.
            place(opened);
            tell(burst.take());
        }
        boolean follow;
        synchronized (this) {
            follow = fresh;
        }
        if (follow && !closed) {
            place(opened);
        }
    }

    private void tell(PossibleChange change) {
        if (closed) {
            return;
        }
        try {
            listener.accept(change);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            // As if the listener had a thread of its own, which this would end.
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        // An interrupt is the business of whoever the listener has called; this thread is ended by closing it.
        Thread.interrupted();
    }

    private void place(FolderWatch opened) {
        DiscoveryReport current;
        synchronized (this) {
            current = report;
            fresh = false;
        }
        Places places = Places.of(current, host);
        FolderPlan next = new FolderPlan(host);
        for (Place place : places.all()) {
            if (closed) {
                return;
            }
            next.add(place);
        }
        List<UnwatchedPlace> unwatched = new ArrayList<>(places.shunned());
        unwatched.addAll(next.unwatched());
        if (places.left() > 0) {
            unwatched.add(
                    new UnwatchedPlace(places.left() + " more places", "the report names more than are followed"));
        }
        Set<Path> wanted = chosen(next.folders(), unwatched);
        Map<Path, String> refused = opened.watch(wanted);
        refused.forEach((folder, reason) -> unwatched.add(new UnwatchedPlace(folder.toString(), reason)));
        wanted.removeAll(refused.keySet());
        unwatched.addAll(registry.watch(RegistryKeys.of(current)));
        state = new State(wanted.size(), List.copyOf(unwatched));
        plan = next;
        noteWhatCameBefore(next, wanted);
        watched = wanted;
    }

    private Set<Path> chosen(List<Path> ordered, List<UnwatchedPlace> unwatched) {
        Set<Path> chosen = new LinkedHashSet<>(ordered.subList(0, Math.min(mostFolders, ordered.size())));
        for (Path folder : ordered.subList(chosen.size(), ordered.size())) {
            unwatched.add(new UnwatchedPlace(folder.toString(), "more than " + mostFolders + " folders"));
        }
        return chosen;
    }

    /** Between the look of a discovery and the watch on a folder time passes in which something may have happened. */
    private void noteWhatCameBefore(FolderPlan next, Set<Path> wanted) {
        long now = clock.nanoTime();
        for (Path place : next.appeared()) {
            if (toldAsAppeared.add(place)) {
                burst.add(place.toString(), true, now);
            }
        }
        Optional<Instant> time = clock.timeOfDay();
        if (time.isEmpty()) {
            return;
        }
        Instant recent = time.get().minus(JUST_NOW);
        for (Path folder : wanted) {
            if (!watched.contains(folder) && next.isUntold(folder) && isModifiedSince(recent, folder)) {
                burst.add(folder.toString(), false, now);
            }
        }
    }

    private boolean isModifiedSince(Instant moment, Path folder) {
        try {
            FileStatus status = host.files().status(folder);
            return status.isDirectory() && status.modified().isAfter(moment);
        } catch (IOException e) {
            return false;
        }
    }
}
