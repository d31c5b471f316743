package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that need Windows, in a Java for Windows that runs in Wine. */
class WindowsTest {

    private static final Path JAVA = Path.of(System.getProperty(
            "goroot.test.windows-java",
            System.getenv()
                    .getOrDefault(
                            "GOROOT_TEST_WINDOWS_JAVA",
                            System.getProperty("user.home") + "/.cache/goroot-tests/windows-java")));

    @BeforeAll
    static void needsWineAndJava() throws Exception {
        Wine.require();
        requireJava();
    }

    /** Gives the Java for Windows; skips the test if there is none. */
    static Path requireJava() {
        Ring.WINDOWS_JAVA.requires(
                Files.exists(JAVA.resolve("bin/java.exe")),
                "there is no Java for Windows in " + JAVA + ", where .ci/windows-java puts it");
        return JAVA;
    }

    @AfterAll
    static void endsItsServer() throws Exception {
        Wine.end();
    }

    @TestFactory
    Stream<DynamicTest> theRegistryOfWindows() throws Exception {
        return run(RegistryOfWindows.class).entrySet().stream()
                .map(test -> DynamicTest.dynamicTest(test.getKey(), () -> {
                    if (!test.getValue().isEmpty()) {
                        fail(test.getValue());
                    }
                }));
    }

    @Test
    void theCommandListsWhatTheRegistryNames() throws Exception {
        GoOnDisk.make(Wine.file("corp/go"), ".exe", "windows_amd64");
        String key = "HKLM\\SOFTWARE\\GoLang";
        Wine.run("reg", "add", key + "\\Go", "/v", "InstallPath", "/d", "C:\\corp\\go", "/f", "/reg:32");
        String printed;
        try {
            printed = java("io.github.goroot.cli.GorootCommand", "list");
        } finally {
            Wine.run("reg", "delete", key, "/f", "/reg:32");
        }

        assertThat(printed)
                .contains("go1.22.5", "windows/amd64", "C:\\corp\\go", "windows-registry")
                .contains("HKEY_LOCAL_MACHINE\\SOFTWARE\\GoLang\\Go\\InstallPath (32-bit view)");
    }

    /** Runs the tests of a class and gives for each what went wrong. */
    private static Map<String, String> run(Class<?> tests) throws Exception {
        Path results = Wine.file("results.txt");
        Files.deleteIfExists(results);
        java(TestsOnWindows.class.getName(), tests.getName(), "C:\\results.txt");
        Map<String, String> failures = new LinkedHashMap<>();
        String current = "";
        for (String line : Files.readAllLines(results, StandardCharsets.UTF_8)) {
            if (!line.startsWith("  ")) {
                current = line.substring(line.indexOf(' ') + 1);
                failures.put(current, line.startsWith("good ") ? "" : "failed\n");
            } else {
                failures.merge(current, line + "\n", String::concat);
            }
        }
        assertThat(failures).as("the tests of %s", tests.getSimpleName()).hasSizeGreaterThan(5);
        return failures;
    }

    private static String java(String... mainAndArguments) throws IOException, InterruptedException {
        Wine.show(JAVA, "java", "home");
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path real = Path.of(entry).toAbsolutePath();
            if (Files.exists(real)) {
                String name = classPath.size() + (Files.isDirectory(real) ? "" : ".jar");
                classPath.add(Wine.show(real, "classpath", name));
            }
        }
        List<String> command = new ArrayList<>(List.of(
                "C:\\java\\home\\bin\\java.exe", "-XX:TieredStopAtLevel=1", "-cp", String.join(";", classPath)));
        command.addAll(List.of(mainAndArguments));
        return Wine.run(command.toArray(String[]::new));
    }
}
