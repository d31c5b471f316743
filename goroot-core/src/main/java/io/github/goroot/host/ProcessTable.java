package io.github.goroot.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The processes that run on a host.
 *
 * <p>There is no way to list the variables of a process: what was not asked for by name never shows in a report. Each call
 * is one operation. Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface ProcessTable {

    /**
     * Lists the processes.
     *
     * @param limit the largest number of processes to give, at least 1
     * @return the processes in the order of their numbers; of more than {@code limit} some {@code limit}
     * @throws IOException if they cannot be listed
     */
    List<HostProcess> list(int limit) throws IOException;

    /**
     * Gives a variable with which a process was started; what it has set itself since then does not show.
     *
     * @param pid the number of the process
     * @param name the name of the variable, case-insensitive on Windows
     * @return the value, or empty if it is not set or the process has ended
     * @throws IOException if the process runs but its variables cannot be read, access denied included
     */
    Optional<String> variable(long pid, String name) throws IOException;
}
