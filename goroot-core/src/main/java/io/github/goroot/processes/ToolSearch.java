package io.github.goroot.processes;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.model.GoToolchain;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Picks the Go tools out of the processes of a host. */
final class ToolSearch {

    /** What says which Go is used; the values of other variables, such as GOFLAGS, may be secrets. */
    private static final List<String> VARIABLES = List.of("GOPATH", "GOROOT", "GOTOOLCHAIN");

    private static final int MOST_PROCESSES = 50_000;

    private final Host host;
    private final boolean windows;
    private final Homes homes;

    ToolSearch(Host host) {
        this.host = host;
        this.windows = host.platform().isWindows();
        this.homes = new Homes(host);
    }

    RunningTools find() {
        Optional<ProcessTable> table = host.processes().get();
        if (table.isEmpty()) {
            return new RunningTools(List.of(), host.processes().reason());
        }
        List<RunningTool> tools = new ArrayList<>();
        try {
            for (HostProcess process : table.get().list(MOST_PROCESSES)) {
                @Nullable RunningTool tool = tool(process, table.get());
                if (tool != null) {
                    tools.add(tool);
                }
            }
        } catch (IOException e) {
            return new RunningTools(List.of(), "The processes cannot be listed: " + reason(e) + ".");
        }
        return new RunningTools(tools, null);
    }

    private @Nullable RunningTool tool(HostProcess process, ProcessTable table) {
        String name = ToolName.of(process, windows);
        if (name.isEmpty()) {
            return null;
        }
        Optional<GoToolchain> toolchain = process.executable().flatMap(homes::around);
        if (toolchain.isEmpty() && !ToolName.isKnown(name)) {
            return null;
        }
        Map<String, String> variables = new TreeMap<>();
        @Nullable
        String error = process.executable().isEmpty()
                ? "The program of process " + process.pid() + " cannot be told: the process belongs to another user."
                : null;
        try {
            for (String variable : VARIABLES) {
                Optional<String> value = table.variable(process.pid(), variable);
                value.ifPresent(text -> variables.put(variable, text));
            }
        } catch (IOException e) {
            error = "The variables of process " + process.pid() + " cannot be read: " + reason(e) + ".";
        }
        return new RunningTool(
                process.pid(), name, process.executable().orElse(null), toolchain.orElse(null), variables, error);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        String message = failure.getMessage();
        return message == null || message.isEmpty()
                ? failure.getClass().getSimpleName()
                : message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
