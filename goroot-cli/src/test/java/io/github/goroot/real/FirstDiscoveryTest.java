package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.platform.win32.Advapi32;
import io.github.goroot.GoToolchains;
import io.github.goroot.windows.RegistryLocator;
import io.github.goroot.wsl.Wsl;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What a first discovery in a fresh virtual machine loads, for that is what it spends its time with: counted, since a
 * count does not depend on how fast the machine is (docs/performance.md has the times).
 */
class FirstDiscoveryTest {

    /** For everything but locators. */
    private static final int CLASSES = 250;

    /** A locator is a class, and some look at what no other does. */
    private static final int CLASSES_PER_LOCATOR = 2;

    /** Some versions of Java have none of these in their own archive. */
    private static final int FORMS = 4;

    @TempDir
    private Path scratch;

    private List<String> loaded;
    private int locators;

    /** Discovers, and nothing else. */
    static final class Discover {

        private Discover() {}

        /**
         * Discovers.
         *
         * @param none nothing
         */
        public static void main(String[] none) {
            GoToolchains.system().discover();
        }
    }

    @BeforeEach
    void discoverInFreshMachine() throws Exception {
        Path go = GoOnDisk.make(scratch.resolve("sdk/go1.22.5"), "", "linux_amd64");
        Path log = scratch.resolve("classes");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Quoted for Windows, where a colon follows the drive.
                "-Xlog:class+load:file=\"" + log + "\":none",
                "-cp",
                Stream.of(
                                Discover.class,
                                GoToolchains.class,
                                LoggerFactory.class,
                                RegistryLocator.class,
                                Wsl.class,
                                Library.class,
                                Advapi32.class)
                        .map(FirstDiscoveryTest::origin)
                        .collect(Collectors.joining(File.pathSeparator)),
                Discover.class.getName());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME", scratch.toString(),
                        "USERPROFILE", scratch.toString(),
                        "PATH", go.resolve("bin").toString()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        loaded = Files.readAllLines(log).stream()
                .dropWhile(line -> !line.startsWith(Discover.class.getName() + " "))
                // What Java keeps ready costs next to nothing.
                .filter(line -> !line.contains("shared objects file"))
                .toList();
        locators = GoToolchains.system().discover().locators().size();
    }

    @Test
    void fewClassesAreLoaded() {
        assertThat(loaded).hasSizeBetween(100, CLASSES + CLASSES_PER_LOCATOR * locators);
    }

    /** Joined strings and the equality of records make these by the dozen, each as dear as several classes. */
    @Test
    void nextToNoFormsOfMethodHandlesAreMade() {
        assertThat(loaded)
                .filteredOn(line -> line.startsWith("java.lang.invoke.LambdaForm$"))
                .hasSizeLessThanOrEqualTo(FORMS);
    }

    /** Each of them is a class made at run time, and the first one loads what makes them. */
    @Test
    void noLambdaIsMade() {
        assertThat(loaded).noneMatch(line -> line.startsWith("io.github.goroot.") && line.contains("$$Lambda"));
    }

    @Test
    void nothingOfTheFlightRecorderIsLoaded() {
        assertThat(loaded).noneMatch(line -> line.startsWith("jdk.jfr."));
    }

    @Test
    void nothingIsLoadedThatOnlyOtherCallsNeed() {
        assertThat(loaded)
                .noneMatch(line -> line.startsWith("io.github.goroot.host.recording.")
                        || line.startsWith("com.sun.jna.")
                        || line.startsWith("io.github.goroot.host.registry.")
                        || line.startsWith("io.github.goroot.internal.shim.Shims ")
                        || line.startsWith("java.time.format.")
                        || line.startsWith("java.util.regex.")
                        || line.startsWith("java.util.concurrent.ThreadPoolExecutor"));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
