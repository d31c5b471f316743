package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding says that {@code go} will print is what the real {@code go} prints. */
class DoctorRealTest {

    private static final String PRINTS = "go build prints: ";

    @TempDir
    private Path scratch;

    private static Diagnosis diagnose(SetUp setUp) {
        return setUp.library().diagnose(DiagnosisRequest.here());
    }

    private static Finding only(SetUp setUp, String code) {
        return diagnose(setUp).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnose(setUp).findings().toString()));
    }

    private static String quoted(Finding finding) {
        return finding.evidence().stream()
                .filter(sentence -> sentence.startsWith(PRINTS))
                .map(sentence -> sentence.substring(PRINTS.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(finding.evidence().toString()));
    }

    private SetUp project(RealGo go, String line) throws IOException {
        SetUp setUp =
                new SetUp(scratch, go).with("GOCACHE", scratch.resolve("cache").toString());
        Path directory = setUp.workingDirectory();
        return setUp.file(directory.resolve("go.mod"), "module example.com/x\n\ngo " + line + "\n")
                .file(directory.resolve("main.go"), "package main\n\nfunc main() {}\n");
    }

    /** Copies a GOROOT as links, file by file in what will differ, so that it can be mixed. */
    private Path copied(RealGo go) throws IOException {
        Path home = Files.createDirectories(scratch.resolve("mixed"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path tools = Files.createDirectories(home.resolve("pkg/tool/linux_amd64"));
        Files.copy(go.executable(), bin.resolve("go"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(go.home().resolve("VERSION"), home.resolve("VERSION"));
        for (String name : List.of("src", "go.env", "pkg/include")) {
            Path original = go.home().resolve(name);
            if (Files.exists(original, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(home.resolve(name), original.toRealPath());
            }
        }
        try (Stream<Path> files = Files.list(go.home().resolve("pkg/tool/linux_amd64"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tools.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return home;
    }

    @ParameterizedTest
    @CsvSource({"1.27, 1.23", "1.23, 1.27", "1.19, 1.24"})
    void mixedTreeFailsWithTheVeryMessage(String line, String other) throws Exception {
        RealGo go = RealGo.ofLine(line);
        Path home = copied(go);
        Path compiler = home.resolve("pkg/tool/linux_amd64/compile");
        Files.copy(
                RealGo.ofLine(other).home().resolve("pkg/tool/linux_amd64/compile"),
                compiler,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        SetUp setUp = project(go, "1.18").startedFrom(home.resolve("bin"));

        Finding finding = only(setUp, "BINARIES_DISAGREE");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(setUp.go("build", ".").output()).contains(quoted(finding));
    }

    /** Gives a release whose sources were unpacked over those of another. */
    private Path unpackedOver(RealGo go, RealGo other) throws IOException {
        Path home = copied(go);
        Files.delete(home.resolve("src"));
        merge(home.resolve("src"), sources(go), sources(other), Integer.MAX_VALUE);
        return home;
    }

    private static Path sources(RealGo go) throws IOException {
        return go.home().resolve("src").toRealPath();
    }

    /** Below some depth the one or the other is taken whole. */
    private static void merge(Path to, Path upper, Path lower, int depth) throws IOException {
        Files.createDirectory(to);
        Set<Path> names = new TreeSet<>();
        for (Path directory : List.of(upper, lower)) {
            try (Stream<Path> entries = Files.list(directory)) {
                entries.map(Path::getFileName).forEach(names::add);
            }
        }
        for (Path name : names) {
            // Commands are not what is looked at, and half of all files.
            boolean both = !name.endsWith("cmd")
                    && Files.isDirectory(upper.resolve(name))
                    && Files.isDirectory(lower.resolve(name));
            if (both && depth > 1) {
                merge(to.resolve(name), upper.resolve(name), lower.resolve(name), depth - 1);
            } else {
                Path original = Files.exists(upper.resolve(name)) ? upper.resolve(name) : lower.resolve(name);
                Files.createSymbolicLink(to.resolve(name), original);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.22, 1.21, an older", "1.27, 1.26, an older", "1.27, 1.15, an older",
        "1.21, 1.22, a newer", "1.26, 1.27, a newer", "1.15, 1.27, a newer"
    })
    void releaseUnpackedOverAnotherFailsAsTold(String line, String other, String what) throws Exception {
        RealGo go = RealGo.ofLine(line);
        Path home = unpackedOver(go, RealGo.ofLine(other));
        SetUp setUp = project(go, "1.15").startedFrom(home.resolve("bin"));

        Finding finding = only(setUp, "RELEASES_MIXED");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("unpacked over " + what + " release");
        assertThat(setUp.go("build", "net/http").status()).isNotZero();
    }

    static Stream<Arguments> neighbours() {
        return IntStream.range(1, RealGo.LINES.size()).boxed().flatMap(i -> {
            String older = RealGo.LINES.get(i - 1);
            String newer = RealGo.LINES.get(i);
            return Stream.of(Arguments.of(newer, older), Arguments.of(older, newer));
        });
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void everyReleaseUnpackedOverItsNeighbourIsKnown(String line, String other) throws Exception {
        RealGo go = RealGo.ofLine(line);
        Path home = Files.createDirectories(scratch.resolve("mixed"));
        for (String name : List.of("bin", "pkg", "VERSION")) {
            Files.createSymbolicLink(home.resolve(name), go.home().resolve(name));
        }
        merge(home.resolve("src"), sources(go), sources(RealGo.ofLine(other)), 3);
        GoToolchains toolchains = new SetUp(scratch, go).library();

        GoToolchain mixed = toolchains.inspect(home).toolchain().orElseThrow();

        assertThat(Stream.concat(mixed.issues().stream(), toolchains.verify(mixed).stream()))
                .extracting(Issue::code)
                .containsExactly(IssueCode.RELEASES_MIXED);
    }

    @ParameterizedTest
    @CsvSource({"1.23, 1.19", "1.27, 1.25", "1.19, 1.22"})
    void gorootOfAnotherVersionFailsWithTheVeryMessage(String line, String other) throws Exception {
        SetUp setUp = project(RealGo.ofLine(line), "1.18")
                .with("GOROOT", RealGo.ofLine(other).home().toString());

        Finding finding = only(setUp, "GOROOT_OF_ANOTHER_VERSION");

        assertThat(setUp.go("build", ".").output()).contains(quoted(finding));
    }

    @ParameterizedTest
    @CsvSource({"1.19, 1.29.1", "1.21, 1.29", "1.23, 1.29.1", "1.27, 1.29.1"})
    void newerGoThatIsForbiddenFailsWithTheVeryMessage(String line, String needed) throws Exception {
        SetUp setUp = project(RealGo.ofLine(line), needed);

        Finding finding = only(setUp, "NEWER_GO_FORBIDDEN");

        assertThat(setUp.go("build", ".").output()).contains(quoted(finding));
    }

    @Test
    void compilerWithoutPermissionFailsWithTheVeryMessage() throws Exception {
        RealGo go = RealGo.ofLine("1.27");
        Path home = copied(go);
        Path compiler = home.resolve("pkg/tool/linux_amd64/compile");
        assertThat(compiler.toFile().setExecutable(false, false)).isTrue();
        SetUp setUp = project(go, "1.18").startedFrom(home.resolve("bin"));

        Finding finding = only(setUp, "TOOL_NOT_EXECUTABLE");

        assertThat(setUp.go("build", ".").output()).contains(quoted(finding));
    }

    @Test
    void everyRealToolchainIsHealthy() throws Exception {
        for (RealGo go : RealGo.all()) {
            SetUp setUp = project(go, "1.15");
            assertThat(diagnose(setUp).findings())
                    .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                    .as("%s", go)
                    .isEmpty();
        }
    }

    @Test
    void everyRealGoSaysWhatItsFilesLetExpect() throws Exception {
        for (RealGo go : RealGo.all()) {
            SetUp setUp = project(go, "1.15");
            Diagnosis diagnosis = setUp.builder().allowCommands().build().diagnose(DiagnosisRequest.here());
            assertThat(diagnosis.findings())
                    .filteredOn(finding -> finding.code().equals("TOOL_CONTRADICTS_FILES"))
                    .as("%s", go)
                    .isEmpty();
        }
    }

    @Test
    void workspaceThatHidesANewerModuleFailsAsTold() throws Exception {
        SetUp setUp = project(RealGo.ofLine("1.27"), "1.22.1");
        setUp.file(setUp.workingDirectory().resolve("go.work"), "go 1.20\n\nuse .\n");

        assertThat(only(setUp, "MODULE_HIDDEN_BY_WORKSPACE").evidence())
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("listed in go.work file requires go >= 1.22.1, but go.work lists go 1.20"));
        assertThat(setUp.go("build", ".").output())
                .contains("listed in go.work file requires go >= 1.22.1, but go.work lists go 1.20");
    }
}
