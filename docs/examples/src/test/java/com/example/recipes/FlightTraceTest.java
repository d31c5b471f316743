package com.example.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightTraceTest {

    @Test
    void theRecordingTellsEveryLook(@TempDir Path directory) throws IOException {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/usr/local/go");
        Path file = directory.resolve("discovery.jfr");

        FlightTrace.discover(GoToolchains.builder().host(machine.build()), file);

        assertThat(RecordingFile.readAllEvents(file))
                .filteredOn(event -> event.getEventType().getName().equals("io.github.goroot.Operation"))
                .anySatisfy(event -> assertThat(event.getString("subject")).startsWith("/usr/local/go"));
    }
}
