package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fuzzing begins with, and what it found, breaks nothing. */
class ProgramFuzzTest {

    private record Target(List<byte[]> seeds, Consumer<byte[]> fuzz) {}

    private static final Map<String, Target> TARGETS = Map.of(
            "ProgramFuzz", new Target(ProgramFuzz.seeds(), ProgramFuzz::fuzzerTestOneInput),
            "ElfFuzz", new Target(ElfFuzz.seeds(), ElfFuzz::fuzzerTestOneInput),
            "PeFuzz", new Target(PeFuzz.seeds(), PeFuzz::fuzzerTestOneInput),
            "MachOFuzz", new Target(MachOFuzz.seeds(), MachOFuzz::fuzzerTestOneInput),
            "XcoffFuzz", new Target(XcoffFuzz.seeds(), XcoffFuzz::fuzzerTestOneInput),
            "Plan9Fuzz", new Target(Plan9Fuzz.seeds(), Plan9Fuzz::fuzzerTestOneInput),
            "PclntabFuzz", new Target(PclntabFuzz.seeds(), PclntabFuzz::fuzzerTestOneInput));

    @Test
    void inputsOfTargetsBreakNothing() throws Exception {
        for (Map.Entry<String, Target> entry : TARGETS.entrySet()) {
            List<byte[]> inputs = new ArrayList<>(entry.getValue().seeds());
            inputs.addAll(findings(entry.getKey()));
            assertThat(inputs).as(entry.getKey()).isNotEmpty();
            inputs.forEach(entry.getValue().fuzz());
        }
    }

    private static List<byte[]> findings(String target) throws IOException, URISyntaxException {
        URL directory = ProgramFuzzTest.class.getResource("/fuzz/" + target);
        if (directory == null) {
            return List.of();
        }
        List<byte[]> findings = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
            for (Path file : files.sorted().toList()) {
                findings.add(Files.readAllBytes(file));
            }
        }
        return findings;
    }
}
