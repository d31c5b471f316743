package io.github.goroot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.host.recording.RecordingFile;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.StubLocator;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FakeProcessesTest {

    private static FakeHost machine() {
        return FakeHost.linux()
                .process(42, "/usr/local/go/bin/go", "go", "build", "-o", "", "./…")
                .processEnv(42, "GOROOT", "/usr/local/go")
                .process(7, "/home/ann/go/bin/gopls")
                .process(HostProcess.withoutExecutable(1, List.of()));
    }

    private static ProcessTable table(FakeHost host) {
        return host.build().processes().get().orElseThrow();
    }

    @Test
    void areNotThereUnlessSomethingIsSaidOfThem() {
        assertThat(FakeHost.linux().build().processes().get()).isEmpty();
        assertThat(FakeHost.linux().build().processes().reason()).isEqualTo("This machine has no process table.");
    }

    @Test
    void areListedInTheOrderOfTheirNumbers() throws IOException {
        assertThat(table(machine()).list(100)).extracting(HostProcess::pid).containsExactly(1L, 7L, 42L);
        assertThat(table(machine()).list(2)).hasSize(2);
        assertThat(table(machine()).list(100).get(2))
                .isEqualTo(HostProcess.of(42, "/usr/local/go/bin/go", List.of("go", "build", "-o", "", "./…")))
                .hasToString("42 /usr/local/go/bin/go");
        assertThat(table(machine()).list(100).get(0)).hasToString("1 (unknown)");
    }

    @Test
    void haveVariablesThatAreComparedAsTheSystemDoes() throws IOException {
        FakeHost windows = FakeHost.windows().process(1, "C:\\Go\\bin\\go.exe").processEnv(1, "Goroot", "C:\\Go");

        assertThat(table(windows).variable(1, "GOROOT")).contains("C:\\Go");
        assertThat(table(machine()).variable(42, "GOROOT")).contains("/usr/local/go");
        assertThat(table(machine()).variable(42, "goroot")).isEmpty();
        assertThat(table(machine()).variable(7, "GOROOT")).isEmpty();
        assertThat(table(machine()).variable(99, "GOROOT")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> machine().processEnv(99, "A", "B"));
    }

    @Test
    void areRecordedAndReplayed() throws IOException {
        Recorder recorder = new Recorder(machine().build());
        ProcessTable heard = recorder.host().processes().get().orElseThrow();
        heard.list(100);
        heard.variable(42, "GOROOT");
        heard.variable(42, "GOFLAGS");
        StringBuilder text = new StringBuilder();
        RecordingFile.write(recorder.recording(), text);

        ProcessTable replayed = ReplayedHost.of(RecordingFile.read(new StringReader(text.toString())))
                .processes()
                .get()
                .orElseThrow();

        assertThat(replayed.list(100)).isEqualTo(heard.list(100));
        // Of all arguments on a machine some are secrets.
        assertThat(replayed.list(100).get(2)).isEqualTo(HostProcess.of(42, "/usr/local/go/bin/go", List.of("go")));
        assertThat(replayed.variable(42, "GOROOT")).contains("/usr/local/go");
        assertThat(replayed.variable(42, "GOFLAGS")).isEmpty();
    }

    @Test
    void showInTheReportOfWhoLooksAtThem() {
        LocatorReport report = Discoveries.onlyWith(machine().build())
                .addLocator(StubLocator.doing("processes", context -> {
                    ProcessTable processes = context.host().processes().get().orElseThrow();
                    processes.list(10);
                    processes.variable(42, "GOROOT");
                    return Stream.empty();
                }))
                .build()
                .discover()
                .locator("processes")
                .orElseThrow();

        assertThat(report.looked())
                .containsExactly(
                        new Looked(Looked.Kind.PROCESS, "all processes", "3 processes"),
                        new Looked(Looked.Kind.PROCESS, "GOROOT of process 42", "/usr/local/go"));
    }
}
