package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs with a {@code module-info} of their own, on the module path and with nothing on the class path. */
class ModulePathTest {

    private static final String[] CORE = {"goroot-core", "slf4j-api", "slf4j-nop"};
    private static final String[] WINDOWS = {
        "goroot-core", "goroot-windows", "goroot-wsl", "jna", "jna-platform", "slf4j-api", "slf4j-nop"
    };

    @TempDir
    private Path scratch;

    private Path go;

    @BeforeEach
    void installGo() throws Exception {
        go = GoOnDisk.make(scratch.resolve("sdk/go1.22.5"), "go1.22.5");
    }

    @Test
    void theLibraryAloneFindsWhatIsThere() throws Exception {
        assertThat(run("modular", List.of(), CORE))
                .contains("module io.github.goroot.core", "toolchain go1.22.5 " + go)
                .doesNotContain("locator windows-registry not-applicable");
    }

    @Test
    void optionalModulesOnThePathBringTheirLocatorsUnnamed() throws Exception {
        assertThat(run("modular", List.of(), WINDOWS))
                .contains("toolchain go1.22.5 " + go, "locator windows-registry not-applicable");
    }

    @Test
    void optionalModulesCanBeRequired() throws Exception {
        assertThat(run("windows", List.of(), WINDOWS))
                .contains(
                        "names windows-registry",
                        "toolchain go1.22.5 " + go,
                        "locator windows-registry not-applicable");
    }

    /** Off Windows nothing native is tried, so nothing is to be refused. */
    @Test
    void refusedNativeAccessChangesNothingHere() throws Exception {
        List<String> options = Runtime.version().feature() >= 24
                ? List.of("--illegal-native-access=deny")
                : List.of("-Djna.nosys=true");

        assertThat(run("windows", options, WINDOWS))
                .noneMatch(line -> line.startsWith("issue ") || line.contains("WARN"));
    }

    @Test
    void theTestkitIsAModuleToo() throws Exception {
        String[] path = {"goroot-core", "goroot-testkit", "jimfs", "guava", "failureaccess", "slf4j-api", "slf4j-nop"};

        assertThat(run("testkit", List.of(), path)).containsExactly("toolchain go1.22.5 C:\\Program Files\\Go");
    }

    @Test
    void aRuntimeImageHoldsLittleMoreThanTheLibrary() throws Exception {
        Path classes = Consumer.compile(
                "modular", scratch.resolve("classes"), "-cp", scratch.toString(), "-p", Jars.path(CORE));
        Path image = scratch.resolve("image");
        Consumer.run(
                "jlink",
                List.of(
                        "-p",
                        classes + File.pathSeparator + Jars.path(CORE),
                        "--add-modules",
                        "com.example.consumer",
                        "--output",
                        image.toString()));

        assertThat(Consumer.java(image.resolve("bin/java"), environment(), List.of("--list-modules")))
                .allMatch(line -> line.matches(
                        "(java\\.base|org\\.slf4j|io\\.github\\.goroot\\.core|com\\.example\\.consumer)(@.*)?"));
        assertThat(Consumer.java(
                        image.resolve("bin/java"),
                        environment(),
                        List.of("-m", "com.example.consumer/com.example.consumer.Main")))
                .contains("toolchain go1.22.5 " + go);
    }

    private List<String> run(String consumer, List<String> options, String... jars) throws Exception {
        Path classes = Consumer.compile(
                consumer, scratch.resolve("classes"), "-cp", scratch.toString(), "-p", Jars.path(jars));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-p",
                classes + File.pathSeparator + Jars.path(jars),
                "-m",
                "com.example.consumer/com.example.consumer.Main"));
        return Consumer.java(Consumer.ownJava(), environment(), arguments);
    }

    private Map<String, String> environment() {
        return Map.of("HOME", scratch.toString());
    }
}
