package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are equal if they say the same, in whatever object, and unequal if they differ in one thing. */
class ValuesTest {

    private static final HostId HOST = new HostId("fake", "linux");
    private static final GoPlatform PLATFORM = new GoPlatform("linux", "amd64");
    private static final Path HOME = Path.of("").toAbsolutePath().resolve("go");
    private static final Path OTHER = HOME.resolveSibling("other");

    /** All different from each other; the list is made twice, so that equality is not that of objects. */
    static Stream<Named<Supplier<List<?>>>> kinds() {
        return Stream.of(
                Named.of("locations", ValuesTest::locations),
                Named.of("provenances", ValuesTest::provenances),
                Named.of("issues", ValuesTest::issues),
                Named.of("candidates", ValuesTest::candidates),
                Named.of("toolchains", ValuesTest::toolchains),
                Named.of("verdicts", ValuesTest::verdicts),
                Named.of("locator reports", ValuesTest::locatorReports),
                Named.of("discovery reports", ValuesTest::discoveryReports),
                Named.of("searches", ValuesTest::searches),
                Named.of(
                        "requirements",
                        () -> Stream.of("any", "1.22", "go1.22.3", ">=1.22", "1.22rc1")
                                .map(GoRequirement::parse)
                                .toList()),
                Named.of(
                        "versions",
                        () -> Stream.of("go1.22", "go1.22.3", "go1.22rc1", "go1.22.3 X:none", "devel go1.23")
                                .map(text -> GoVersion.parse(text).orElseThrow())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areEqualIfAndOnlyIfTheySayTheSame(Supplier<List<?>> kind) {
        List<?> some = kind.get();
        List<?> again = kind.get();
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < again.size(); j++) {
                assertThat(some.get(i).equals(again.get(j)))
                        .as("%s equals %s", some.get(i), again.get(j))
                        .isEqualTo(i == j);
            }
            assertThat(some.get(i)).hasSameHashCodeAs(again.get(i)).isNotEqualTo("something else");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void spreadInAHashTable(Supplier<List<?>> kind) {
        assertThat(kind.get().stream().map(Object::hashCode).distinct().count()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areReadable(Supplier<List<?>> kind) {
        assertThat(kind.get())
                .allSatisfy(value -> assertThat(value.toString()).isNotBlank().doesNotContain("@"));
    }

    static List<Location> locations() {
        return List.of(
                Location.argument("/go"),
                Location.variable("GOROOT", "/go"),
                Location.variable("GOROOT", "/other"),
                Location.variable("GOPATH", "/go"),
                Location.file("/go"),
                Location.directory("/go"),
                Location.line("/env", 1, "GOROOT=/go"),
                Location.line("/env", 2, "GOROOT=/go"),
                Location.pathEntry(1, "/bin"),
                Location.pathEntry(2, "/bin"),
                Location.registryValue("HKLM\\SOFTWARE\\Go", "Path"));
    }

    @Test
    void locationsTellTheirParts() {
        assertThat(Location.variable("GOROOT", "/go").variable()).contains("GOROOT");
        assertThat(Location.pathEntry(1, "/bin").variable()).contains("PATH");
        assertThat(Location.file("/env").variable()).isEmpty();
        assertThat(Location.file("/env").file()).contains("/env");
        assertThat(Location.directory("/go").file()).contains("/go");
        assertThat(Location.argument("/go").file()).isEmpty();
        assertThat(Location.line("/env", 1, "A=b").line()).hasValue(1);
        assertThat(Location.file("/env").line()).isEmpty();
        assertThat(Location.registryValue("HKCU\\Go", "Path").registryKey()).contains("HKCU\\Go");
        assertThat(Location.file("/env").registryKey()).isEmpty();
        assertThat(Location.line("/env", 1, "A=b").value()).isEqualTo("A=b");
    }

    @Test
    void locationsReadAsAPersonWouldSayThem() {
        assertThat(locations().stream().map(Location::describe))
                .containsExactly(
                        "argument /go",
                        "GOROOT=/go",
                        "GOROOT=/other",
                        "GOPATH=/go",
                        "/go",
                        "/go",
                        "/env:1: GOROOT=/go",
                        "/env:2: GOROOT=/go",
                        "PATH entry 1: /bin",
                        "PATH entry 2: /bin",
                        "HKLM\\SOFTWARE\\Go\\Path");
        assertThat(Location.registryValue("HKCU\\Go", "")).hasToString("HKCU\\Go\\(default)");
        assertThat(Location.pathEntry(3, "")).hasToString("PATH entry 3: (empty: the working directory)");
    }

    @Test
    void aValueOfTheRegistryTellsTheViewWhereItMatters() {
        Location narrow = Location.registryValue("HKLM\\Go", "Path", 32);

        assertThat(narrow).hasToString("HKLM\\Go\\Path (32-bit view)");
        assertThat(narrow.registryView()).hasValue(32);
        assertThat(narrow).isNotEqualTo(Location.registryValue("HKLM\\Go", "Path", 64));
        assertThat(Location.registryValue("HKLM\\Go", "Path").registryView()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Location.registryValue("HKLM\\Go", "Path", 16));
    }

    @Test
    void linesAndEntriesAreCountedFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Location.line("/env", 0, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Location.pathEntry(0, ""));
    }

    static List<Provenance> provenances() {
        return List.of(
                Provenance.of("path", Provenance.Kind.DETECTED, Location.file("/go")),
                Provenance.of("official", Provenance.Kind.DETECTED, Location.file("/go")),
                Provenance.of("path", Provenance.Kind.EXPLICIT, Location.file("/go")),
                Provenance.of("path", Provenance.Kind.DETECTED, Location.file("/other")));
    }

    @Test
    void provenancesTellTheirParts() {
        Provenance provenance = provenances().get(0);

        assertThat(provenance.locator()).isEqualTo("path");
        assertThat(provenance.detail()).isEqualTo("/go");
        assertThat(provenance).hasToString("path (/go)");
        assertThat(provenance.kind().label()).isEqualTo("detected");
    }

    static List<Issue> issues() {
        Issue issue = Issue.of(IssueCode.UNREADABLE, Severity.NOTICE, "It cannot be read.");
        return List.of(
                issue,
                Issue.of(IssueCode.LINK_LOOP, Severity.NOTICE, "It cannot be read."),
                issue.withSeverity(Severity.ERROR),
                Issue.of(IssueCode.UNREADABLE, Severity.NOTICE, "It is gone."),
                issue.at(Location.file("/go")),
                issue.withRemedy("Mend it."),
                issue.withGoroot(OTHER));
    }

    @Test
    void issuesKeepTheGorootThatIsMeant() {
        Issue issue = issues().get(6).withSeverity(Severity.ERROR).at(Location.file("/go"));

        assertThat(issue.withRemedy("Mend it.").goroot()).contains(OTHER);
        assertThat(issues().get(0).goroot()).isEmpty();
    }

    @Test
    void issuesTellWhereTheyAre() {
        assertThat(issues().get(4).location()).contains(Location.file("/go"));
        assertThat(issues().get(0).location()).isEmpty();
    }

    static List<Candidate> candidates() {
        Provenance provenance = provenances().get(0);
        Candidate.Shape shape = Candidate.Shape.HOME;
        return List.of(
                Candidate.of(HOST, "go", HOME, shape, provenance),
                Candidate.of(HostId.local(), "go", HOME, shape, provenance),
                Candidate.of(HOST, "go/", HOME, shape, provenance),
                Candidate.of(HOST, "go", OTHER, shape, provenance),
                Candidate.of(HOST, "go", HOME, Candidate.Shape.EXECUTABLE, provenance),
                Candidate.of(HOST, "go", HOME, shape, provenances().get(1)),
                Candidate.unusable(HOST, "go", provenance, issues().get(0)),
                Candidate.unusable(HOST, "go", provenance, issues().get(1)));
    }

    @Test
    void candidatesTellTheirHost() {
        assertThat(candidates().get(0).host()).isEqualTo(HOST);
        assertThat(candidates().get(0)).hasToString("go from path (/go)");
    }

    private static GoToolchain.Builder toolchain() {
        return GoToolchain.builder(HOST)
                .home(HOME, "go")
                .realHome(HOME)
                .version(GoVersion.parse("go1.22.5").orElseThrow())
                .platform(PLATFORM)
                .runnable(true)
                .executable(HOME.resolve("bin/go"))
                .sourceRoot(HOME.resolve("src"))
                .tools(HOME.resolve("pkg"), List.of("compile"))
                .provenances(provenances().subList(0, 1));
    }

    static List<GoToolchain> toolchains() {
        List<UnaryOperator<GoToolchain.Builder>> changes = List.of(
                builder -> builder,
                builder -> builder.home(OTHER, "go"),
                builder -> builder.home(HOME, "go/"),
                builder -> builder.realHome(OTHER),
                builder -> builder.stableHome(OTHER),
                builder -> builder.version(GoVersion.parse("go1.22.6").orElseThrow()),
                builder -> builder.platform(new GoPlatform("linux", "arm64")),
                builder -> builder.runnable(false),
                builder -> builder.executable(OTHER),
                builder -> builder.gofmt(OTHER),
                builder -> builder.sourceRoot(OTHER),
                builder -> builder.tools(OTHER, List.of("compile")),
                builder -> builder.tools(HOME.resolve("pkg"), List.of("compile", "link")),
                builder -> builder.releaseTime(Instant.EPOCH),
                builder -> builder.issues(issues().subList(0, 1)),
                builder -> builder.provenances(provenances().subList(1, 2)),
                builder -> builder.wsl(
                        new WslPlace(Optional.of("Debian"), OptionalInt.of(2), Optional.empty(), Optional.of("/go"))));
        List<GoToolchain> toolchains = new ArrayList<>();
        changes.forEach(change -> toolchains.add(change.apply(toolchain()).build()));
        return toolchains;
    }

    @Test
    void toolchainsTellTheirHostAndKeepEachIssueOnce() {
        GoToolchain toolchain = toolchain()
                .issues(List.of(issues().get(0)))
                .issues(List.of(issues().get(0), issues().get(1)))
                .build();

        assertThat(toolchain.host()).isEqualTo(HOST);
        assertThat(toolchain.issues()).containsExactly(issues().get(0), issues().get(1));
        assertThat(toolchain.toBuilder().build()).isEqualTo(toolchain);
    }

    @Test
    void aBuilderKnowsWhetherThereIsAStableHome() {
        assertThat(toolchain().hasStableHome()).isFalse();
        assertThat(toolchain().stableHome(OTHER).hasStableHome()).isTrue();
    }

    static List<Verdict> verdicts() {
        return List.of(
                new Verdict.Accepted(HOME),
                new Verdict.Accepted(OTHER),
                new Verdict.DuplicateOf(HOME),
                new Verdict.DuplicateOf(OTHER),
                new Verdict.Rejected(issues().get(0)),
                new Verdict.Rejected(issues().get(1)));
    }

    @Test
    void verdictsHaveTheirWords() {
        assertThat(verdicts().stream().map(Verdict::label))
                .containsExactly("accepted", "accepted", "duplicate", "duplicate", "rejected", "rejected");
        assertThat(verdicts().stream().map(Object::hashCode).distinct()).hasSizeGreaterThan(3);
        assertThat(new Verdict.Accepted(HOME).hashCode()).isNotEqualTo(new Verdict.Accepted(OTHER).hashCode());
        assertThat(new Verdict.DuplicateOf(HOME).hashCode()).isNotEqualTo(new Verdict.DuplicateOf(OTHER).hashCode());
    }

    @Test
    void outcomesHaveTheirWordsAndReasons() {
        List<LocatorOutcome> outcomes = List.of(
                new LocatorOutcome.Found(2),
                new LocatorOutcome.NothingFound(),
                new LocatorOutcome.NotApplicable("Unix only"),
                new LocatorOutcome.Disabled("switched off"),
                new LocatorOutcome.Skipped("answered"),
                new LocatorOutcome.Failed(issues().get(0)));

        assertThat(outcomes.stream().map(LocatorOutcome::label))
                .containsExactly("found", "nothing-found", "not-applicable", "disabled", "skipped", "failed");
        assertThat(outcomes.stream().map(LocatorOutcome::reason))
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Unix only"),
                        Optional.of("switched off"),
                        Optional.of("answered"),
                        Optional.of("It cannot be read."));
    }

    @Test
    void looksHaveTheirWords() {
        assertThat(new Looked(Looked.Kind.REAL_PATH, "/go", "/opt/go")).hasToString("/go: /opt/go");
        assertThat(Looked.Kind.REAL_PATH.label()).isEqualTo("real-path");
    }

    private static LocatorReport locator(String id, String name, LocatorOutcome outcome, int looks, int candidates) {
        return LocatorReport.of(
                id,
                name,
                outcome,
                List.of(new Looked(Looked.Kind.STATUS, "/go", "absent")).subList(0, looks),
                List.of(new CandidateReport(candidates().get(0), verdicts().get(0)))
                        .subList(0, candidates),
                Duration.ofMillis(7));
    }

    static List<LocatorReport> locatorReports() {
        LocatorOutcome found = new LocatorOutcome.Found(1);
        return List.of(
                locator("path", "go on PATH", found, 1, 1),
                locator("official", "go on PATH", found, 1, 1),
                locator("path", "Go on PATH", found, 1, 1),
                locator("path", "go on PATH", new LocatorOutcome.NothingFound(), 1, 1),
                locator("path", "go on PATH", found, 0, 1),
                locator("path", "go on PATH", found, 1, 0),
                LocatorReport.idle("path", "go on PATH", found));
    }

    @Test
    void locatorReportsTellTheirParts() {
        LocatorReport report = locatorReports().get(0);

        assertThat(report.displayName()).isEqualTo("go on PATH");
        assertThat(report.looked()).hasSize(1);
        assertThat(report.elapsed()).isEqualTo(Duration.ofMillis(7));
        assertThat(report).hasToString("path: found");
    }

    private static DiscoveryReport discovery(
            HostId host, GoPlatform platform, DiscoveryReport.Ending ending, int toolchains, int locators) {
        return DiscoveryReport.of(
                host,
                platform,
                ending,
                toolchains().subList(0, toolchains),
                locatorReports().subList(0, locators),
                Duration.ofMillis(9));
    }

    static List<DiscoveryReport> discoveryReports() {
        DiscoveryReport.Ending complete = DiscoveryReport.Ending.COMPLETE;
        return List.of(
                discovery(HOST, PLATFORM, complete, 1, 2),
                discovery(HostId.local(), PLATFORM, complete, 1, 2),
                discovery(HOST, new GoPlatform("linux", "arm64"), complete, 1, 2),
                discovery(HOST, PLATFORM, DiscoveryReport.Ending.CANCELLED, 1, 2),
                discovery(HOST, PLATFORM, complete, 0, 2),
                discovery(HOST, PLATFORM, complete, 1, 1));
    }

    @Test
    void discoveryReportsTellTheirParts() {
        DiscoveryReport report = discoveryReports().get(0);

        assertThat(report.host()).isEqualTo(HOST);
        assertThat(report.platform()).isEqualTo(PLATFORM);
        assertThat(report.elapsed()).isEqualTo(Duration.ofMillis(9));
        assertThat(report.locator("official")).contains(report.locators().get(1));
        assertThat(report.locator("nobody")).isEmpty();
        assertThat(report.candidates()).hasSize(2);
        assertThat(report.describe()).contains("go1.22.5");
        assertThat(report.describe(GoRequirement.parse("1.22"))).doesNotContain("refused");
        assertThat(report.describe(GoRequirement.parse("1.23"))).contains("refused");
        assertThat(report).hasToString("1 toolchains, 2 candidates, 2 locators on fake:linux linux/amd64");
    }

    static List<Search> searches() {
        GoRequirement any = GoRequirement.any();
        Optional<GoToolchain> found = Optional.of(toolchains().get(0));
        return List.of(
                Search.of(any, found, discoveryReports().get(0)),
                Search.of(GoRequirement.parse("1.22"), found, discoveryReports().get(0)),
                Search.of(any, Optional.empty(), discoveryReports().get(0)),
                Search.of(any, found, discoveryReports().get(1)));
    }

    @Test
    void searchesTellTheirParts() {
        Search search = searches().get(0);

        assertThat(search.requirement()).isEqualTo(GoRequirement.any());
        assertThat(search.toolchain()).contains(toolchains().get(0));
        assertThat(search.report()).isEqualTo(discoveryReports().get(0));
        assertThat(search.toString()).endsWith("go1.22.5 linux/amd64 in go");
    }

    @Test
    void inspectionsGiveEitherAToolchainOrAReason() {
        GoToolchain toolchain = toolchains().get(0);

        assertThat(new Inspection.Accepted(toolchain).toolchain()).contains(toolchain);
        assertThat(new Inspection.Accepted(toolchain).refusal()).isEmpty();
        assertThat(new Inspection.Refused(issues().get(0)).toolchain()).isEmpty();
        assertThat(new Inspection.Refused(issues().get(0)).refusal()).contains(issues().get(0));
    }

    @Test
    void hostsAreCalledByKindAndName() {
        assertThat(HOST).hasToString("fake:linux");
        assertThat(HostId.local()).hasToString("local");
    }
}
