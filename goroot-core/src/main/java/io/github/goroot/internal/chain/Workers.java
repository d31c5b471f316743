package io.github.goroot.internal.chain;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that workers run on.
 *
 * <p>To start a thread takes as long as to inspect several toolchains, so one that is done waits a moment for the next
 * discovery. Then it ends, and nothing remains of it.
 */
public final class Workers {

    private static final long PATIENCE_MILLIS = 500;

    private Workers() {}

    /** Makes an executor that has no threads until it is used, and none soon after. */
    public static Executor create() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, PATIENCE_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "goroot-discovery");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
