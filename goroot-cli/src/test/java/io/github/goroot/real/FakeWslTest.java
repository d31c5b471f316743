package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.cli.JsonSchemas;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command in what looks like a WSL whose Windows is Wine's: kernel, interop, drive and registry are real, the types of
 * the mounts are written by hand ({@code docs/wsl.md}).
 */
class FakeWslTest {

    private static final String KEY = "HKLM\\SOFTWARE\\GoLang";

    @TempDir
    private static Path builds;

    @TempDir
    private Path scratch;

    private static RealGo go;

    @BeforeAll
    static void windowsHasGo() throws Exception {
        Ring.FAKE_WSL.requires(
                enters(), "namespaces with a binfmt_misc of their own are refused here (Linux 6.7, user namespaces)");
        Wine.require();
        go = RealGo.ofLine("1.22");
        // Later ones need a library that the Wine of Debian lacks.
        Path program = new GoBuilds(builds).build(RealGo.ofLine("1.19"), "windows/amd64", GoBuilds.Way.PLAIN);
        toolchain("Program Files/Go", program);
        toolchain("corp/go", program);
        toolchain("go", program);
        Wine.run("reg", "add", KEY + "\\Go", "/v", "InstallPath", "/d", "C:\\corp\\go", "/f", "/reg:64");
    }

    @AfterAll
    static void windowsIsAsItWas() throws Exception {
        if (go != null) {
            Wine.run("reg", "delete", KEY, "/f", "/reg:64");
            for (String folder : List.of("Program Files/Go", "corp", "go")) {
                delete(Wine.file(folder));
            }
            Wine.end();
        }
    }

    private static boolean enters() throws Exception {
        Process process = new ProcessBuilder(script().toString(), emptyDrive().toString(), "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    private static Path emptyDrive() throws IOException {
        Files.createDirectories(builds.resolve("empty/drive_c"));
        return builds.resolve("empty");
    }

    private static void toolchain(String folder, Path program) throws IOException {
        Path home = Wine.file(folder);
        for (String name : List.of("bin/go.exe", "bin/gofmt.exe", "pkg/tool/windows_amd64/compile.exe")) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.copy(program, file);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(home.resolve("src/runtime"));
        Files.writeString(home.resolve("VERSION"), "go1.25.1\ntime 2025-08-27T15:49:40Z\n");
    }

    @Test
    void linuxComesFirstAndWindowsWithBothSpellings() throws Exception {
        JsonNode list = JsonSchemas.valid("list", run(Map.of(), "list", "--json"));

        assertThat(list.get("wsl").asInt()).isEqualTo(2);
        assertThat(list.get("distribution").asText()).isEqualTo("Debian");
        JsonNode linux = list.at("/toolchains/0");
        assertThat(linux.get("goos").asText()).isEqualTo("linux");
        assertThat(linux.get("distribution").asText()).isEqualTo("Debian");
        assertThat(linux.get("windowsPath").asText())
                .isEqualTo("\\\\wsl.localhost\\Debian"
                        + go.home().toRealPath().toString().replace('/', '\\'));
        JsonNode windows = ofHome(list, "/mnt/c/Program Files/Go");
        assertThat(windows.get("goos").asText()).isEqualTo("windows");
        assertThat(windows.get("version").asText()).isEqualTo("go1.25.1");
        assertThat(windows.get("wsl").asInt()).isEqualTo(2);
        assertThat(windows.get("windowsPath").asText()).isEqualTo("C:\\Program Files\\Go");
        assertThat(windows.get("linuxPath").asText()).isEqualTo("/mnt/c/Program Files/Go");
        assertThat(windows.at("/issues/0/code").asText()).isEqualTo("REACHED_THROUGH_INTEROP");
        assertThat(list.at("/toolchains").findValuesAsText("home")).doesNotContain("/mnt/c/corp/go");
    }

    @Test
    void theRegistryIsReadThroughInteropWhereCommandsAreAllowed() throws Exception {
        // The first program takes seconds, in which Wine starts its server.
        List<String> command = new ArrayList<>(List.of(
                script().toString(),
                Wine.prefix().toString(),
                "/bin/bash",
                "-c",
                "/mnt/c/windows/system32/reg.exe query HKCU >/dev/null; exec \"$@\"",
                "-"));
        command.addAll(CommandProcess.line("list", "--json", "--allow-commands"));
        JsonNode list = JsonSchemas.valid("list", run(command, Map.of()));

        JsonNode found = ofHome(list, "/mnt/c/corp/go");
        assertThat(found.at("/provenances/0/locator").asText()).isEqualTo("wsl-registry");
        assertThat(found.at("/provenances/0/detail").asText())
                .isEqualTo("HKEY_LOCAL_MACHINE\\SOFTWARE\\GoLang\\Go\\InstallPath (64-bit view)");
        assertThat(found.get("windowsPath").asText()).isEqualTo("C:\\corp\\go");
    }

    @Test
    void interopThatIsSwitchedOffIsAReason() throws Exception {
        JsonNode list = JsonSchemas.valid(
                "list", run(Map.of("FAKE_WSL_WITHOUT_INTEROP", "1"), "list", "--json", "--allow-commands"));

        JsonNode locator = StreamSupport.stream(list.get("locators").spliterator(), false)
                .filter(each -> each.get("id").asText().equals("wsl-registry"))
                .findFirst()
                .orElseThrow();
        assertThat(locator.get("outcome").asText()).isEqualTo("not-applicable");
        assertThat(locator.get("reason").asText()).contains("interop is switched off");
        assertThat(ofHome(list, "/mnt/c/Program Files/Go")
                        .at("/issues/0/message")
                        .asText())
                .contains("cannot start, for interop is switched off");
    }

    @Test
    void noProcessIsStartedWithoutLeave() throws Exception {
        Ring.STRACE.requires(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no /usr/bin/strace");
        Path trace = scratch.resolve("trace");
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/strace",
                "-f",
                "-qq",
                "-e",
                "trace=execve,execveat",
                "-o",
                trace.toString(),
                script().toString(),
                Wine.prefix().toString()));
        command.addAll(CommandProcess.line("list", "--json"));

        assertThat(run(command, Map.of())).contains("/mnt/c/Program Files/Go");

        // What builds the namespaces starts programs until it becomes the command.
        List<String> started = Files.readAllLines(trace).stream()
                .filter(line -> line.contains("exec"))
                .dropWhile(line -> !line.contains("/bin/java"))
                .toList();
        assertThat(started).hasSize(1);
    }

    @Test
    void gorootOfWindowsIsExplainedInOneSentence() throws Exception {
        JsonNode list = new ObjectMapper().readTree(run(Map.of("GOROOT", "/mnt/c/go"), "list", "--json"));

        JsonNode issue = StreamSupport.stream(
                        ofHome(list, "/mnt/c/go").get("issues").spliterator(), false)
                .filter(each -> each.get("code").asText().equals("OF_THE_OTHER_SIDE"))
                .findFirst()
                .orElseThrow();
        assertThat(issue.get("severity").asText()).isEqualTo("error");
        assertThat(issue.get("message").asText())
                .isEqualTo(
                        "GOROOT=/mnt/c/go names a toolchain of Windows (go1.25.1 windows/amd64), which the go of Linux"
                                + " on PATH, " + go.executable() + ", cannot use.");
        assertThat(issue.get("remedy").asText())
                .isEqualTo("Unset GOROOT: this go finds its own. Programs of Windows are told C:\\go.");
    }

    @Test
    void programsOfWindowsReallyStartByTheNamesThatAreGiven() throws Exception {
        List<String> command = List.of(
                script().toString(),
                Wine.prefix().toString(),
                "/bin/bash",
                "-c",
                "exec '/mnt/c/Program Files/Go/bin/go.exe' 2>&1");

        assertThat(run(command, Map.of())).contains("hi");
    }

    @Test
    void pathsAreTranslated() throws Exception {
        assertThat(run(Map.of(), "path", "--to-windows", "/mnt/c/Program Files/Go"))
                .isEqualTo("C:\\Program Files\\Go\n");
        assertThat(run(Map.of(), "path", "--to-linux", "C:\\windows")).isEqualTo("/mnt/c/windows\n");
        assertThat(run(Map.of(), "path", "--to-windows", "/etc/wsl.conf"))
                .isEqualTo("\\\\wsl.localhost\\Debian\\etc\\wsl.conf\n");
    }

    @Test
    void aRecordingAnswersElsewhere() throws Exception {
        String recording = scratch.resolve("wsl.rec").toString();
        run(Map.of(), "record", recording);
        SetUp outside = new SetUp(scratch, go);

        String list = CommandProcess.run(CommandProcess.line("list", "--json", "--host", recording), outside);

        assertThat(ofHome(new ObjectMapper().readTree(list), "/mnt/c/Program Files/Go")
                        .get("windowsPath")
                        .asText())
                .isEqualTo("C:\\Program Files\\Go");
        assertThat(CommandProcess.run(CommandProcess.line("path", "--to-linux", "C:\\x", "--host", recording), outside))
                .isEqualTo("/mnt/c/x\n");
    }

    private static JsonNode ofHome(JsonNode list, String home) {
        return StreamSupport.stream(list.get("toolchains").spliterator(), false)
                .filter(toolchain -> toolchain.get("home").asText().equals(home))
                .findFirst()
                .orElseThrow(() -> new AssertionError(home + " is not in " + list.toPrettyString()));
    }

    private String run(Map<String, String> more, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(script().toString(), Wine.prefix().toString()));
        command.addAll(CommandProcess.line(arguments));
        return run(command, more);
    }

    /** With files in the place of pipes, which the server of Wine would keep open. */
    private String run(List<String> command, Map<String, String> more) throws Exception {
        Path output = Files.createTempFile(scratch, "output", "");
        Path errors = Files.createTempFile(scratch, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PATH", go.bin() + ":/usr/sbin:/usr/bin:/sbin:/bin", "HOME", scratch.toString(), "LC_ALL", "C.UTF-8"));
        environment.putAll(more);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended ? process.exitValue() : -1)
                .as("%s: %s", command, Files.readString(errors))
                .isBetween(0, 1);
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static Path script() throws URISyntaxException {
        return Path.of(FakeWslTest.class.getResource("/fake-wsl/enter").toURI());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
