package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.processes.RunningTool;
import io.github.goroot.windows.WindowsPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The processes of the Windows that this runs on, and its reparse points. */
class ProcessesOfWindows {

    private static final String GO = RealWindows.GO;

    private final ProcessTable table =
            new WindowsPorts().processes(SystemHost.create()).get().orElseThrow();
    private final ReparsePoints reparsePoints =
            new WindowsPorts().reparsePoints(SystemHost.create()).get().orElseThrow();

    @Test
    void aRealGoIsSeenWhileItBuildsAndSoAreItsTools() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("build");
        Files.writeString(work.resolve("go.mod"), "module example.com/x\n\ngo 1.24\n");
        Files.writeString(
                work.resolve("main.go"), "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(1) }\n");
        Map<String, String> variables = new TreeMap<>(RealWindows.newConsole());
        variables.put("GOCACHE", work.resolve("cache").toString());
        variables.put("GOTOOLCHAIN", "local");
        variables.put("GOPATH", "C:\\gr\u00fcn path");
        variables.put("GOFLAGS", "-ldflags=-X=main.password=1");
        variables.put("GOROOT", GO);
        ProcessBuilder builder = new ProcessBuilder(GO + "\\bin\\go.exe", "build", "-o", "x.exe", ".")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Map<String, RunningTool> seen = new LinkedHashMap<>();
        Process process = builder.start();
        process.getOutputStream().close();
        while (process.isAlive() && !seen.keySet().containsAll(List.of("go", "compile"))) {
            for (RunningTool tool : GoToolchains.system().processes().tools()) {
                if (tool.error().isEmpty() && tool.goroot().isPresent()) {
                    seen.putIfAbsent(tool.tool(), tool);
                }
            }
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

        assertThat(seen).containsKeys("go", "compile");
        assertThat(seen.values()).allSatisfy(tool -> {
            assertThat(tool.toolchain().map(GoToolchain::homeText)).contains(GO);
            assertThat(tool.toolchain().map(found -> found.version().text())).contains("go1.24.4");
            assertThat(tool.goroot()).contains(GO);
            assertThat(tool.variables())
                    .isEqualTo(Map.of("GOROOT", GO, "GOPATH", "C:\\gr\u00fcn path", "GOTOOLCHAIN", "local"));
        });
        assertThat(seen.get("go").executable()).contains(GO + "\\bin\\go.exe");
        assertThat(seen.get("compile").executable()).contains(GO + "\\pkg\\tool\\windows_amd64\\compile.exe");
    }

    @Test
    void thisJavaIsAmongThem() throws IOException {
        long own = ProcessHandle.current().pid();

        List<HostProcess> all = table.list(10_000);

        assertThat(all)
                .filteredOn(process -> process.pid() == own)
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.executable().orElseThrow()).endsWithIgnoringCase("\\bin\\java.exe");
                    assertThat(process.arguments()).containsExactly("java.exe");
                });
        assertThat(all).extracting(HostProcess::pid).isSorted().doesNotHaveDuplicates();
        assertThat(table.list(2)).hasSize(2);
    }

    @Test
    void itsOwnVariablesAreThoseThatJavaHas() throws IOException {
        long own = ProcessHandle.current().pid();

        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            assertThat(table.variable(own, variable.getKey().toLowerCase(java.util.Locale.ROOT)))
                    .as(variable.getKey())
                    .contains(variable.getValue());
        }
        assertThat(table.variable(own, "GOROOT_NO_SUCH")).isEmpty();
    }

    @Test
    void aProcessThatHasEndedHasNoVariables() throws IOException {
        assertThat(table.variable(0x7ffffff0L, "PATH")).isEmpty();
    }

    @Test
    void whatIsNoReparsePointIsNone() throws IOException {
        assertThat(reparsePoints.read(Path.of("C:\\windows"))).isEmpty();
        assertThat(reparsePoints.read(Path.of("C:\\windows\\system32\\reg.exe")))
                .isEmpty();
        assertThat(reparsePoints.read(Path.of("C:\\no such file"))).isEmpty();
        assertThat(reparsePoints.read(Path.of("C:\\no such folder\\file"))).isEmpty();
        assertThat(reparsePoints.read(Path.of("C:\\" + "long\\".repeat(80) + "x")))
                .isEmpty();
    }

    @Test
    void theSystemOfThisMachineIsToldByItsPorts() {
        assertThat(GoToolchains.system().processes().unavailable()).isEmpty();
    }
}
