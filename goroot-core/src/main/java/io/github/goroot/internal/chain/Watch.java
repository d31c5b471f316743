package io.github.goroot.internal.chain;

import io.github.goroot.host.HostClock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lets the caller's thread see what a worker is doing and since when, and lets it give the worker up. */
final class Watch {

    /** What a worker does between two operations. */
    static final String THINKING = "thinking";

    /** The operation of loading what reads the registry. */
    static final String OPENING = "the opening of the registry";

    private final HostClock clock;
    private volatile Activity activity;
    private volatile boolean abandoned;

    Watch(HostClock clock) {
        this.clock = clock;
        this.activity = new Activity(THINKING, null, clock.nanoTime());
    }

    /**
     * What a worker is doing.
     *
     * @param what the operation in flight, or {@link #THINKING}
     * @param path the path of the operation in flight; null while none is, or where it is none of files
     * @param since when it began
     */
    record Activity(String what, @Nullable Path path, long since) {}

    /** Thrown through a locator whose worker was given up; an error, so that nobody handles it by accident. */
    static final class Abandoned extends Error {

        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("The discovery that this locator worked for has gone on without it.", null, false, false);
        }
    }

    Activity activity() {
        return activity;
    }

    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    void enter(String what, @Nullable Path path) {
        if (abandoned) {
            throw new Abandoned();
        }
        activity = new Activity(what, path, clock.nanoTime());
    }

    /** Ends an operation; what came too late is dropped. */
    void leave() {
        if (abandoned) {
            throw new Abandoned();
        }
        activity = new Activity(THINKING, null, clock.nanoTime());
    }
}
