package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.GoPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, which sees this machine's files but no variable of the tests. */
class WholeProcessTest {

    @TempDir
    private Path scratch;

    private Path home;

    @BeforeEach
    void installGo() throws IOException {
        GoPlatform platform = SystemHost.create().platform().nativePlatform();
        home = Files.createDirectories(scratch.resolve("go"));
        Files.createDirectories(home.resolve("src/runtime"));
        Files.writeString(home.resolve("VERSION"), "go1.22.5\ntime 2024-06-27T20:11:12Z\n");
        program(home.resolve("bin").resolve(platform.executableName("go")));
        program(home.resolve("pkg/tool")
                .resolve(platform.toolDirectoryName())
                .resolve(platform.executableName("compile")));
    }

    @Test
    void printsOneDocumentAndNothingElse() throws Exception {
        Run run = goroot(Map.of("GOROOT", home.toString()), "list", "--json");

        assertThat(run.status()).isZero();
        JsonNode json = run.json("list");
        assertThat(json.at("/toolchains/0/home").asText()).isEqualTo(home.toString());
        assertThat(json.at("/toolchains/0/version").asText()).isEqualTo("go1.22.5");
        assertThat(json.at("/toolchains/0/provenances/0/detail").asText()).isEqualTo("GOROOT=" + home);
    }

    @Test
    void findsTheGoOnPath() throws Exception {
        Run run = goroot(Map.of("PATH", home.resolve("bin").toString()), "find", "1.22");

        assertThat(run).isEqualTo(new Run(0, home.toRealPath() + "\n", ""));
    }

    @Test
    void isPlainWhereItIsPiped() throws Exception {
        Run run = goroot(Map.of("GOROOT", scratch.resolve("gone").toString()), "list", "--go", "/nowhere/go");

        assertThat(run.out() + run.err()).contains("error: ").doesNotContain("\u001b");
    }

    @Test
    void recordingAnswersAsTheMachineDid() throws Exception {
        Files.createSymbolicLink(
                Files.createDirectories(scratch.resolve("ann/sdk")).resolve("go1.22.5"), home);
        Map<String, String> machine = Map.of(
                "HOME", scratch.resolve("ann").toString(),
                "USERPROFILE", scratch.resolve("ann").toString(),
                "GOROOT", scratch.resolve("gone").toString(),
                "PATH", home.resolve("bin").toString());
        String file = scratch.resolve("machine.rec").toString();
        assertThat(goroot(machine, "record", file).status()).isZero();

        for (String form : List.of("--json", "--trace")) {
            Run there = goroot(machine, "list", form);
            Run here = goroot(Map.of(), "list", form, "--host", file);

            assertThat(there.out()).contains("go1.22.5", "gone");
            assertThat(withoutTimes(here)).as(form).isEqualTo(withoutTimes(there));
        }
    }

    @Test
    void replayIsLoadedOnlyWhereSomethingIsReplayed() throws Exception {
        Map<String, String> machine = Map.of("GOROOT", home.toString());
        String file = scratch.resolve("machine.rec").toString();
        assertThat(goroot(machine, "record", file).status()).isZero();

        assertThat(classesLoadedBy(machine, "list"))
                .anyMatch(name -> name.startsWith("io.github.goroot."))
                .noneMatch(WholeProcessTest::isOfTheReplay);
        assertThat(classesLoadedBy(machine, "list", "--host", file)).anyMatch(WholeProcessTest::isOfTheReplay);
    }

    /** Java spells names in the character set of the locale, and "C" has no more than ASCII. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatCannotBeNamedHidesNothing() throws Exception {
        // The locale of this test may be no better, so a shell makes the names.
        String script =
                "d=$(printf \"$0/g\\303\\266\"); mkdir -p \"$d\" sdk/a sdk/z; cp -R go/. sdk/a; cp -R go/. sdk/z;"
                        + " cp -R go \"sdk/${d##*/}\"; cd \"$d\"; exec \"$@\"";
        Run run = goroot(
                List.of("/bin/sh", "-c", script, scratch.toString()),
                Map.of("HOME", scratch.toString(), "LC_ALL", "C", "PATH", "/usr/bin:/bin"),
                List.of(),
                "list",
                "--json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the root directory stands for it");
        assertThat(new ObjectMapper().readTree(run.out()).findValuesAsText("home"))
                .contains(
                        scratch.resolve("sdk/a").toString(),
                        scratch.resolve("sdk/z").toString());
        assertThat(run.out()).contains("PATH_ILLEGAL").doesNotContain("LOCATOR_FAILED");
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        assertThat(goroot(Map.of(), "find", "latest").status()).isEqualTo(2);
    }

    private static boolean isOfTheReplay(String className) {
        return className.startsWith("io.github.goroot.testkit.") || className.startsWith("com.google.");
    }

    private List<String> classesLoadedBy(Map<String, String> variables, String... arguments) throws Exception {
        Path log = scratch.resolve("classes");
        // Quoted for Windows, where a colon follows the drive.
        goroot(variables, List.of("-Xlog:class+load:file=\"" + log + "\":none"), arguments);
        return Files.readAllLines(log);
    }

    private static Run withoutTimes(Run run) {
        String out = run.out()
                .replaceAll("\"elapsedMicros\": [0-9]+", "\"elapsedMicros\": 0")
                .replaceAll("\\t[0-9.]+ ms", "\t0 ms");
        return new Run(run.status(), out, run.err());
    }

    private Run goroot(Map<String, String> variables, String... arguments) throws Exception {
        return goroot(variables, List.of(), arguments);
    }

    private Run goroot(Map<String, String> variables, List<String> options, String... arguments) throws Exception {
        return goroot(List.of(), variables, options, arguments);
    }

    private Run goroot(List<String> starter, Map<String, String> variables, List<String> options, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(starter);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), GorootCommand.class.getName()));
        command.addAll(List.of(arguments));
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // Without this variable no program starts on Windows.
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static void program(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\u007fELF");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
