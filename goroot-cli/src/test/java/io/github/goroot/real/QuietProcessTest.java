package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command over real toolchains, as the kernel sees it: it starts nothing, writes nothing and repeats itself. */
class QuietProcessTest {

    @TempDir
    private Path scratch;

    private SetUp setUp;

    @BeforeEach
    void everythingIsThere() throws IOException {
        List<RealGo> toolchains = RealGo.all();
        setUp = new SetUp(scratch, toolchains.get(3));
        Path sdk = Files.createDirectories(setUp.home().resolve("sdk"));
        for (RealGo go : toolchains) {
            Files.createSymbolicLink(sdk.resolve("go" + go.line()), go.home());
        }
        setUp.with("GOROOT", setUp.home().resolve("gone").toString());
        setUp.userFile("GOROOT=" + toolchains.get(0).home() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --json",
                "list --trace",
                "find any",
                "find >=1.99",
                "which",
                "which --explain sdk",
                "inspect sdk",
                "doctor",
                "doctor --json sdk",
                "list --redact",
                "record -"
            })
    void noProcessIsStarted(String command) throws Exception {
        Ring.STRACE.requires(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no /usr/bin/strace");
        Path trace = scratch.resolve("trace");

        List<String> traced = new ArrayList<>(
                List.of("/usr/bin/strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", trace.toString()));
        traced.addAll(CommandProcess.line(command.split(" ")));
        run(traced);

        List<String> started = Files.readAllLines(trace).stream()
                .filter(line -> line.contains("exec"))
                .toList();
        assertThat(started).hasSize(1).first().asString().contains("/bin/java");
    }

    @Test
    void threeRunsSayTheSame() throws Exception {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(run(CommandProcess.line("list", "--json")).replaceAll("\"elapsedMicros\" ?: ?[0-9]+", ""));
        }

        assertThat(answers.get(0)).contains("go1.27", "GOROOT_MISSING").contains(setUp.home() + "/sdk/go1.15");
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void nothingIsWritten() throws Exception {
        List<String> before = tree();

        run(CommandProcess.line("list", "--json"));

        assertThat(tree()).isEqualTo(before);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        return CommandProcess.run(command, setUp);
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(setUp.home())) {
            return files.sorted().map(QuietProcessTest::fingerprint).toList();
        }
    }

    private static String fingerprint(Path path) {
        try {
            return path + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return path + " " + e;
        }
    }
}
