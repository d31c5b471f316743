package io.github.goroot.processes;

import io.github.goroot.model.GoToolchain;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One Go tool that was running when the processes were looked at.
 *
 * <p>Texts are as the host gives them. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RunningTool {

    private final long pid;
    private final String tool;
    private final @Nullable String executable;
    private final @Nullable GoToolchain toolchain;
    private final Map<String, String> variables;
    private final @Nullable String error;

    RunningTool(
            long pid,
            String tool,
            @Nullable String executable,
            @Nullable GoToolchain toolchain,
            Map<String, String> variables,
            @Nullable String error) {
        this.pid = pid;
        this.tool = tool;
        this.executable = executable;
        this.toolchain = toolchain;
        this.variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        this.error = error;
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
     * Gives the name of the tool.
     *
     * @return the last name of its program without {@code .exe}, such as {@code go}, {@code compile} or {@code gopls}
     */
    public String tool() {
        return tool;
    }

    /**
     * Gives the path of the program.
     *
     * @return the path in the notation of the host, or empty if this user may not see it
     */
    public Optional<String> executable() {
        return Optional.ofNullable(executable);
    }

    /**
     * Gives the toolchain that the program belongs to.
     *
     * @return the toolchain, or empty if the program lies in none, as {@code gopls} does, or that cannot be told
     */
    public Optional<GoToolchain> toolchain() {
        return Optional.ofNullable(toolchain);
    }

    /**
     * Gives the GOROOT that the process was started with.
     *
     * <p>Tools that {@code go} starts have always one, since it sets the variable for them.
     *
     * @return the value of the variable, or empty if it was not set or may not be read; {@link #error()} tells which
     */
    public Optional<String> goroot() {
        return Optional.ofNullable(variables.get("GOROOT"));
    }

    /**
     * Gives the variables that the process was started with, of those that say which Go it uses: GOROOT, GOTOOLCHAIN and
     * GOPATH. Others, GOFLAGS among them, are not looked at.
     *
     * @return the values by the names, unmodifiable and in the order of these, without those that are not set
     */
    public Map<String, String> variables() {
        return variables;
    }

    /**
     * Tells what could not be found out.
     *
     * @return a sentence, such as that the process belongs to another user; empty if nothing is missing
     */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunningTool that
                && pid == that.pid
                && tool.equals(that.tool)
                && Objects.equals(executable, that.executable)
                && Objects.equals(toolchain, that.toolchain)
                && variables.equals(that.variables)
                && Objects.equals(error, that.error);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pid, tool, executable, variables, error);
    }

    /** Gives the number, the tool and its program. */
    @Override
    public String toString() {
        return pid + " " + tool + executable().map(path -> " (" + path + ")").orElse("");
    }
}
