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
import org.junit.jupiter.api.DynamicTest;

/** A Java for Windows that runs in a Wine, with the classes of this test run. */
final class WindowsJava {

    private static final Path JAVA = Path.of(System.getProperty(
            "goroot.test.windows-java",
            System.getenv()
                    .getOrDefault(
                            "GOROOT_TEST_WINDOWS_JAVA",
                            System.getProperty("user.home") + "/.cache/goroot-tests/windows-java")));

    private final WinePrefix wine;

    WindowsJava(WinePrefix wine) {
        this.wine = wine;
    }

    /** Makes the Windows unless it is there, and gives the folder of the Java; skips the test if something is missing. */
    Path require() throws IOException, InterruptedException {
        wine.require();
        Ring.WINDOWS_JAVA.requires(
                Files.exists(JAVA.resolve("bin/java.exe")),
                "there is no Java for Windows in " + JAVA + ", where .ci/windows-java puts it");
        return JAVA;
    }

    /** Runs the tests of a class, and gives each as a test of its own. */
    Stream<DynamicTest> tests(Class<?> tests) throws IOException, InterruptedException {
        Path results = wine.file("results.txt");
        Files.deleteIfExists(results);
        run(TestsOnWindows.class.getName(), tests.getName(), "C:\\results.txt");
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
        return failures.entrySet().stream()
                .map(test -> DynamicTest.dynamicTest(test.getKey(), () -> {
                    if (!test.getValue().isEmpty()) {
                        fail(test.getValue());
                    }
                }));
    }

    /** Runs a class and gives what it printed. */
    String run(String... mainAndArguments) throws IOException, InterruptedException {
        wine.show(JAVA, "java", "home");
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path real = Path.of(entry).toAbsolutePath();
            if (Files.exists(real)) {
                String name = classPath.size() + (Files.isDirectory(real) ? "" : ".jar");
                classPath.add(wine.show(real, "classpath", name));
            }
        }
        List<String> command = new ArrayList<>(List.of(
                "C:\\java\\home\\bin\\java.exe", "-XX:TieredStopAtLevel=1", "-cp", String.join(";", classPath)));
        command.addAll(List.of(mainAndArguments));
        return wine.run(command.toArray(String[]::new));
    }
}
