package io.github.goroot.testkit;

import io.github.goroot.host.Host;

/**
 * A host whose operations are counted, with the counts.
 *
 * <p>Made by {@link CountingFiles#on(Host)}. Thread-safe.
 *
 * @since 0.1
 */
public final class Counting {

    private final Host host;
    private final CountingFiles files;

    Counting(Host host, CountingFiles files) {
        this.host = host;
        this.files = files;
    }

    /**
     * Gives the host to look at.
     *
     * @return the host that counts
     */
    public Host host() {
        return host;
    }

    /**
     * Gives the counts of the file operations by kind and path.
     *
     * @return the counter
     */
    public CountingFiles files() {
        return files;
    }

    /**
     * Tells how many operations there were in all.
     *
     * @return their number
     */
    public int operations() {
        return files.operations();
    }

    /** Gives the counts. */
    @Override
    public String toString() {
        return files.toString();
    }
}
