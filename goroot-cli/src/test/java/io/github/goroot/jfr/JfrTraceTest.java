package io.github.goroot.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A discovery shows in a flight recording: operations, locators, verdicts. */
class JfrTraceTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.22.5", "/usr/local/go")
            .searchPath("/usr/local/go/bin")
            .env("GOROOT", "/opt/gone");

    @Test
    void writesOperationsLocatorsAndVerdicts(@TempDir Path folder) throws IOException {
        List<RecordedEvent> events = recorded(folder.resolve("a.jfr"));

        assertThat(of(events, "Operation"))
                .anySatisfy(event -> {
                    assertThat(event.getString("kind")).isEqualTo("status");
                    assertThat(event.getString("subject")).isEqualTo("/usr/local/go/bin/go");
                    assertThat(event.getString("answer")).isEqualTo("executable file");
                })
                .anySatisfy(event -> assertThat(event.getString("answer")).isEqualTo("failed: absent"));
        assertThat(of(events, "Locator"))
                .extracting(event -> event.getString("locator"))
                .startsWith("explicit", "environment", "executable-relative", "path");
        assertThat(of(events, "Candidate"))
                .anySatisfy(event -> {
                    assertThat(event.getString("path")).isEqualTo("/opt/gone");
                    assertThat(event.getString("verdict")).isEqualTo("rejected");
                    assertThat(event.getString("issue")).contains("/opt/gone");
                })
                .anySatisfy(event -> assertThat(event.getString("verdict")).isEqualTo("accepted"));
    }

    @Test
    void changesNothingOfTheAnswer() {
        JfrTrace trace = new JfrTrace();

        assertThat(GoToolchains.builder()
                        .host(host.build())
                        .accessListener(trace)
                        .build()
                        .discover(trace))
                .isEqualTo(GoToolchains.builder().host(host.build()).build().discover());
    }

    private List<RecordedEvent> recorded(Path file) throws IOException {
        JfrTrace trace = new JfrTrace();
        try (Recording recording = new Recording()) {
            recording.start();
            GoToolchains.builder()
                    .host(host.build())
                    .accessListener(trace)
                    .build()
                    .discover(trace);
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("io.github.goroot." + name))
                .toList();
    }
}
