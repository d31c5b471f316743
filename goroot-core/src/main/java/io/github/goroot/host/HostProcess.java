package io.github.goroot.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One process that was running when the {@linkplain ProcessTable table} was read.
 *
 * <p>Texts are as the operating system gives them and may be anything. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class HostProcess {

    private final long pid;
    private final Optional<String> executable;
    private final List<String> arguments;

    private HostProcess(long pid, Optional<String> executable, List<String> arguments) {
        this.pid = pid;
        this.executable = executable;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * Makes a process whose program is known.
     *
     * @param pid its number
     * @param executable the path of its program, in the notation of the host
     * @param arguments what it was started with, its own name first; empty if that cannot be read
     * @return the process
     */
    public static HostProcess of(long pid, String executable, List<String> arguments) {
        return new HostProcess(pid, Optional.of(executable), arguments);
    }

    /**
     * Makes a process whose program cannot be read, such as one of another user.
     *
     * @param pid its number
     * @param arguments what it was started with, its own name first; empty if that cannot be read
     * @return the process
     */
    public static HostProcess withoutExecutable(long pid, List<String> arguments) {
        return new HostProcess(pid, Optional.empty(), arguments);
    }

    /**
     * Gives the number by which the operating system knows the process.
     *
     * @return the number
     */
    public long pid() {
        return pid;
    }

    /**
     * Gives the path of the program.
     *
     * @return the path in the notation of the host, or empty if it cannot be read
     */
    public Optional<String> executable() {
        return executable;
    }

    /**
     * Gives what the process was started with.
     *
     * @return its own name and its arguments, unmodifiable; empty if that cannot be read
     */
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostProcess that
                && pid == that.pid
                && executable.equals(that.executable)
                && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pid, executable, arguments);
    }

    /** Gives the number and the program. */
    @Override
    public String toString() {
        return pid + " " + executable.orElse("(unknown)");
    }
}
