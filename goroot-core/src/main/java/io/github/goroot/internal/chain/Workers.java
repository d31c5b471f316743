package io.github.goroot.internal.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that workers run on.
 *
 * <p>To start a thread takes as long as to inspect several toolchains, so one that is done waits a moment for the next
 * discovery. Then it ends, and nothing remains of it. A thread pool of the JDK does this too, but to load one takes a
 * tenth of a first discovery.
 */
public final class Workers implements Executor {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Those without work, the last one first; also the lock of every task. */
    private final Deque<Lent> idle = new ArrayDeque<>();

    /** Makes an executor that has no threads until it is used, and none soon after. */
    public Workers() {}

    @Override
    public void execute(Runnable task) {
        synchronized (idle) {
            Lent free = idle.poll();
            if (free != null) {
                free.task = task;
                LockSupport.unpark(free);
                return;
            }
        }
        new Lent(task).start();
    }

    private final class Lent extends Thread {

        private volatile @Nullable Runnable task;

        Lent(Runnable first) {
            super("goroot-discovery");
            setDaemon(true);
            this.task = first;
        }

        @Override
        public void run() {
            for (Runnable next = take(); next != null; next = await()) {
                next.run();
            }
        }

        /** Waits for the next task. A permit or an interrupt that the last one left behind does not end that. */
        private @Nullable Runnable await() {
            synchronized (idle) {
                idle.push(this);
            }
            long end = System.nanoTime() + PATIENCE_NANOS;
            for (long left = PATIENCE_NANOS; task == null && left > 0; left = end - System.nanoTime()) {
                boolean ignored = Thread.interrupted();
                LockSupport.parkNanos(idle, left);
            }
            return take();
        }

        private @Nullable Runnable take() {
            synchronized (idle) {
                idle.remove(this);
                Runnable taken = task;
                task = null;
                return taken;
            }
        }
    }
}
