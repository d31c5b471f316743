package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GOROOT is taken from where the go command takes it, in the same order of precedence. */
class EnvironmentLocatorTest {

    private static final String USER_FILE = "/home/me/.config/go/env";

    private static DiscoveryReport discover(FakeHost host) {
        return Discoveries.discoverWith(host, "environment");
    }

    private static FakeHost linux() {
        return FakeHost.linux().home("/home/me");
    }

    @Test
    void takesItFromTheProcess() {
        DiscoveryReport report = discover(linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go"));

        assertThat(report).foundToolchainAt("/opt/go").detectedBy("environment");
        assertThat(report.toolchains().get(0).provenances())
                .singleElement()
                .hasToString("environment (GOROOT=/opt/go)");
        assertThat(report).locator("environment").found(1).lookedAt("GOROOT", "/opt/go");
    }

    @Test
    void spellsItAsTheVariableDoes() {
        DiscoveryReport report = discover(linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt//go/"));

        assertThat(report).foundToolchainAt("/opt/go");
        assertThat(report.toolchains().get(0).homeText()).isEqualTo("/opt//go/");
    }

    @Test
    void readsTheVariableInAnyCaseOnWindowsOnly() {
        assertThat(discover(FakeHost.windows().go("go1.22.5", "C:\\Go").env("Goroot", "C:\\Go")))
                .foundToolchainAt("C:\\Go");
        assertThat(discover(linux().go("go1.22.5", "/opt/go").env("Goroot", "/opt/go")))
                .foundNothing();
    }

    @Test
    void takesAnEmptyVariableForNone() {
        DiscoveryReport report =
                discover(linux().env("GOROOT", "").workingDirectory("/opt/go").go("go1.22.5", "/opt/go"));

        assertThat(report).locator("environment").foundNothing().lookedAt("GOROOT", "");
        assertThat(report.candidates()).isEmpty();
    }

    @Test
    void doesNotCleanIt() {
        // Go 1.21 and later use the variable as it is, so the missing directory on the way counts.
        DiscoveryReport report = discover(linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/missing/../go"));

        assertThat(report).rejected("/opt/missing/../go").because(IssueCode.GOROOT_MISSING);
    }

    @Test
    void warnsOfARelativeOne() {
        DiscoveryReport report = discover(
                linux().workingDirectory("/opt").go("go1.22.5", "/opt/go").env("GOROOT", "go"));

        assertThat(report)
                .foundToolchainAt("/opt/go")
                .withIssue(IssueCode.GOROOT_RELATIVE)
                .withSeverity(Severity.WARNING)
                .saying("\"go\"", "/opt/go")
                .withRemedy()
                .locatedAt("GOROOT=go");
        assertThat(report.toolchains().get(0).homeText()).isEqualTo("/opt/go");
    }

    record Place(String what, Supplier<FakeHost> host, String file) {
        @Override
        public String toString() {
            return what + ": " + file;
        }
    }

    static List<Place> places() {
        Supplier<FakeHost> mac = () -> FakeHost.macos().home("/Users/me");
        String ofMac = "/Users/me/Library/Application Support/go/env";
        Supplier<FakeHost> windows =
                () -> FakeHost.windows().home("C:\\Users\\me").env("APPDATA", "C:\\Users\\me\\AppData\\Roaming");
        return List.of(
                new Place("Linux", EnvironmentLocatorTest::linux, USER_FILE),
                new Place("Linux with XDG", () -> linux().env("XDG_CONFIG_HOME", "/xdg"), "/xdg/go/env"),
                new Place("Linux with an empty XDG", () -> linux().env("XDG_CONFIG_HOME", ""), USER_FILE),
                new Place(
                        "FreeBSD",
                        () -> FakeHost.unix(OperatingSystem.FREEBSD).home("/usr/home/me"),
                        "/usr/home/me/.config/go/env"),
                new Place("macOS", mac, ofMac),
                new Place("macOS with XDG", () -> mac.get().env("XDG_CONFIG_HOME", "/xdg"), ofMac),
                new Place("Windows", windows, "C:\\Users\\me\\AppData\\Roaming\\go\\env"),
                new Place("GOENV", () -> linux().env("GOENV", "/etc/goenv"), "/etc/goenv"),
                new Place(
                        "GOENV with XDG",
                        () -> linux().env("GOENV", "/etc/goenv").env("XDG_CONFIG_HOME", "/xdg"),
                        "/etc/goenv"),
                new Place("GOENV, relative", () -> linux().env("GOENV", "goenv"), "/project/goenv"),
                new Place("an empty GOENV", () -> linux().env("GOENV", ""), USER_FILE),
                new Place("GOENV on Windows", () -> windows.get().env("GOENV", "D:\\go.env"), "D:\\go.env"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesItFromTheUsersFile(Place place) {
        FakeHost host = place.host().get();
        String home = host.path("go").toString();
        host.go("go1.22.5", home).file(place.file(), "GOPROXY=direct\nGOROOT=" + home + "\n");

        DiscoveryReport report = discover(host);

        assertThat(report).foundToolchainAt(home).detectedBy("environment");
        assertThat(report.toolchains().get(0).provenances())
                .singleElement()
                .hasToString("environment (" + place.file() + ":2: GOROOT=" + home + ")");
    }

    record NoPlace(String what, Supplier<FakeHost> host) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<NoPlace> noPlaces() {
        return List.of(
                new NoPlace("GOENV=off", () -> linux().env("GOENV", "off")),
                new NoPlace("a relative XDG_CONFIG_HOME", () -> linux().env("XDG_CONFIG_HOME", ".config")),
                new NoPlace("an XDG_CONFIG_HOME elsewhere", () -> linux().env("XDG_CONFIG_HOME", "/xdg")),
                new NoPlace("no HOME", FakeHost::linux),
                new NoPlace("an empty HOME", () -> FakeHost.linux().env("HOME", "")),
                new NoPlace("an illegal GOENV", () -> linux().env("GOENV", "/\0")),
                new NoPlace("no AppData", () -> FakeHost.windows().home("C:\\Users\\me")));
    }

    @ParameterizedTest
    @MethodSource("noPlaces")
    void readsNoOtherFile(NoPlace place) {
        FakeHost host = place.host().get();
        for (String other : new String[] {"off", ".config/go/env", "go/env"}) {
            host.file(host.path(other).toString(), "GOROOT=/opt/go\n");
        }
        host.file(host.platform().isWindows() ? "C:\\Users\\me\\.config\\go\\env" : USER_FILE, "GOROOT=/opt/go\n");

        DiscoveryReport report = discover(host);

        assertThat(report).locator("environment").foundNothing();
        assertThat(report.candidates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GOROOT=/opt/go",
                "GOROOT=/opt/go\n",
                "# settings\n\nGOROOT=/opt/go\n",
                "GOROOT=/opt/old\nGOROOT=/opt/go\n",
                "GOROOT=/opt/go\ngoroot=/opt/old\n GOROOT=/opt/old\n#GOROOT=/opt/old\nGOROOT /opt/old\n",
                "GOROOT=/opt/go\nGOROOT =/opt/old\nGOROOTS=/opt/old\n=GOROOT=/opt/old\n",
                "\uFEFFGOROOT=/opt/old\nGOROOT=/opt/go\n"
            })
    void readsTheFileAsGoDoes(String content) {
        FakeHost host =
                linux().go("go1.22.5", "/opt/go").go("go1.4", "/opt/old").file(USER_FILE, content);

        assertThat(discover(host)).foundExactly("/opt/go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"/opt/go\"", "/opt/go ", " /opt/go", "$HOME/go", "~/go", "/opt/go\r"})
    void takesTheValueVerbatim(String value) {
        FakeHost host = linux().go("go1.22.5", "/opt/go").go("go1.22.5", "/home/me/go");
        host.file(USER_FILE, "GOROOT=" + value + "\n");

        DiscoveryReport report = discover(host);

        assertThat(report).foundNothing();
        assertThat(report).rejected(value).because(IssueCode.GOROOT_MISSING).withSeverity(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "GOPROXY=direct\n", "GOROOT=\n", "GOROOT=/opt/go\nGOROOT=\n", "GOROOT"})
    void findsNothingInAFileThatNamesNone(String content) {
        FakeHost host = linux().go("go1.22.5", "/opt/go").file(USER_FILE, content);

        DiscoveryReport report = discover(host);

        assertThat(report).locator("environment").foundNothing();
        assertThat(report.candidates()).isEmpty();
    }

    @Test
    void warnsOfARelativeOneInTheFile() {
        FakeHost host =
                linux().workingDirectory("/opt").go("go1.22.5", "/opt/go").file(USER_FILE, "\nGOROOT=go\n");

        assertThat(discover(host))
                .foundToolchainAt("/opt/go")
                .withIssue(IssueCode.GOROOT_RELATIVE)
                .locatedAt(USER_FILE + ":2: GOROOT=go");
    }

    @Test
    void prefersTheProcessToTheFile() {
        FakeHost host = linux().go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .env("GOROOT", "/opt/b")
                .file(USER_FILE, "GOROOT=/opt/a\n");

        assertThat(discover(host)).foundExactly("/opt/b", "/opt/a");
    }

    @Test
    void reportsAStaleOneOfTheProcessAndGoesOnWithTheFile() {
        FakeHost host = linux().go("go1.22.5", "/opt/a").env("GOROOT", "/gone").file(USER_FILE, "GOROOT=/opt/a\n");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/a");
        assertThat(report).rejected("/gone").because(IssueCode.GOROOT_MISSING).withSeverity(Severity.ERROR);
    }

    @Test
    void keepsBothReasonsForTheSameToolchain() {
        FakeHost host =
                linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go").file(USER_FILE, "GOROOT=/opt/go\n");

        assertThat(discover(host)).foundToolchainAt("/opt/go").detectedBy("environment", "environment");
    }

    @Test
    void explainsAGorootThatNamesTheProgram() {
        FakeHost host = linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go/bin/go");

        assertThat(discover(host))
                .rejected("/opt/go/bin/go")
                .because(IssueCode.GOROOT_NOT_A_DIRECTORY)
                .withSeverity(Severity.ERROR)
                .withRemedy();
    }

    @Test
    void failsWhereTheFileCannotBeRead() {
        assertThat(discover(linux().file(USER_FILE, "").unreadable(USER_FILE)))
                .locator("environment")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying(USER_FILE, "permission denied")
                .withRemedy();
        assertThat(discover(linux().directory(USER_FILE)))
                .locator("environment")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying(USER_FILE);
        assertThat(discover(linux().device(USER_FILE)))
                .locator("environment")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying(USER_FILE);
    }

    @Test
    void findsNothingWhereAPartOfTheWayToTheFileIsAFile() {
        assertThat(discover(linux().file("/home/me/.config", "")))
                .locator("environment")
                .foundNothing();
    }

    @Test
    void anEmptySettingInTheUsersFileNamesNothing() {
        FakeHost host = FakeHost.linux().home("/home/ann").file("/home/ann/.config/go/env", "GOROOT=\n");

        assertThat(Discoveries.discoverWith(host, "environment").candidates()).isEmpty();
    }

    @Test
    void aRelativeSettingInTheUsersFileIsWarnedOf() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .file("/home/ann/.config/go/env", "GOROOT=go\n")
                .go("go1.22.5", "/project/go");

        assertThat(Discoveries.discoverWith(host, "environment"))
                .foundToolchainAt("/project/go")
                .withIssue(IssueCode.GOROOT_RELATIVE);
    }
}
