package io.github.goroot.cli.text;

import io.github.goroot.processes.RunningTool;
import java.util.List;
import java.util.stream.Collectors;

/** Lists running tools: number, name, version and home of the toolchain, and the variables each was started with. */
public final class ProcessesText {

    private ProcessesText() {}

    /** Gives one line for each tool. */
    public static String of(List<RunningTool> tools, Style style) {
        if (tools.isEmpty()) {
            return "";
        }
        Table table = new Table(style, "", "PID", "TOOL", "VERSION", "PROGRAM", "STARTED WITH");
        for (RunningTool tool : tools) {
            table.row(
                    String.valueOf(tool.pid()),
                    tool.tool(),
                    tool.toolchain()
                            .map(toolchain -> toolchain.version().text())
                            .orElse("-"),
                    tool.executable().orElse("-"),
                    tool.variables().entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + variable.getValue())
                            .collect(Collectors.joining(" ")));
        }
        return table.render();
    }
}
