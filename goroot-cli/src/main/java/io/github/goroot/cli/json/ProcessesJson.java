package io.github.goroot.cli.json;

import io.github.goroot.processes.RunningTool;
import io.github.goroot.processes.RunningTools;

/** The document of {@code goroot processes}. */
public final class ProcessesJson {

    private ProcessesJson() {}

    /** Gives the document. */
    public static String of(RunningTools running) {
        return JsonWriter.document(json -> {
            json.list("processes", running.tools(), tool -> members(json, tool));
            json.text("error", running.unavailable());
        });
    }

    private static void members(JsonWriter json, RunningTool tool) {
        json.number("pid", tool.pid());
        json.text("executable", tool.executable());
        json.text("tool", tool.tool());
        tool.toolchain().ifPresent(toolchain -> json.object("toolchain", () -> ToolchainJson.members(json, toolchain)));
        json.text("goroot", tool.goroot());
        json.object("variables", () -> tool.variables().forEach(json::text));
        json.text("error", tool.error());
    }
}
