package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings that tell less than is asked, and files that are none. */
class HostOptionTest {

    @TempDir
    private Path scratch;

    private Path file;
    private List<String> lines;

    @BeforeEach
    void record() throws IOException {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").home("/home/ann");
        file = scratch.resolve("machine.rec");
        assertThat(Run.piped(host, "record", file.toString()).status()).isZero();
        lines = Files.readAllLines(file);
    }

    @Test
    void locatorThatAsksForMoreFailsAndTheOthersGoOn() throws IOException {
        write(lines.stream().filter(line -> !line.startsWith("list\t/home/ann/sdk")));

        JsonNode json = replayed("list", "--json").json("list");

        assertThat(json.at("/toolchains").findValuesAsText("home")).containsExactly("/usr/local/go");
        assertThat(json.at("/locators").findValuesAsText("outcome")).containsOnlyOnce("failed");
        assertThat(json.at("/locators").findValuesAsText("message"))
                .singleElement()
                .asString()
                .contains("sdk-folder", "the recording does not tell \"list /home/ann/sdk 10000\"");
    }

    @Test
    void placeThatWasNotRecordedIsAnEntryWithAnError() {
        JsonNode files = replayed("inspect", "--json", "/opt/x", "/usr/local/go", "relative")
                .json("inspect")
                .at("/files");

        assertThat(files.at("/1/kind").asText()).isEqualTo("goroot");
        assertThat(files.at("/2/kind").asText()).isEqualTo("error");
        assertThat(files.at("/0/error").asText())
                .isEqualTo("\"/opt/x\" cannot be examined: the recording does not tell \"status /opt/x\"; record the"
                        + " machine again with this version of goroot.");
        assertThat(files.at("/0/issue/remedy").asText()).contains("goroot record FILE PATH");
        assertThat(files.at("/2/error").asText()).contains("\"status /project/relative\"");
    }

    @Test
    void directoryThatWasNotRecordedIsWrongUsage() {
        Run run = replayed("which", "/opt/x");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("the recording does not tell \"status /opt/x\"", "goroot record FILE DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "find", "which", "doctor", "inspect /usr/local/go", "record -"})
    void everyCommandSaysWhichLineIsDamaged(String command) throws IOException {
        lines.set(6, "status /usr/local/go");
        write(lines.stream());

        Run run = replayed(command.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("goroot: the host " + file + " cannot be replayed. Line 7 of the recording has no = or !"
                        + " between a question and its answer.\nTry \"goroot " + command.split(" ")[0]
                        + " --help\".\n");
    }

    @Test
    void newerRecordingNeedsNewerGoroot() throws IOException {
        lines.set(0, "goroot-recording\t2");
        write(lines.stream());

        complains("the host " + file + " cannot be replayed. Line 1 of the recording says version 2, but only version 1"
                + " is known here; use a newer goroot.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "hello\nworld\n"})
    void fileThatIsNoRecordingIsToldApart(String content) throws IOException {
        Files.writeString(file, content);

        complains("the host " + file + " cannot be replayed. Line 1 of the recording should say \"goroot-recording\""
                + " with 1 values.");
    }

    @Test
    void recordingMustBeUtf8() throws IOException {
        byte[] content =
                (lines.get(0) + "\n" + lines.get(1) + "\nplatform\t\u00e4").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, content);

        complains("the host " + file + " cannot be replayed. Line 3 of the recording is not in UTF-8.");
    }

    @Test
    void recordingThatIsCutOffIsDamaged() throws IOException {
        write(lines.stream().limit(10));

        assertThat(replayed("list").status()).isEqualTo(2);
        assertThat(replayed("list").err()).contains("damaged or cut off", "registry-port");
    }

    @Test
    void workingDirectoryThatIsNoneIsDamage() throws IOException {
        lines.set(3, "working-directory\t/a\\u0000b");
        write(lines.stream());

        assertThat(replayed("list").status()).isEqualTo(2);
        assertThat(replayed("list").err()).contains("damaged or cut off");
    }

    @Test
    void directoryIsNoRecording() {
        file = scratch;

        complains("the host " + file + " is a directory. Name a file that \"goroot record\" wrote.");
    }

    @Test
    void missingFileIsWrongUsage() {
        file = scratch.resolve("gone/x");

        complains("the host " + file + " does not exist. \"goroot record\" writes such a file.");
    }

    @Test
    void redactedComplaintDoesNotTellWhereTheFileIs() {
        file = scratch.resolve("gone");

        assertThat(replayed("list", "--redact").err()).startsWith("goroot: the host gone does not exist.");
    }

    @Test
    void fileThatCannotBeReadIsNamedOnce() throws IOException {
        file = Files.createSymbolicLink(scratch.resolve("loop"), Path.of("loop"));

        assertThat(replayed("list").status()).isEqualTo(2);
        assertThat(replayed("list").err()).startsWith("goroot: the host " + file + " cannot be read: ");
        assertThat(replayed("list", "--redact").err()).doesNotContain(scratch.toString());
    }

    private void complains(String sentence) {
        assertThat(replayed("list"))
                .isEqualTo(new Run(2, "", "goroot: " + sentence + "\nTry \"goroot list --help\".\n"));
    }

    private void write(Stream<String> content) throws IOException {
        Files.writeString(file, content.map(line -> line + "\n").collect(Collectors.joining()));
    }

    private Run replayed(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--host", file.toString()))
                .toList();
        return Run.piped(FakeHost.linux(), all.toArray(String[]::new));
    }
}
