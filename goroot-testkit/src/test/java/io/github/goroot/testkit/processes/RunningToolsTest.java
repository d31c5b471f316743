package io.github.goroot.testkit.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.processes.RunningTool;
import io.github.goroot.processes.RunningTools;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningToolsTest {

    private static final String GO = "/usr/local/go";

    private final FakeHost host = FakeHost.linux().go("go1.22.5", GO);

    @Test
    void aGoIsToldWithItsToolchainAndWhatItWasStartedWith() {
        host.process(42, GO + "/bin/go", "go", "build")
                .processEnv(42, "GOROOT", "/opt/other")
                .processEnv(42, "GOTOOLCHAIN", "local")
                .processEnv(42, "GOPATH", "/home/ann/go")
                .processEnv(42, "GOFLAGS", "-ldflags=-X=main.password=1");

        RunningTool tool = only();

        assertThat(tool.pid()).isEqualTo(42);
        assertThat(tool.tool()).isEqualTo("go");
        assertThat(tool.executable()).contains(GO + "/bin/go");
        assertThat(tool.toolchain().map(found -> found.version().text())).contains("go1.22.5");
        assertThat(tool.toolchain().map(GoToolchain::homeText)).contains(GO);
        assertThat(tool.goroot()).contains("/opt/other");
        assertThat(tool.variables())
                .isEqualTo(Map.of("GOPATH", "/home/ann/go", "GOROOT", "/opt/other", "GOTOOLCHAIN", "local"));
        assertThat(tool.error()).isEmpty();
        assertThat(tool).hasToString("42 go (/usr/local/go/bin/go)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bin/go",
                "bin/gofmt",
                "bin/linux_arm64/go",
                "pkg/tool/linux_amd64/compile",
                "pkg/tool/linux_amd64/something-new",
                "bin/stringer"
            })
    void whateverRunsFromTheFoldersOfAToolchainIsOfIt(String program) {
        host.process(7, GO + "/" + program);

        assertThat(only().toolchain().map(GoToolchain::homeText)).contains(GO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/ann/go/bin/gopls",
                "/opt/delve/dlv",
                "/tmp/go",
                "/home/ann/go/bin/go1.22.3",
                "/home/ann/go/bin/gotip",
                "/usr/bin/x86_64-linux-gnu-go-12",
                "/usr/bin/go-14"
            })
    void someAreKnownByNameAlone(String program) {
        host.process(7, program);

        assertThat(only().toolchain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/bin/link",
                "/usr/bin/vet",
                "/usr/bin/mongo",
                "/opt/go/lib/java",
                "/go",
                "/tmp/go-build1/b001/exe/main",
                "/usr/local/go/misc/x",
                "bin/x",
                "",
                "relative"
            })
    void othersAreNone(String program) {
        host.process(7, program);

        assertThat(RunningTools.of(host.build()).tools())
                .filteredOn(tool -> !tool.tool().equals("go"))
                .isEmpty();
    }

    @Test
    void theyComeInTheOrderOfTheirNumbersAndEachToolchainIsLookedAtOnce() {
        for (int pid = 100; pid > 0; pid--) {
            host.process(pid, GO + "/pkg/tool/linux_amd64/compile").process(1000 + pid, "/usr/bin/sh" + pid);
        }
        Counting one = Counting.on(
                FakeHost.linux().go("go1.22.5", GO).process(1, GO + "/bin/go").build());
        RunningTools.of(one.host());
        Counting many = Counting.on(host.build());

        List<RunningTool> tools = RunningTools.of(many.host()).tools();

        assertThat(tools).hasSize(100).isSortedAccordingTo((a, b) -> Long.compare(a.pid(), b.pid()));
        assertThat(many.operations()).isLessThanOrEqualTo(one.operations() + 2);
    }

    @Test
    void whatIsDeniedIsSaid() {
        host.process(1, GO + "/bin/go")
                .processEnvDenied(1)
                .process(HostProcess.withoutExecutable(2, List.of("/usr/lib/go/bin/go", "build")))
                .processEnvDenied(2)
                .process(HostProcess.withoutExecutable(3, List.of("/usr/sbin/nginx")))
                .process(HostProcess.withoutExecutable(4, List.of()));

        List<RunningTool> tools = RunningTools.of(host.build()).tools();

        assertThat(tools).extracting(RunningTool::pid).containsExactly(1L, 2L);
        assertThat(tools.get(0).error()).contains("The variables of process 1 cannot be read: access denied.");
        assertThat(tools.get(0).toolchain()).isPresent();
        assertThat(tools.get(1).executable()).isEmpty();
        assertThat(tools.get(1).tool()).isEqualTo("go");
        assertThat(tools.get(1).error()).isPresent();
    }

    @Test
    void aToolchainThatIsBrokenIsNone() {
        host.file("/opt/go/pkg/tool/linux_amd64/compile", "").process(1, "/opt/go/bin/go");

        assertThat(only().toolchain()).isEmpty();
    }

    @Test
    void windowsTellsCasesAndEndingsNotApart() {
        FakeHost windows = FakeHost.windows()
                .go("go1.22.5", "C:\\Go")
                .process(1, "C:\\GO\\BIN\\GO.EXE")
                .processEnv(1, "goroot", "D:\\Go")
                .process(2, "C:\\Go\\pkg\\tool\\windows_amd64\\compile.exe")
                .process(HostProcess.withoutExecutable(3, List.of("gopls.exe")));

        List<RunningTool> tools = RunningTools.of(windows.build()).tools();

        assertThat(tools).extracting(RunningTool::tool).containsExactly("go", "compile", "gopls");
        assertThat(tools.get(0).goroot()).contains("D:\\Go");
        assertThat(tools.subList(0, 2)).allMatch(tool -> tool.toolchain().isPresent());
    }

    @Test
    void withoutATableThereIsAReason() {
        RunningTools none = RunningTools.of(FakeHost.macos().build());

        assertThat(none.tools()).isEmpty();
        assertThat(none.unavailable()).isPresent();
    }

    @Test
    void aTableThatFailsIsAReason() {
        Host broken = host.build().toBuilder()
                .processes(Port.present(new ProcessTable() {
                    @Override
                    public List<HostProcess> list(int limit) throws IOException {
                        throw new IOException("broken.");
                    }

                    @Override
                    public Optional<String> variable(long pid, String name) {
                        return Optional.empty();
                    }
                }))
                .build();

        assertThat(RunningTools.of(broken).unavailable()).contains("The processes cannot be listed: broken.");
    }

    private RunningTool only() {
        List<RunningTool> tools = RunningTools.of(host.build()).tools();
        assertThat(tools).hasSize(1);
        return tools.get(0);
    }
}
