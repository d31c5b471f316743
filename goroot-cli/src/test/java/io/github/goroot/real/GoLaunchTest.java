package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.selection.GoLaunch;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the environment says, what is started is the toolchain that was meant. */
class GoLaunchTest {

    @TempDir
    private Path scratch;

    static Stream<RealGo> toolchains() {
        return RealGo.all().stream();
    }

    private static SetUp hostile(Path scratch, RealGo go) throws IOException {
        RealGo other = go.line().equals("1.25") ? RealGo.ofLine("1.26") : RealGo.ofLine("1.25");
        SetUp setUp = new SetUp(scratch, go);
        setUp.with("GOROOT", other.home().toString())
                .with("GOTOOLCHAIN", "go1.99.0")
                .with("GOTOOLCHAIN_INTERNAL_SWITCH_VERSION", "go1.98.0")
                .with("GOTOOLCHAIN_INTERNAL_SWITCH_COUNT", "100")
                .with("PATH", other.bin().toString());
        setUp.file(setUp.workingDirectory().resolve("go.mod"), "module example.com/m\n\ngo 1.97.0\n");
        return setUp;
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void startsThatToolchainAndNoOther(RealGo go) throws Exception {
        SetUp setUp = hostile(scratch, go);
        GoToolchain toolchain = setUp.library().inspect(go.home()).toolchain().orElseThrow();

        GoLaunch launch = ToolchainSelector.of(host(setUp)).launch(toolchain);

        assertThat(launch.removed()).contains("GOROOT");
        assertThat(run(launch, setUp, "version"))
                .isEqualTo("go version " + toolchain.version() + " " + toolchain.platform());
        assertThat(run(launch, setUp, "env", "GOROOT")).isEqualTo(go.home().toString());
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void doesSoAgainstTheUsersOwnFileToo(RealGo go) throws Exception {
        SetUp setUp = hostile(scratch, go);
        setUp.userFile("GOROOT=" + RealGo.ofLine("1.22").home() + "\nGOTOOLCHAIN=go1.96.0\n");
        GoToolchain toolchain = setUp.library().inspect(go.home()).toolchain().orElseThrow();

        GoLaunch launch = ToolchainSelector.of(host(setUp)).launch(toolchain);

        assertThat(run(launch, setUp, "version"))
                .isEqualTo("go version " + toolchain.version() + " " + toolchain.platform());
        assertThat(run(launch, setUp, "env", "GOROOT")).isEqualTo(go.home().toString());
    }

    @Test
    void startsWhatWasSelected() throws Exception {
        OracleMachine machine = new OracleMachine(scratch.resolve("machine").toAbsolutePath(), RealGo.all());
        RealGo go = RealGo.ofLine("1.24");
        SetUp setUp = new SetUp(scratch, go)
                .with("GOMODCACHE", machine.root().resolve("caches/full").toString())
                .with("GOTOOLCHAIN", OracleMachine.version(RealGo.ofLine("1.22")))
                .with("GOPROXY", "file://" + machine.root().resolve("proxy"))
                .with("GOSUMDB", "off");
        ToolchainSelector selector = ToolchainSelector.of(host(setUp));

        Selection selection = selector.select(SelectionRequest.here());
        GoLaunch launch = selector.launch(selection).orElseThrow();

        assertThat(selection.outcome()).isEqualTo(Selection.Outcome.CACHED);
        assertThat(launch.set()).containsKey("GOROOT");
        assertThat(run(launch, setUp, "env", "GOROOT"))
                .isEqualTo(selection.home().orElseThrow().toString());
        assertThat(run(launch, setUp, "version")).contains(selection.toolchain().orElseThrow());
    }

    private static Host host(SetUp setUp) {
        return SystemHost.create().toBuilder()
                .environment(name -> Optional.ofNullable(setUp.environment().get(name)))
                .workingDirectory(setUp.workingDirectory())
                .build();
    }

    private static String run(GoLaunch launch, SetUp setUp, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(launch.executable().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(setUp.workingDirectory().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(setUp.environment());
        launch.applyTo(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
