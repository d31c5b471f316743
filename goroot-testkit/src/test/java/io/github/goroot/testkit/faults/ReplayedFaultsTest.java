package io.github.goroot.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.host.recording.RecordingFile;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FaultKind;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A recording holds what went wrong as well: the replay goes wrong in the same way. */
class ReplayedFaultsTest {

    static Stream<SweptMachine> machines() {
        return SweptMachine.all();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aDiscoveryWithAFaultIsReplayedWithAnEqualReport(SweptMachine machine) throws IOException {
        Counting counting = CountingFiles.on(machine.host());
        discover(machine, counting.host());
        for (int number = 1; number <= counting.operations(); number++) {
            for (FaultKind kind : FaultKind.values()) {
                try (FaultyFiles faults = FaultyFiles.on(machine.host()).suffering(number, kind)) {
                    Recorder recorder = new Recorder(faults.host());
                    DiscoveryReport original = discover(machine, recorder.host());

                    DiscoveryReport replayed = discover(machine, ReplayedHost.of(throughAFile(recorder.recording())));

                    assertThat(replayed.describe())
                            .as(
                                    "%s at call %d, %s",
                                    kind, number, counting.files().log().get(number - 1))
                            .isEqualTo(original.describe());
                    assertThat(replayed.locators().stream().map(locator -> locator.looked()))
                            .as(
                                    "%s at call %d, %s",
                                    kind, number, counting.files().log().get(number - 1))
                            .containsExactlyElementsOf(original.locators().stream()
                                    .map(locator -> locator.looked())
                                    .toList());
                    assertThat(replayed).isEqualTo(original);
                }
            }
        }
    }

    private static DiscoveryReport discover(SweptMachine machine, Host host) {
        return machine.search()
                .apply(GoToolchains.builder().host(host).classLoaders())
                .build()
                .discover();
    }

    private static Recording throughAFile(Recording recording) throws IOException {
        StringBuilder text = new StringBuilder();
        RecordingFile.write(recording, text);
        return RecordingFile.read(new StringReader(text.toString()));
    }
}
