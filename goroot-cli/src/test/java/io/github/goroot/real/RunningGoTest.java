package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.processes.RunningTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The processes of this machine, while a real {@code go} builds. */
@EnabledOnOs(OS.LINUX)
class RunningGoTest {

    @TempDir
    private Path scratch;

    @Test
    void aRealGoIsSeenWhileItBuildsAndSoAreItsTools() throws IOException, InterruptedException {
        RealGo go = RealGo.ofLine("1.24");
        Files.writeString(scratch.resolve("go.mod"), "module example.com/x\n\ngo 1.24\n");
        Files.writeString(
                scratch.resolve("main.go"), "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(1) }\n");
        ProcessBuilder builder = new ProcessBuilder(go.executable().toString(), "build", "-o", "x", ".")
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output").toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.put("HOME", scratch.toString());
        variables.put("GOCACHE", scratch.resolve("cache").toString());
        variables.put("GOTOOLCHAIN", "local");
        variables.put("GOTELEMETRY", "off");
        variables.put("GOPATH", "/grün path");
        variables.put("GOFLAGS", "-ldflags=-X=main.password=1");
        Process process = builder.start();
        process.getOutputStream().close();
        Map<String, RunningTool> seen = new LinkedHashMap<>();
        while (process.isAlive() && !seen.keySet().containsAll(List.of("go", "compile"))) {
            for (RunningTool tool : GoToolchains.system().processes().tools()) {
                boolean own = tool.variables().containsValue("/grün path");
                if (own && (tool.pid() == process.pid() || tool.tool().equals("compile"))) {
                    seen.putIfAbsent(tool.tool(), tool);
                }
            }
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

        assertThat(seen).containsKeys("go", "compile");
        assertThat(seen.values()).allSatisfy(tool -> {
            assertThat(tool.toolchain().map(GoToolchain::realHome))
                    .contains(go.home().toRealPath());
            assertThat(tool.toolchain().map(found -> found.version().text()).orElseThrow())
                    .startsWith("go1.24");
            assertThat(tool.error()).isEmpty();
            assertThat(tool.variables()).containsEntry("GOTOOLCHAIN", "local").containsEntry("GOPATH", "/grün path");
            assertThat(tool.variables().values()).noneMatch(value -> value.contains("password"));
        });
        // The one that was started without it has none, and gives its own to its tools.
        assertThat(seen.get("go").goroot()).isEmpty();
        assertThat(seen.get("compile").goroot()).contains(go.home().toString());
    }

    @Test
    void thisJavaIsAmongThemWithWhatItWasStartedWith() throws IOException {
        long own = ProcessHandle.current().pid();
        var table = SystemHost.create().processes().get().orElseThrow();

        assertThat(table.list(100_000))
                .filteredOn(process -> process.pid() == own)
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.executable().orElseThrow()).endsWith("/bin/java");
                    assertThat(process.arguments().get(0)).endsWith("java");
                });
        assertThat(table.variable(own, "PATH"))
                .isEqualTo(SystemHost.create().environment().get("PATH"));
    }
}
