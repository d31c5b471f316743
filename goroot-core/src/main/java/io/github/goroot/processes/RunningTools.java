package io.github.goroot.processes;

import io.github.goroot.host.Host;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Go tools that run on a host, or why that cannot be told.
 *
 * <pre>{@code
 * RunningTools running = GoToolchains.system().processes();
 * running.unavailable().ifPresent(System.out::println);
 * for (RunningTool tool : running.tools()) {
 *     System.out.println(tool.pid() + " " + tool.tool() + " GOROOT=" + tool.goroot().orElse("not set"));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RunningTools {

    private final List<RunningTool> tools;
    private final @Nullable String unavailable;

    RunningTools(List<RunningTool> tools, @Nullable String unavailable) {
        this.tools = List.copyOf(tools);
        this.unavailable = unavailable;
    }

    /**
     * Looks at the processes of a host.
     *
     * <p>A process is a Go tool if its program is called {@code go}, {@code gofmt}, {@code gopls}, {@code dlv}, as the
     * wrappers of golang.org/dl ({@code go1.22.3}) or as gccgo's command ({@code go-12}), wherever it lies; or if it lies
     * in {@code bin} or {@code pkg/tool/GOOS_GOARCH} of a toolchain, whatever it is called. {@code compile}, {@code link}
     * and their like count only there, for elsewhere these are names of other programs.
     *
     * <p>Looks on the calling thread, without deadline: at each process once, and for a Go tool at three variables and the
     * toolchain around it, at each toolchain once.
     *
     * @param host the host
     * @return the tools, or why there is no answer
     */
    public static RunningTools of(Host host) {
        return new ToolSearch(host).find();
    }

    /**
     * Gives the tools.
     *
     * @return the tools in the order of their numbers, unmodifiable; none also where that cannot be told
     */
    public List<RunningTool> tools() {
        return tools;
    }

    /**
     * Tells why the processes could not be looked at.
     *
     * @return a sentence, or empty if they were
     */
    public Optional<String> unavailable() {
        return Optional.ofNullable(unavailable);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunningTools that
                && tools.equals(that.tools)
                && Objects.equals(unavailable, that.unavailable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tools, unavailable);
    }

    /** Gives the tools, or the reason. */
    @Override
    public String toString() {
        return unavailable().orElseGet(tools::toString);
    }
}
