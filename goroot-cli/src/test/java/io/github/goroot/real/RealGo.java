package io.github.goroot.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real Go toolchain that the tests may run.
 *
 * @param line its line, such as {@code 1.22}; the patch release moves with the distribution
 * @param home its GOROOT
 */
record RealGo(String line, Path home) {

    static final List<String> LINES = List.of("1.15", "1.19", "1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "1.27");

    static List<RealGo> all() {
        Path directory = directory();
        List<RealGo> toolchains = LINES.stream()
                .map(line -> new RealGo(line, directory.resolve("usr/lib/go-" + line)))
                .filter(go -> Files.isExecutable(go.executable()))
                .toList();
        Ring.REAL_GO.requires(
                toolchains.size() == LINES.size(),
                toolchains.size() + " of " + LINES.size() + " lines are in " + directory + "; run .ci/real-go");
        return toolchains;
    }

    static RealGo ofLine(String line) {
        return all().stream().filter(go -> go.line().equals(line)).findFirst().orElseThrow();
    }

    private static Path directory() {
        return Optional.ofNullable(System.getProperty("goroot.test.gos"))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(System.getenv("GOROOT_TEST_GOS")))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "goroot-tests", "gos"))
                .toAbsolutePath();
    }

    Path bin() {
        return home.resolve("bin");
    }

    Path executable() {
        return bin().resolve("go");
    }

    /** Tells whether this line still removes what is redundant from a GOROOT in the environment. */
    boolean cleansGoroot() {
        return line.equals("1.15") || line.equals("1.19");
    }

    @Override
    public String toString() {
        return "go" + line;
    }
}
