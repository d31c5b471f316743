package io.github.goroot;

import io.github.goroot.host.Host;
import io.github.goroot.internal.watch.WatchLoop;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.UnwatchedPlace;
import java.time.Duration;
import java.util.List;

/**
 * Watches what a discovery looked at, and tells when its answer may have changed; made by {@link GoToolchains#watch}.
 *
 * <p>What is watched: the folders in which the places of the report lie, those of places where there is nothing as far as
 * they exist, the folders on the way there and behind links, and in each toolchain and each place that was refused the handful of
 * entries by which inspection knows a GOROOT; each for the entries that matter, and none recursively. On Windows with
 * {@code goroot-windows} the keys of the registry too. Not watched are variables of the environment, which do not change
 * within a process, and programs that run. At most {@value #MOST_FOLDERS} folders and 64 keys are watched;
 * {@link #unwatched()} tells what is not.
 *
 * <p>How fast the system tells is its own affair. On Linux and Windows it tells at once, on network drives mostly only of what
 * this very machine does. On macOS the Java runtime cannot be notified: it lists all watched folders about every ten seconds,
 * on a thread of its own, so a change is told that much later, and one that is undone in between not at all. On Windows a
 * folder above one that is watched cannot be renamed meanwhile; close the watcher before you ask a person to do so.
 *
 * <p>One daemon thread waits until the watcher is closed. Files are looked at, never read, and nothing is started. Thread-safe.
 *
 * @since 0.1
 */
public final class ToolchainWatcher implements AutoCloseable {

    /** How many folders are watched at most: systems have limits of their own, for all programs of a user together. */
    public static final int MOST_FOLDERS = 512;

    private final WatchLoop loop;

    ToolchainWatcher(Host host, DiscoveryReport report, Duration quiet, WatchListener listener) {
        this.loop = new WatchLoop(host, report, quiet, MOST_FOLDERS, change -> listener.changed(change, this));
    }

    void start(Duration patience) {
        loop.start(patience);
    }

    /**
     * Watches what a newer report depends on, in the place of the one before.
     *
     * <p>To be called with each new report, from the listener or any other thread: a toolchain that came since has places of
     * its own. What both reports depend on stays watched without a gap. Without it the watcher goes on for the first report, and
     * follows that to folders that come into being.
     *
     * @param report a newer report of the same host
     */
    public void follow(DiscoveryReport report) {
        loop.follow(report);
    }

    /**
     * Tells how many folders are being watched.
     *
     * @return their number; 0 after the watcher was closed
     */
    public int watchedFolders() {
        return isOpen() ? loop.state().folders() : 0;
    }

    /**
     * Tells what is not being watched, and why: a folder that cannot be read, a drive that did not answer, more folders than
     * are allowed, a host that does not tell of changes.
     *
     * @return an immutable list, mostly empty; with {@link GoToolchains#watch} everything on it until the next
     *     {@link #follow} or change, unless a drive hung just then
     */
    public List<UnwatchedPlace> unwatched() {
        return loop.state().unwatched();
    }

    /**
     * Tells whether changes are still told.
     *
     * @return false once it was closed, or its thread was interrupted by somebody else
     */
    public boolean isOpen() {
        return !loop.isClosed();
    }

    /**
     * Ends watching and the thread; may be called from the listener, and more than once.
     *
     * <p>The listener is not called any more, but a call that has begun is not waited for.
     */
    @Override
    public void close() {
        loop.close();
    }
}
