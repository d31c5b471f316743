package io.github.goroot.internal.watch;

import io.github.goroot.model.PossibleChange;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happened since somebody was told last, collected until nothing more happens for a while.
 *
 * <p>Not thread-safe.
 */
final class Burst {

    private static final int MOST_PLACES = 64;

    /** What never ends is told all the same. */
    private static final int LONGEST_IN_QUIETS = 10;

    private static final Duration FOREVER = Duration.ofDays(365);

    private final long quiet;
    private final Set<String> places = new LinkedHashSet<>();
    private boolean complete = true;
    private long first;
    private long last;

    Burst(Duration quiet) {
        this.quiet = quiet.toNanos();
    }

    void add(String place, boolean exact, long now) {
        if (places.isEmpty()) {
            first = now;
        }
        last = now;
        complete &= exact;
        if (places.size() < MOST_PLACES || places.contains(place)) {
            places.add(place);
        } else {
            complete = false;
        }
    }

    /** Tells how long until it is to be told, if nothing more happens. */
    Duration patience(long now) {
        return places.isEmpty() ? FOREVER : Duration.ofNanos(Math.max(0, remaining(now)));
    }

    boolean isDue(long now) {
        return !places.isEmpty() && remaining(now) <= 0;
    }

    private long remaining(long now) {
        return Math.min(last + quiet - now, first + LONGEST_IN_QUIETS * quiet - now);
    }

    /** Gives what happened and begins anew. */
    PossibleChange take() {
        PossibleChange change = new PossibleChange(List.copyOf(places), complete);
        places.clear();
        complete = true;
        return change;
    }
}
