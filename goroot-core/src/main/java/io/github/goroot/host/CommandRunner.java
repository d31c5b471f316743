package io.github.goroot.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts programs, where the caller of the library has allowed it.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CommandRunner {

    /**
     * Runs a program to its end and gives what it printed.
     *
     * @param command the program, best by its absolute path, and its arguments; nothing stands on its standard input
     * @param environment variables to set for it, on top of those of this process
     * @param patience how long it may run before it is ended
     * @return the exit status and the output
     * @throws IOException if it cannot be started, does not end in time, prints more than an implementation-defined
     *     limit, or the thread is interrupted, which it then stays
     */
    CommandResult run(List<String> command, Map<String, String> environment, Duration patience) throws IOException;
}
