package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The judge is the real {@code go}: the first toolchain is the one that {@code go env GOROOT} names, and where {@code go}
 * refuses to start the report has an error and the other toolchains all the same.
 */
class GoEnvGorootOracleTest {

    @TempDir
    private Path scratch;

    private final AtomicInteger count = new AtomicInteger();

    private interface Change {
        void apply(SetUp setUp, RealGo go, RealGo other) throws IOException;
    }

    /** Up to Go 1.23 it was taken as it is, from wherever {@code go} was started; the library follows newer ones. */
    private static final String RELATIVE_XDG = "XDG_CONFIG_HOME is relative";

    private static final Map<String, Change> CASES = new LinkedHashMap<>();

    static {
        CASES.put("directly", (setUp, go, other) -> {});
        CASES.put("through a link", (setUp, go, other) -> {
            Path bin = Files.createDirectories(setUp.home().resolve("bin"));
            Files.createSymbolicLink(bin.resolve("go"), go.executable());
            setUp.startedFrom(bin);
        });
        CASES.put("through a linked folder", (setUp, go, other) -> {
            Path link = Files.createSymbolicLink(setUp.home().resolve("current"), go.home());
            setUp.startedFrom(link.resolve("bin"));
        });
        CASES.put("through a chain of links", (setUp, go, other) -> {
            Path bin = Files.createDirectories(setUp.home().resolve("bin"));
            Path link = Files.createSymbolicLink(setUp.home().resolve("current"), go.home());
            Files.createSymbolicLink(setUp.home().resolve("mygo"), link.resolve("bin/go"));
            Files.createSymbolicLink(bin.resolve("go"), Path.of("../mygo"));
            setUp.startedFrom(bin);
        });
        CASES.put(
                "GOROOT is its own",
                (setUp, go, other) -> setUp.with("GOROOT", go.home().toString()));
        CASES.put("GOROOT is its own with a slash behind", (setUp, go, other) -> setUp.with("GOROOT", go.home() + "/"));
        CASES.put("GOROOT is its own with . and .. and //", (setUp, go, other) -> {
            setUp.with("GOROOT", go.home() + "//bin/../.");
        });
        CASES.put("GOROOT is empty", (setUp, go, other) -> setUp.with("GOROOT", ""));
        CASES.put(
                "GOROOT is of another version",
                (setUp, go, other) -> setUp.with("GOROOT", other.home().toString()));
        CASES.put("GOROOT is a link to another version", (setUp, go, other) -> {
            Path link = Files.createSymbolicLink(setUp.home().resolve("other"), other.home());
            setUp.with("GOROOT", link.toString());
        });
        CASES.put("GOROOT is stale", (setUp, go, other) -> {
            setUp.with("GOROOT", setUp.home().resolve("gone").toString());
        });
        CASES.put("GOROOT is a file", (setUp, go, other) -> setUp.with("GOROOT", go.home() + "/VERSION"));
        CASES.put("GOROOT is a dangling link", (setUp, go, other) -> {
            Path link = Files.createSymbolicLink(setUp.home().resolve("dangling"), Path.of("gone"));
            setUp.with("GOROOT", link.toString());
        });
        CASES.put("GOROOT is a relative path", (setUp, go, other) -> {
            Path link = Files.createSymbolicLink(setUp.workingDirectory().resolve("sdk"), other.home());
            setUp.with("GOROOT", link.getFileName().toString());
        });
        CASES.put("the user's file names another version", (setUp, go, other) -> {
            setUp.userFile("GOROOT=" + other.home() + "\n");
        });
        CASES.put("the user's file names two", (setUp, go, other) -> {
            setUp.userFile("GOROOT=" + setUp.home() + "\nGOROOT=" + other.home() + "\n");
        });
        CASES.put("the user's file is stale", (setUp, go, other) -> setUp.userFile("GOROOT=/nowhere/go\n"));
        CASES.put("the user's file has odd lines", (setUp, go, other) -> {
            setUp.userFile("goroot=/a\n GOROOT=/b\nexport GOROOT=/c\n#GOROOT=/d\nGOROOT\n");
        });
        CASES.put("the user's file sets it to nothing", (setUp, go, other) -> setUp.userFile("GOROOT=\n"));
        CASES.put("the environment beats the user's file", (setUp, go, other) -> {
            setUp.userFile("GOROOT=" + go.home() + "\n")
                    .with("GOROOT", other.home().toString());
        });
        CASES.put("an empty variable lets the user's file hold", (setUp, go, other) -> {
            setUp.userFile("GOROOT=" + other.home() + "\n").with("GOROOT", "");
        });
        CASES.put("GOENV names the file", (setUp, go, other) -> {
            Path file = setUp.home().resolve("my.env");
            setUp.file(file, "GOROOT=" + other.home() + "\n").with("GOENV", file.toString());
        });
        CASES.put("GOENV is off", (setUp, go, other) -> {
            setUp.userFile("GOROOT=" + other.home() + "\n").with("GOENV", "off");
        });
        CASES.put("XDG_CONFIG_HOME moves the file", (setUp, go, other) -> {
            Path config = setUp.home().resolve("xdg");
            setUp.file(config.resolve("go/env"), "GOROOT=" + other.home() + "\n")
                    .with("XDG_CONFIG_HOME", config.toString());
        });
        CASES.put(RELATIVE_XDG, (setUp, go, other) -> {
            setUp.file(setUp.workingDirectory().resolve("xdg/go/env"), "GOROOT=" + other.home() + "\n")
                    .with("XDG_CONFIG_HOME", "xdg");
        });
        CASES.put("another go comes later on PATH", (setUp, go, other) -> {
            setUp.with("PATH", go.bin() + ":" + other.bin());
        });
        CASES.put("broken entries come first on PATH", (setUp, go, other) -> {
            setUp.with("PATH", "/nowhere:" + go.home().resolve("VERSION") + ":" + go.bin());
        });
    }

    @TestFactory
    Stream<DynamicNode> theFirstToolchainIsTheOneThatGoNames() {
        List<RealGo> toolchains = RealGo.all();
        return CASES.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.getKey(),
                        toolchains.stream()
                                .filter(go -> isJudge(entry.getKey(), go))
                                .map(go -> DynamicTest.dynamicTest(go.toString(), () -> {
                                    RealGo other = toolchains.get((toolchains.indexOf(go) + 1) % toolchains.size());
                                    SetUp setUp = new SetUp(scratch.resolve("case" + count.incrementAndGet()), go);
                                    entry.getValue().apply(setUp, go, other);
                                    agrees(setUp, go);
                                }))));
    }

    private static boolean isJudge(String name, RealGo go) {
        return !name.equals(RELATIVE_XDG) || RealGo.LINES.indexOf(go.line()) >= RealGo.LINES.indexOf("1.24");
    }

    private static void agrees(SetUp setUp, RealGo go) throws IOException, InterruptedException {
        Optional<String> named = setUp.goEnvGoroot();
        DiscoveryReport report = setUp.library().discover();

        if (named.isEmpty()) {
            assertThat(report.issues())
                    .as("go refuses to start, so the report has an error%n%s", report.describe())
                    .extracting(Issue::severity)
                    .contains(Severity.ERROR);
            assertThat(report.toolchains())
                    .extracting(GoToolchain::realHome)
                    .contains(go.home().toRealPath());
            return;
        }
        assertThat(report.toolchains()).as(report.describe()).isNotEmpty();
        GoToolchain first = report.toolchains().get(0);
        Path expected = setUp.workingDirectory().resolve(named.get());
        if (go.cleansGoroot()) {
            assertThat(first.home().normalize()).as(report.describe()).isEqualTo(expected);
        } else {
            assertThat(first.home()).as(report.describe()).isEqualTo(expected);
            if (Path.of(named.get()).isAbsolute()) {
                assertThat(first.homeText()).isEqualTo(named.get());
            }
        }
        assertThat(report.issues()).extracting(Issue::severity).doesNotContain(Severity.ERROR);
    }
}
