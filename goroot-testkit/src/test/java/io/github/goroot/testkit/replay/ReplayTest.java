package io.github.goroot.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.host.recording.RecordingFile;
import io.github.goroot.host.recording.Redaction;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    static Stream<Named<Host>> machines() {
        FakeHost linux = FakeHost.linux().home("/home/ann").searchPath("/usr/bin", "/nowhere", "");
        GoInstallation.of("go1.22.5").into(linux, "/home/ann/sdk/go1.22.5");
        GoInstallation.of("go1.19.8").into(linux, "/usr/local/go");
        linux.env("GOROOT", "/gone").link("/usr/bin/go", "/usr/local/go/bin/go").unreadable("/usr/lib64");
        FakeHost macos = FakeHost.macos().home("/Users/ann").searchPath("/usr/local/bin");
        GoInstallation.of("go1.23.1").platform("darwin", "arm64").into(macos, "/usr/local/go");
        FakeHost windows = FakeHost.windows("D:\\", "\\\\server\\share\\")
                .home("C:\\Users\\Ann")
                .env("GOROOT", "D:\\tools\\Go")
                .searchPath("C:\\Windows", "\\\\server\\share\\bin", "\"C:\\Program Files\\Go\\bin\"");
        GoInstallation.of("go1.24.0").platform("windows", "amd64").into(windows, "C:\\Program Files\\Go");
        GoInstallation.of("go1.21.0").platform("windows", "amd64").into(windows, "D:\\tools\\Go");
        return Stream.of(
                Named.of("linux", linux.build()),
                Named.of("macos", macos.build()),
                Named.of("windows", windows.build()),
                Named.of("empty linux", FakeHost.linux().build()),
                Named.of("empty windows", FakeHost.windows().build()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aRecordedMachineGivesTheSameReport(Host machine) throws IOException {
        Recorder recorder = new Recorder(machine);

        DiscoveryReport original = discover(recorder.host());
        DiscoveryReport replayed = discover(ReplayedHost.of(throughAFile(recorder.recording())));

        assertThat(replayed).isEqualTo(original);
        assertThat(replayed.describe()).isEqualTo(original.describe());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aRecordingSpeaksForTheWholeMachine(Host machine) throws IOException {
        Recorder recorder = new Recorder(machine);
        discover(recorder.host());

        Host replayed = ReplayedHost.of(throughAFile(recorder.recording()));

        assertThat(replayed.id()).isEqualTo(machine.id());
        assertThat(replayed.platform()).isEqualTo(machine.platform());
        assertThat(replayed.workingDirectory())
                .hasToString(machine.workingDirectory().toString());
        assertThat(replayed.commands().reason()).isEqualTo(machine.commands().reason());
        assertThat(replayed.registry().reason()).isEqualTo(machine.registry().reason());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aRedactedRecordingGivesTheSameToolchainsWithoutNames(Host machine) throws IOException {
        Recorder recorder = new Recorder(machine);
        DiscoveryReport original = discover(recorder.host());

        DiscoveryReport redacted = discover(ReplayedHost.of(throughAFile(Redaction.of(recorder.recording()))));

        assertThat(redacted.describe()).doesNotContainIgnoringCase("ann");
        assertThat(redacted.describe())
                .isEqualTo(original.describe()
                        .replace("/home/ann", "/home/user")
                        .replace("/Users/ann", "/Users/user")
                        .replace("C:\\Users\\Ann", "C:\\Users\\user"));
    }

    @Test
    void theRealMachineIsReplayedToo(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("sdk/go1.22.5/pkg/tool"));
        Host system = SystemHost.create().toBuilder()
                .environment(name -> name.equals("HOME") || name.equals("USERPROFILE")
                        ? Optional.of(home.toString())
                        : Optional.empty())
                .build();
        Recorder recorder = new Recorder(system);

        DiscoveryReport original = discover(recorder.host());
        DiscoveryReport replayed = discover(ReplayedHost.of(throughAFile(recorder.recording())));

        assertThat(replayed).isEqualTo(original);
        assertThat(replayed.describe()).isEqualTo(original.describe()).contains("sdk");
    }

    @Test
    void whatWasNotRecordedIsNamed() throws IOException {
        Recorder recorder = new Recorder(FakeHost.linux().home("/home/ann").build());
        GoToolchains.builder()
                .host(recorder.host())
                .classLoaders()
                .removeLocator("sdk-folder")
                .build()
                .discover();
        Host replayed = ReplayedHost.of(throughAFile(recorder.recording()));

        DiscoveryReport report = discover(replayed);

        assertThat(report.locator("sdk-folder").orElseThrow().outcome())
                .isInstanceOfSatisfying(
                        LocatorOutcome.Failed.class,
                        failed -> assertThat(failed.issue().message())
                                .contains("the recording does not tell \"list /home/ann/sdk 10000\""));
        assertThat(report.locator("official").orElseThrow().outcome()).isEqualTo(new LocatorOutcome.NothingFound());
        assertThatThrownBy(() -> replayed.files().linkTarget(replayed.workingDirectory()))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageContaining("link /project");
    }

    private static DiscoveryReport discover(Host host) {
        return GoToolchains.builder().host(host).classLoaders().build().discover();
    }

    private static Recording throughAFile(Recording recording) throws IOException {
        StringBuilder text = new StringBuilder();
        RecordingFile.write(recording, text);
        return RecordingFile.read(new StringReader(text.toString()));
    }
}
