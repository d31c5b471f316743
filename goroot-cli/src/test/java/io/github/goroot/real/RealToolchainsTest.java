package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library says of real toolchains, compared with what they say of themselves. */
class RealToolchainsTest {

    @TempDir
    private Path scratch;

    static Stream<RealGo> toolchains() {
        return RealGo.all().stream();
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void versionAndPlatformAreWhatTheToolchainPrints(RealGo go) throws Exception {
        SetUp setUp = new SetUp(scratch, go);
        String printed = setUp.go("version").output().strip();

        GoToolchain toolchain = inspect(setUp, go.home()).toolchain().orElseThrow();

        assertThat(printed).isEqualTo("go version " + toolchain.version() + " " + toolchain.platform());
        assertThat(toolchain.executable()).isEqualTo(go.executable());
        assertThat(toolchain.gofmt()).contains(go.bin().resolve("gofmt"));
        assertThat(toolchain.runsOnHost()).isTrue();
        assertThat(toolchain.issues()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void directoriesAreWhereTheToolchainSaysTheyAre(RealGo go) throws Exception {
        SetUp setUp = new SetUp(scratch, go);
        GoToolchain toolchain = inspect(setUp, go.home()).toolchain().orElseThrow();

        assertThat(toolchain.toolDirectory().toString())
                .isEqualTo(setUp.go("env", "GOTOOLDIR").output().strip());
        assertThat(toolchain.sourceRoot()).isEqualTo(go.home().resolve("src").toRealPath());
        assertThat(toolchain.tool("compile").orElseThrow()).isExecutable();
        assertThat(toolchain.tool("nosuchtool")).isEmpty();
        boolean toldSince121 = !go.cleansGoroot();
        assertThat(toolchain.releaseTime().isPresent()).isEqualTo(toldSince121);
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void whateverAPersonPicksLeadsToTheSameToolchain(RealGo go) throws Exception {
        SetUp setUp = new SetUp(scratch, go);
        Path holder = Files.createDirectories(scratch.resolve("holder"));
        Path folder = Files.createSymbolicLink(holder.resolve("folder"), go.home());
        Path link = Files.createSymbolicLink(scratch.resolve("gogogo"), go.executable());
        Path compile = go.home().resolve("pkg/tool/linux_amd64/compile");

        for (Path picked : List.of(go.home(), go.bin(), go.executable(), compile, folder, holder, link)) {
            Inspection inspection = inspect(setUp, picked);
            assertThat(inspection.toolchain().map(GoToolchain::realHome))
                    .as("picked %s: %s", picked, inspection)
                    .isEqualTo(Optional.of(go.home().toRealPath()));
        }
    }

    @Test
    void aFolderOfToolchainsIsNotGuessedFrom() throws Exception {
        RealGo go = RealGo.ofLine("1.22");
        Inspection inspection = inspect(new SetUp(scratch, go), go.home().getParent());

        assertThat(inspection.refusal().orElseThrow().code()).isEqualTo(IssueCode.SEVERAL_GOROOTS);
        assertThat(inspection.refusal().orElseThrow().message()).contains("go-1.15, go-1.19");
    }

    @Test
    void findTakesTheFirstThatSatisfiesOrTheNewest() throws Exception {
        List<RealGo> toolchains = RealGo.all();
        SetUp setUp = new SetUp(scratch, toolchains.get(0));
        setUp.with(
                "PATH",
                String.join(
                        ":", toolchains.stream().map(go -> go.bin().toString()).toList()));
        GoRequirement atLeast = GoRequirement.parse(">=1.21");

        Optional<GoToolchain> first = setUp.library().find(atLeast);
        Optional<GoToolchain> newest = setUp.library().find(atLeast.preferNewest());

        assertThat(first.map(GoToolchain::home)).contains(RealGo.ofLine("1.21").home());
        assertThat(newest.map(GoToolchain::home)).contains(RealGo.ofLine("1.27").home());
    }

    @Test
    void aCopiedGoIsRefusedWithItsReason() throws Exception {
        RealGo go = RealGo.ofLine("1.24");
        SetUp setUp = new SetUp(scratch, go);
        Path bin = Files.createDirectories(scratch.resolve("elsewhere/bin"));
        Files.copy(go.executable(), bin.resolve("go"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        setUp.startedFrom(bin);

        assertThat(setUp.goEnvGoroot()).isEmpty();
        DiscoveryReport report = setUp.library().discover();
        assertThat(report.issues().stream().map(issue -> issue.code()))
                .containsOnlyOnce(IssueCode.NO_GOROOT_AROUND_EXECUTABLE);
    }

    @Test
    void gccgoIsNamedForWhatItIs() throws Exception {
        Optional<Path> gccgo = Stream.of("10", "11", "12", "13", "14", "15")
                .map(version -> Path.of("/usr/bin/go-" + version))
                .filter(Files::isExecutable)
                .findFirst();
        Ring.DEBIAN_GO.requires(gccgo.isPresent(), "there is no /usr/bin/go-NN of the package gccgo");
        Path bin = Files.createDirectories(scratch.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("go"), gccgo.orElseThrow());
        SetUp setUp = new SetUp(scratch, RealGo.ofLine("1.24")).startedFrom(bin);

        DiscoveryReport report = setUp.library().discover();

        assertThat(report.issues().stream().map(issue -> issue.code())).contains(IssueCode.GO_IS_GCCGO);
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void programsAndFilesOfARealToolchainAgree(RealGo go) throws Exception {
        SetUp setUp = new SetUp(scratch, go);

        assertThat(setUp.library().verify(inspect(setUp, go.home()).toolchain().orElseThrow()))
                .isEmpty();
    }

    @Test
    void theCommandTellsOfAToolchainWhatItsGoTells() throws Exception {
        RealGo go = RealGo.ofLine("1.24");
        SetUp setUp = new SetUp(scratch, go);

        JsonNode json = new ObjectMapper()
                .readTree(CommandProcess.run(
                        CommandProcess.line("inspect", "--json", go.executable().toString()), setUp))
                .at("/files/0");

        assertThat(json.at("/kind").asText()).isEqualTo("goroot");
        assertThat(json.at("/home").asText()).isEqualTo(go.home().toString());
        assertThat(json.at("/mainPackage").asText()).isEqualTo("cmd/go");
        assertThat(json.at("/settings/GOOS").asText()).isEqualTo("linux");
        assertThat(json.at("/buildId").asText())
                .isEqualTo(setUp.go("tool", "buildid", go.executable().toString())
                        .output()
                        .strip());
        assertThat(json.at("/issues")).isEmpty();
    }

    @Test
    void aGoOfAnotherReleaseDoesNotAgree() throws Exception {
        RealGo go = RealGo.ofLine("1.24");
        Path mixed = mixed(go, RealGo.ofLine("1.21"));
        SetUp setUp = new SetUp(scratch, go);

        List<Issue> issues =
                setUp.library().verify(inspect(setUp, mixed).toolchain().orElseThrow());

        assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.BINARIES_DISAGREE);
        assertThat(issues.get(0).message()).contains("bin/go was built by go1.21", "is go1.24");
    }

    @Test
    void withoutVersionFileTheCommandTellsTheVersion() throws Exception {
        RealGo go = RealGo.ofLine("1.24");
        Path home = mixed(go, go);
        Files.delete(home.resolve("VERSION"));

        GoToolchain toolchain =
                inspect(new SetUp(scratch, go), home).toolchain().orElseThrow();

        assertThat(toolchain.version())
                .isEqualTo(inspect(new SetUp(scratch, go), go.home())
                        .toolchain()
                        .orElseThrow()
                        .version());
        assertThat(toolchain.issues()).extracting(Issue::code).containsExactly(IssueCode.VERSION_MISSING);
        assertThat(toolchain.issues().get(0).message())
                .contains(home.resolve("bin/go").toString());
    }

    /** A GOROOT with the files of one toolchain and the command of another. */
    private Path mixed(RealGo files, RealGo command) throws Exception {
        Path home = Files.createDirectories(scratch.resolve("mixed-" + command.line()));
        for (String name : List.of("pkg", "src")) {
            Files.createSymbolicLink(home.resolve(name), files.home().resolve(name));
        }
        Files.createDirectories(home.resolve("bin"));
        Files.copy(files.home().resolve("VERSION"), home.resolve("VERSION"));
        Files.copy(command.executable(), home.resolve("bin/go"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        return home;
    }

    @Test
    void aProgramOfAnotherPackageIsNamedForIt() throws Exception {
        RealGo go = RealGo.ofLine("1.24");
        Path bin = Files.createDirectories(scratch.resolve("bin"));
        Files.copy(go.bin().resolve("gofmt"), bin.resolve("go"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

        DiscoveryReport report =
                new SetUp(scratch, go).startedFrom(bin).library().discover();

        assertThat(report.issues())
                .filteredOn(issue -> issue.code() == IssueCode.GO_IS_ANOTHER_PROGRAM)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("built from cmd/gofmt"));
    }

    private static Inspection inspect(SetUp setUp, Path picked) {
        return setUp.library().inspect(picked);
    }
}
