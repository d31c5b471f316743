package io.github.goroot.cli.answer;

import io.github.goroot.host.AccessListener;
import io.github.goroot.host.HostClock;
import io.github.goroot.model.Looked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down every operation with its time, in the order in which they ended. Thread-safe. */
public final class AccessLog implements AccessListener {

    private final List<Entry> entries = new ArrayList<>();
    private HostClock clock = () -> 0;
    private long begin;
    private boolean begun;

    /** Forgets everything and counts times from the next operation on, by the clock of the host that is asked. */
    public synchronized void restart(HostClock hostClock) {
        clock = hostClock;
        begun = false;
        entries.clear();
    }

    /**
     * One operation that has ended.
     *
     * @param kind what sort of operation
     * @param subject the path, or the registry key and value
     * @param answer what was there, in a few words
     * @param start when it began
     * @param elapsed how long it took
     */
    public record Entry(Looked.Kind kind, String subject, String answer, Duration start, Duration elapsed) {}

    @Override
    public Access begins(Looked.Kind kind, String subject) {
        long start = now();
        return answer -> {
            long end = now();
            add(kind, subject, answer, start, end);
        };
    }

    /** To load what asks takes longer than to ask, and a discovery counts from later on than its caller. */
    private synchronized long now() {
        long now = clock.nanoTime();
        if (!begun) {
            begin = now;
            begun = true;
        }
        return now;
    }

    private synchronized void add(Looked.Kind kind, String subject, String answer, long start, long end) {
        entries.add(new Entry(kind, subject, answer, Duration.ofNanos(start - begin), Duration.ofNanos(end - start)));
    }

    /** Gives what has ended so far. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
