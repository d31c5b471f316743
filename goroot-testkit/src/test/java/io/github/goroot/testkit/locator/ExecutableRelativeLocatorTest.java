package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.GoInstallation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an executable to its GOROOT by the rule of the go command itself, which differs between systems. */
class ExecutableRelativeLocatorTest {

    private static DiscoveryReport discover(FakeHost host) {
        return Discoveries.discoverWith(host, "executable-relative");
    }

    private static DiscoveryReport discoverFrom(FakeHost host, String executable) {
        return Discoveries.onlyWith(host.build(), "executable-relative")
                .goExecutable(executable)
                .build()
                .discover();
    }

    @Test
    void theOftenQuotedRuleOfThreeParentsGivesTheDriveWhereGosRuleOfTwoGivesTheGoroot() {
        FakeHost host = FakeHost.windows().go("go1.22.5", "C:\\go").program("C:\\go\\bin\\x.exe");
        Path executable = host.path("C:\\go\\bin\\x.exe");

        Path threeParents = executable.getParent().getParent().getParent();

        assertThat(threeParents).hasToString("C:\\");
        assertThat(discoverFrom(host, "C:\\go\\bin\\x.exe")).foundExactly("C:\\go");
    }

    @Test
    void startsFromEachGoOnPath() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .program("/usr/bin/go")
                .searchPath("/opt/a/bin", "/usr/bin", "/opt/b/bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/a", "/opt/b");
        assertThat(report.toolchains().get(1).provenances())
                .singleElement()
                .hasToString("executable-relative (PATH entry 3: /opt/b/bin)");
        assertThat(report.candidates())
                .as("nothing is proposed where Go's rule finds nothing")
                .hasSize(2);
    }

    @Test
    void startsFromTheGivenExecutableAlone() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .searchPath("/opt/a/bin");

        DiscoveryReport report = discoverFrom(host, "/opt/b/bin/go");

        assertThat(report).foundExactly("/opt/b");
        assertThat(report.toolchains().get(0).provenances())
                .singleElement()
                .extracting(Provenance::kind)
                .isEqualTo(Provenance.Kind.EXPLICIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"go/bin/go", "./go/bin/go", "go/bin/../bin/go", "../opt/go/bin/go"})
    void takesARelativeExecutableFromTheWorkingDirectory(String executable) {
        FakeHost host = FakeHost.linux().workingDirectory("/opt").go("go1.22.5", "/opt/go");

        assertThat(discoverFrom(host, executable)).foundExactly("/opt/go");
    }

    @Test
    void followsTheLinksToTheProgram() {
        assertThat(discover(GoInstallation.of("go1.19.8")
                        .debianInto(FakeHost.linux().searchPath("/usr/bin"))))
                .foundExactly("/usr/lib/go-1.19");
        assertThat(discover(GoInstallation.of("go1.22.5")
                        .homebrewInto(FakeHost.macos().searchPath("/opt/homebrew/bin"))))
                .foundExactly("/opt/homebrew/Cellar/go/1.22.5/libexec");
    }

    @Test
    void takesTwoParentsBeforeThree() {
        FakeHost host = FakeHost.linux()
                .go("go1.21.0", "/opt")
                .go("go1.22.5", "/opt/go")
                .searchPath("/opt/go/bin");

        assertThat(discover(host)).foundExactly("/opt/go");
    }

    @Test
    void takesThreeParentsOfAGoThatWasBuiltForAnotherPlatform() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5")
                .platform("linux", "386")
                .without("bin/go")
                .into(host, "/opt/go")
                .program("/opt/go/bin/linux_386/go")
                .searchPath("/opt/go/bin/linux_386");

        assertThat(discover(host)).foundExactly("/opt/go");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINUX", "FREEBSD", "NETBSD", "SOLARIS"})
    void looksAroundWhatALinkLeadsToWhereTheSystemTellsTheRealPath(OperatingSystem system) {
        FakeHost host = FakeHost.unix(system);
        host.go("go1.22.5", "/opt/real").directory("/opt/spelled/pkg/tool");
        host.link("/opt/spelled/bin/go", "/opt/real/bin/go").searchPath("/opt/spelled/bin");

        DiscoveryReport report = discover(host);

        assertThat(report.candidates())
                .singleElement()
                .extracting(candidate -> candidate.candidate().text())
                .isEqualTo("/opt/real");
    }

    @Test
    void looksAroundTheLinkFirstWhereTheSystemTellsThePathAsStarted() {
        FakeHost mac = FakeHost.macos().go("go1.22.5", "/opt/real").directory("/opt/spelled/pkg/tool");
        mac.link("/opt/spelled/bin/go", "/opt/real/bin/go").searchPath("/opt/spelled/bin");

        assertThat(discover(mac)).rejected("/opt/spelled").because(IssueCode.COMPILER_MISSING);

        FakeHost openBsd = FakeHost.unix(OperatingSystem.OPENBSD).directory("/opt/spelled/pkg/tool");
        openBsd.program("/opt/real/bin/go").link("/opt/spelled/bin/go", "/opt/real/bin/go");

        assertThat(discover(openBsd.searchPath("/opt/spelled/bin")))
                .rejected("/opt/spelled")
                .because(IssueCode.COMPILER_MISSING);
    }

    @Test
    void looksAtThreeParentsOfTheLinkBeforeItFollowsTheLink() {
        FakeHost host = FakeHost.windows()
                .go("go1.22.5", "C:\\real")
                .go("go1.21.0", "C:\\spelled")
                .link("C:\\spelled\\bin\\windows_amd64\\go.exe", "C:\\real\\bin\\go.exe")
                .searchPath("C:\\spelled\\bin\\windows_amd64");

        assertThat(discover(host)).foundExactly("C:\\spelled");
    }

    @Test
    void followsTheLinkWhereNothingIsAroundIt() {
        FakeHost host = FakeHost.windows()
                .go("go1.22.5", "C:\\real")
                .link("C:\\bin\\go.exe", "C:\\real\\bin\\go.exe")
                .searchPath("C:\\bin");

        assertThat(discover(host)).foundExactly("C:\\real");
    }

    @Test
    void keepsAJunctionOnWindows() {
        FakeHost host = FakeHost.windows()
                .go("go1.22.5", "C:\\scoop\\apps\\go\\1.22.5")
                .link("C:\\scoop\\apps\\go\\current", "1.22.5")
                .searchPath("C:\\scoop\\apps\\go\\current\\bin");

        assertThat(discover(host))
                .foundToolchainAt("C:\\scoop\\apps\\go\\current")
                .withRealHome("C:\\scoop\\apps\\go\\1.22.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "vet", "link"})
    void takesFourParentsOfATool(String tool) {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        assertThat(discoverFrom(host, "/usr/local/go/pkg/tool/linux_amd64/" + tool))
                .foundExactly("/usr/local/go");
    }

    @Test
    void takesAGoForAGoEvenBelowAnotherGoroot() {
        FakeHost host =
                FakeHost.linux().go("go1.20.6", "/home/ann/.go").go("go1.22.5", "/home/ann/.go/.versions/1.22.5");

        assertThat(discoverFrom(host, "/home/ann/.go/.versions/1.22.5/bin/go"))
                .foundExactly("/home/ann/.go/.versions/1.22.5");
    }

    @Test
    void goesOnWhereALinkCannotBeFollowed() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .searchPath("/opt/a/bin", "/opt/b/bin");
        // The first look finds the program, the second follows its links.
        try (FaultyFiles faults = FaultyFiles.on(host.build()).failing(2, new IOException("stale handle"))) {
            assertThat(Discoveries.onlyWith(faults.host(), "executable-relative")
                            .build()
                            .discover())
                    .foundExactly("/opt/b")
                    .locator("executable-relative")
                    .lookedAt("/opt/a/bin/go", "failed: stale handle");
        }
        try (FaultyFiles faults =
                FaultyFiles.on(host.searchPath("/opt/a/bin").build()).failing(2, new IOException("stale handle"))) {
            assertThat(Discoveries.onlyWith(faults.host(), "executable-relative")
                            .build()
                            .discover())
                    .locator("executable-relative")
                    .failed()
                    .because(IssueCode.UNREADABLE)
                    .saying("/opt/a/bin/go", "stale handle");
        }
    }

    @Test
    void saysWhyTheGivenExecutableLeadsNowhere() {
        FakeHost host = FakeHost.linux().program("/home/me/bin/go");

        assertThat(discoverFrom(host, "/home/me/bin/go"))
                .rejected("/home/me/bin/go")
                .because(IssueCode.NO_GOROOT_AROUND_EXECUTABLE)
                .withSeverity(Severity.ERROR);
        assertThat(discoverFrom(host, "/home/me/bin/gone"))
                .rejected("/home/me/bin/gone")
                .because(IssueCode.GOROOT_MISSING)
                .withSeverity(Severity.ERROR)
                .saying("/home/me/bin/gone does not exist");
        assertThat(discoverFrom(host, "/\0"))
                .rejected("/\0")
                .because(IssueCode.PATH_ILLEGAL)
                .withSeverity(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/go", "/bin/go", "/a/b/go"})
    void copesWithAnExecutableNearTheRoot(String executable) {
        assertThat(discoverFrom(FakeHost.linux().program(executable), executable))
                .rejected(executable)
                .because(IssueCode.NO_GOROOT_AROUND_EXECUTABLE);
    }

    @Test
    void acceptsAGorootThatIsTheRoot() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5").into(host, "/");

        assertThat(discoverFrom(host, "/bin/go")).foundExactly("/");
    }
}
