package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorPriority;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.StubLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locators run in one order, which callers may change, and what they find is merged in that order. */
class ChainTest {

    private static final String[] DEFAULT_ORDER = {
        "explicit",
        "environment",
        "executable-relative",
        "path",
        "path-versions",
        "sdk-folder",
        "asdf",
        "mise",
        "goenv",
        "gvm",
        "gobrew",
        "g-voidint",
        "g-stefanmaric",
        "goup",
        "proto",
        "vfox",
        "aqua",
        "setup-go",
        "goland",
        "conda",
        "pkgx",
        "gogradle",
        "mvn-golang",
        "bazel",
        "built-programs",
        "module-cache",
        "homebrew",
        "scoop",
        "macports",
        "snap",
        "nix",
        "msys2",
        "official",
        "bsd-packages",
        "unix-packages"
    };

    private static List<String> idsOf(DiscoveryReport report) {
        return report.locators().stream().map(LocatorReport::id).toList();
    }

    private static List<String> idsOf(GoToolchainsBuilder builder) {
        return idsOf(builder.build().discover());
    }

    @Test
    void hasTheDocumentedOrderOnEverySystem() {
        assertThat(idsOf(Discoveries.discover(FakeHost.linux()))).containsExactly(DEFAULT_ORDER);
        assertThat(idsOf(Discoveries.discover(FakeHost.macos()))).containsExactly(DEFAULT_ORDER);
        assertThat(idsOf(Discoveries.discover(FakeHost.windows()))).containsExactly(DEFAULT_ORDER);
    }

    @Test
    void leavesRoomBetweenItsBands() {
        List<LocatorPriority> bands = List.of(
                LocatorPriority.EXPLICIT,
                LocatorPriority.ENVIRONMENT,
                LocatorPriority.EXECUTABLE_RELATIVE,
                LocatorPriority.PATH,
                LocatorPriority.REGISTRY,
                LocatorPriority.MANAGERS,
                LocatorPriority.WELL_KNOWN,
                LocatorPriority.OTHER_SIDE);

        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i - 1).value() - bands.get(i).value()).isGreaterThanOrEqualTo(1000);
        }
        assertThat(LocatorPriority.PATH.plus(5)).isEqualTo(new LocatorPriority(LocatorPriority.PATH.value() + 5));
    }

    @Test
    void putsAnotherLocatorWhereItsPrioritySays() {
        List<String> expected = new ArrayList<>(List.of(DEFAULT_ORDER));
        expected.add(0, "first");
        expected.add(expected.indexOf("path") + 1, "behind-path");
        expected.add("last");

        assertThat(idsOf(Discoveries.on(FakeHost.linux())
                        .addLocator(StubLocator.proposing("behind-path").at(LocatorPriority.PATH.plus(-1)))
                        .addLocator(StubLocator.proposing("first").at(new LocatorPriority(Integer.MAX_VALUE)))
                        .addLocator(StubLocator.proposing("last").at(new LocatorPriority(Integer.MIN_VALUE)))))
                .isEqualTo(expected);
    }

    @Test
    void ordersEqualPrioritiesById() {
        assertThat(idsOf(Discoveries.onlyWith(FakeHost.linux().build(), "path")
                        .addLocator(StubLocator.proposing("zig").at(LocatorPriority.PATH))
                        .addLocator(StubLocator.proposing("alpha-2").at(LocatorPriority.PATH))
                        .addLocator(StubLocator.proposing("alpha").at(LocatorPriority.PATH))))
                .containsExactly("alpha", "alpha-2", "path", "zig");
    }

    @Test
    void movesALocator() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/usr/local/go")
                .go("go1.21.0", "/opt/go")
                .searchPath("/opt/go/bin");

        DiscoveryReport report = Discoveries.onlyWith(host.build(), "path", "official")
                .moveLocator("official", LocatorPriority.PATH.plus(1))
                .build()
                .discover();

        assertThat(idsOf(report)).containsExactly("official", "path");
        assertThat(report).foundExactly("/usr/local/go", "/opt/go");
    }

    @Test
    void removesALocatorFromTheReportToo() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        DiscoveryReport report =
                Discoveries.on(host).removeLocator("official").build().discover();

        assertThat(report).foundNothing();
        assertThat(report.locator("official")).isEmpty();
    }

    @Test
    void showsALocatorThatIsSwitchedOffAndSwitchesItOnAgain() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        assertThat(Discoveries.on(host).switchLocator("official", false).build().discover())
                .foundNothing()
                .locator("official")
                .wasDisabled();
        assertThat(Discoveries.on(host)
                        .switchLocator("official", false)
                        .switchLocator("official", true)
                        .build()
                        .discover())
                .foundExactly("/usr/local/go");
    }

    @Test
    void ignoresIdsThatNoLocatorHas() {
        assertThat(idsOf(Discoveries.on(FakeHost.linux())
                        .removeLocator("nobody")
                        .switchLocator("nobody", true)
                        .moveLocator("nobody", LocatorPriority.EXPLICIT)))
                .containsExactly(DEFAULT_ORDER);
    }

    @Test
    void considersExplicitPathsFirstInTheOrderOfTheCalls() {
        FakeHost host = FakeHost.linux()
                .go("go1.20.6", "/opt/c")
                .go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .env("GOROOT", "/opt/a");

        DiscoveryReport report = Discoveries.on(host)
                .explicitPath("/opt/c")
                .explicitPath("/opt/missing")
                .explicitPath("/opt/b")
                .build()
                .discover();

        assertThat(report).foundExactly("/opt/c", "/opt/b", "/opt/a");
        assertThat(report)
                .rejected("/opt/missing")
                .because(IssueCode.GOROOT_MISSING)
                .withSeverity(Severity.ERROR)
                .locatedAt("argument /opt/missing");
    }

    @Test
    void takesARelativeExplicitPathFromTheWorkingDirectoryWithoutWarning() {
        FakeHost host = FakeHost.linux().workingDirectory("/opt").go("go1.22.5", "/opt/go");

        DiscoveryReport report = Discoveries.onlyWith(host.build(), "explicit")
                .explicitPath("go")
                .build()
                .discover();

        assertThat(report).foundToolchainAt("/opt/go").withoutIssues();
        assertThat(report.toolchains().get(0).homeText()).isEqualTo("/opt/go");
    }

    @Test
    void mergesByRealPathAndKeepsEveryProvenanceInItsOrder() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/usr/local/go")
                .link("/home/me/sdk/go1.22.5", "/usr/local/go")
                .link("/usr/bin/go", "../local/go/bin/go")
                .env("GOROOT", "/home/me/sdk/go1.22.5/")
                .searchPath("/usr/bin", "/usr/local/go/bin");

        DiscoveryReport report =
                Discoveries.on(host).explicitPath("/usr/local/go").build().discover();

        assertThat(report)
                .foundExactly("/usr/local/go")
                .foundToolchainAt("/usr/local/go")
                .detectedBy(
                        "explicit",
                        "environment",
                        "executable-relative",
                        "executable-relative",
                        "path",
                        "path",
                        "sdk-folder",
                        "official");
        assertThat(report.candidates().stream()
                        .map(candidate -> candidate.verdict().label())
                        .distinct())
                .containsExactly("accepted", "duplicate");
    }

    @Test
    void givesAToolchainTheSpellingOfItsFirstCandidate() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/usr/local/go")
                .link("/opt/go", "/usr/local/go")
                .env("GOROOT", "/opt/go");

        assertThat(Discoveries.discover(host)).foundToolchainAt("/opt/go").withRealHome("/usr/local/go");
    }

    @Test
    void takesTwoCopiesForTwoToolchains() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").go("go1.22.5", "/usr/lib/go");

        assertThat(Discoveries.discover(host)).foundExactly("/usr/local/go", "/usr/lib/go");
    }

    @Test
    void mergesOtherLettersOfTheSameHomeWhereTheFileSystemDoes() {
        FakeHost windows =
                FakeHost.windows().env("GOROOT", "c:\\program files\\GO").go("go1.22.5", "C:\\Program Files\\Go");
        FakeHost mac = FakeHost.macos().env("GOROOT", "/USR/local/GO").go("go1.22.5", "/usr/local/go");

        assertThat(Discoveries.discover(windows))
                .foundToolchainAt("c:\\program files\\GO")
                .withRealHome("C:\\Program Files\\Go")
                .detectedBy("environment", "official");
        assertThat(Discoveries.discover(mac))
                .foundToolchainAt("/USR/local/GO")
                .withRealHome("/usr/local/go")
                .detectedBy("environment", "official");
    }

    @Test
    void takesTheStableNameFromTheFirstLocatorThatKnowsOne() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/v/1")
                .link("/opt/a", "v/1")
                .link("/opt/b", "v/1");
        DiscoveryReport report = Discoveries.onlyWith(host.build(), "explicit")
                .explicitPath("/opt/v/1")
                .addLocator(stable("x", "/opt/a"))
                .addLocator(stable("y", "/opt/b"))
                .build()
                .discover();

        assertThat(report).foundToolchainAt("/opt/v/1").withStableHome("/opt/a").detectedBy("explicit", "x", "y");
    }

    private static StubLocator stable(String id, String home) {
        return StubLocator.doing(
                id,
                context -> Stream.of(context.candidate(
                        home, Candidate.Shape.STABLE_HOME, Provenance.Kind.DETECTED, Location.directory(home))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "macos", "windows"})
    void givesTheSameReportEveryTime(String system) {
        FakeHost host = switch (system) {
            case "linux" ->
                GoInstallation.of("go1.19.8").debianInto(FakeHost.linux().home("/home/me"));
            case "macos" ->
                GoInstallation.of("go1.22.5").homebrewInto(FakeHost.macos().home("/Users/me"));
            default -> FakeHost.windows().home("C:\\Users\\me").go("go1.22.5", "C:\\Go");
        };
        String home = host.path("broken").toString();
        host.env("GOROOT", home).searchPath("/usr/bin", "/opt/homebrew/bin");
        DiscoveryReport first = Discoveries.discover(host);

        for (int i = 0; i < 3; i++) {
            DiscoveryReport again = Discoveries.discover(host);
            assertThat(again.equals(first)).isTrue();
            assertThat(again.hashCode()).isEqualTo(first.hashCode());
            assertThat(again.describe()).isEqualTo(first.describe());
        }
        assertThat(first.toolchains()).hasSize(1);
    }

    @Test
    void putsEveryLocatorIntoTheReportExactlyOnce() {
        DiscoveryReport report = Discoveries.on(FakeHost.windows().go("go1.22.5", "C:\\Go"))
                .switchLocator("path", false)
                .addLocator(StubLocator.proposing("stub", "C:\\none"))
                .addLocator(StubLocator.doing("broken", context -> {
                    throw new IllegalStateException();
                }))
                .build()
                .discover();

        assertThat(idsOf(report))
                .doesNotHaveDuplicates()
                .contains(DEFAULT_ORDER)
                .contains("stub", "broken")
                .hasSize(DEFAULT_ORDER.length + 2);
        assertThat(report.locators().stream()
                        .map(locator -> locator.outcome().label())
                        .distinct())
                .containsExactlyInAnyOrder("found", "nothing-found", "not-applicable", "disabled", "failed");
    }

    @Test
    void quotesWhatWasLookedUpAndNothingElse() {
        FakeHost host = FakeHost.linux().env("SECRET", "hunter2").env("GOROOT", "/opt/go");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report.describe()).contains("/opt/go").doesNotContain("hunter2");
        assertThat(report.locators().toString()).doesNotContain("SECRET");
        assertThat(report.locators().stream().flatMap(locator -> locator.looked().stream()))
                .noneMatch(look -> look.what().equals("SECRET"));
    }

    @Test
    void namesTheHostAndThePlatform() {
        DiscoveryReport report =
                Discoveries.discover(FakeHost.windows().arch("arm64").processArch("amd64"));

        assertThat(report.platform()).hasToString("windows/arm64");
        assertThat(report.host()).hasToString("fake:windows");
        assertThat(report.candidates()).extracting(CandidateReport::candidate).isEmpty();
    }
}
