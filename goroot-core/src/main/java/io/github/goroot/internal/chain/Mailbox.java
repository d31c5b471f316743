package io.github.goroot.internal.chain;

import io.github.goroot.internal.chain.Worker.Event;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes what workers tell to the one thread that waits for it.
 *
 * <p>To wake a thread costs more than to look at a file. Where nobody follows the discovery, only its end is worth that.
 */
final class Mailbox {

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final Thread reader = Thread.currentThread();
    private final boolean eager;

    /**
     * Makes the mailbox of the current thread.
     *
     * @param eager whether to wake it for everything at once
     */
    Mailbox(boolean eager) {
        this.eager = eager;
    }

    void put(Event event) {
        events.add(event);
        if (eager || event.isLast()) {
            LockSupport.unpark(reader);
        }
    }

    /** Gives the next event, after some time at the latest; null if there was none or the thread was interrupted. */
    @Nullable
    Event poll(long nanos) {
        Event event = events.poll();
        if (event != null) {
            return event;
        }
        LockSupport.parkNanos(this, nanos);
        return events.poll();
    }
}
