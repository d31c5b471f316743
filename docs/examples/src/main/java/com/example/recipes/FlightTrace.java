package com.example.recipes;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.jfr.JfrTrace;
import io.github.goroot.model.DiscoveryReport;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** A discovery in a flight recording, to be opened in JDK Mission Control. */
public final class FlightTrace {

    private FlightTrace() {}

    /**
     * Discovers, and writes down how long each look at the machine took.
     *
     * @param builder {@link io.github.goroot.GoToolchains#builder()}, but for tests
     * @param file where the recording goes
     * @return the report
     * @throws IOException if it cannot be written
     */
    public static DiscoveryReport discover(GoToolchainsBuilder builder, Path file) throws IOException {
        JfrTrace trace = new JfrTrace();
        try (Recording recording = new Recording()) {
            recording.start();
            DiscoveryReport report = builder.accessListener(trace).build().discover(trace);
            recording.dump(file);
            return report;
        }
    }
}
