package io.github.goroot.internal.chain;

import java.time.Duration;

/**
 * How long a discovery waits.
 *
 * @param operation how long one operation, or the thinking of a locator between two, may take
 * @param total how long all of it may take
 */
public record Deadlines(Duration operation, Duration total) {

    /** A cold network drive answers within seconds; a person does not wait half a minute for a list. */
    public static final Deadlines DEFAULT = new Deadlines(Duration.ofSeconds(3), Duration.ofSeconds(30));

    /** A native library is no drive that may be gone: it is late, and comes. */
    private static final int OPENINGS = 3;

    /** Gives how long an activity of a worker may take. */
    Duration patience(String activity) {
        return activity.equals(Watch.OPENING) ? operation.multipliedBy(OPENINGS) : operation;
    }
}
