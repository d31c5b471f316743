package io.github.goroot.testkit.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.Host;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.traces.DisclosedGoroot;
import io.github.goroot.traces.ExecutionTrace;
import io.github.goroot.traces.FileAccesses;
import io.github.goroot.traces.GorootTraces;
import io.github.goroot.traces.TouchedGoroot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Traces and recordings in the files of a host. */
class TraceFilesTest {

    private static final String NOISE = "nothing of interest on this line\n".repeat(5_000);

    @Test
    void aLogIsReadInParts() throws IOException {
        FakeHost machine = FakeHost.linux().file("/log", NOISE + "\t/opt/go/src/os/file.go:1 +0x1\n" + NOISE);
        Counting counting = Counting.on(machine.build());

        GorootTraces traces = GorootTraces.read(counting.host().files(), machine.path("/log"));

        assertThat(traces.goroots()).extracting(DisclosedGoroot::goroot).containsExactly("/opt/go");
        assertThat(counting.operations()).isLessThanOrEqualTo(2 * NOISE.length() / (64 * 1024) + 3);
    }

    @Test
    void aRecordingIsRead() throws IOException {
        FakeHost machine = FakeHost.linux().file("/strace", NOISE + "stat(\"/opt/go/pkg/tool\", 0x1) = 0\n");

        assertThat(FileAccesses.read(machine.build().files(), machine.path("/strace"))
                        .goroots())
                .extracting(TouchedGoroot::goroot)
                .containsExactly("/opt/go");
    }

    @Test
    void anExecutionTraceIsRead() throws IOException {
        byte[] trace =
                "go 1.21 trace\0\0\0%\u0001\u001b/go/src/runtime/malloc_x.go".getBytes(StandardCharsets.US_ASCII);
        FakeHost machine = FakeHost.linux().file("/trace.out", trace).file("/log", NOISE);
        Host host = machine.build();

        assertThat(ExecutionTrace.read(host.files(), machine.path("/trace.out"))
                        .orElseThrow()
                        .traces()
                        .goroots())
                .extracting(DisclosedGoroot::goroot)
                .containsExactly("/go");
        assertThat(ExecutionTrace.read(host.files(), machine.path("/log"))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        FakeHost machine = FakeHost.linux().device("/fifo");
        Host host = machine.build();

        for (String name : new String[] {"/fifo", "/tmp"}) {
            Path file = machine.path(name);
            assertThatThrownBy(() -> GorootTraces.read(host.files(), file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> FileAccesses.read(host.files(), file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ExecutionTrace.read(host.files(), file)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> GorootTraces.read(host.files(), machine.path("/gone")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
