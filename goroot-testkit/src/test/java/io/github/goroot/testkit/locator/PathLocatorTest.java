package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PATH is read as the system reads it, and one bad entry hides none of the others. */
class PathLocatorTest {

    private static DiscoveryReport discover(FakeHost host) {
        return Discoveries.discoverWith(host, "path");
    }

    private static FakeHost linux() {
        return FakeHost.linux().workingDirectory("/project/bin").go("go1.22.5", "/project");
    }

    @Test
    void givesEachGoInTheOrderOfPath() {
        FakeHost host =
                FakeHost.linux().go("go1.21.0", "/b").go("go1.22.5", "/a").searchPath("/b/bin", "/a/bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/b", "/a");
        assertThat(report.toolchains().get(1).provenances()).singleElement().hasToString("path (PATH entry 2: /a/bin)");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        ":/usr/bin, 1",
        "/usr/bin:, 2",
        "/usr/bin::/bin, 2",
        "::, 1",
        "., 1",
        "./, 1",
        "../bin, 1",
        "/usr/bin:../../project/bin, 2"
    })
    void takesAnEmptyOrRelativeEntryForADirectorySeenFromTheWorkingDirectory(String path, int entry) {
        FakeHost host = linux().env("PATH", path.isEmpty() ? ":" : path);

        DiscoveryReport report = discover(host);

        assertThat(report).foundToolchainAt("/project").detectedBy("path");
        assertThat(report.toolchains().get(0).provenances().get(0).location().line())
                .hasValue(entry);
    }

    @Test
    void findsNothingWherePathIsEmptyOrNotSet() {
        assertThat(discover(linux())).locator("path").foundNothing().lookedAt("PATH", "not set");
        assertThat(discover(linux().env("PATH", "")))
                .locator("path")
                .foundNothing()
                .lookedAt("PATH", "");
    }

    @Test
    void ignoresEmptyEntriesOnWindows() {
        FakeHost host = FakeHost.windows()
                .workingDirectory("C:\\Go\\bin")
                .go("go1.22.5", "C:\\Go")
                .env("PATH", ";;C:\\Windows;");

        assertThat(discover(host)).locator("path").foundNothing();
    }

    @Test
    void looksOnceAtAnEntryThatIsThereSeveralTimes() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/go")
                .searchPath("/opt/go/bin", "/usr/bin", "/opt/go/bin/", "/usr/bin", "/opt//go/bin");
        Counting counting = CountingFiles.on(host.build());

        DiscoveryReport report =
                Discoveries.onlyWith(counting.host(), "path").build().discover();

        assertThat(report).foundToolchainAt("/opt/go").detectedBy("path");
        assertThat(counting.files().operationsBelow(host.path("/usr/bin"))).isEqualTo(1);
    }

    @Test
    void looksOnceAtAnEntryThatIsThereInOtherLettersOnWindows() {
        FakeHost host = FakeHost.windows().go("go1.22.5", "C:\\Go").searchPath("C:\\Go\\bin", "c:\\go\\BIN");

        assertThat(discover(host)).foundToolchainAt("C:\\Go").detectedBy("path");
    }

    @Test
    void keepsBothEntriesThatLeadToTheSameToolchain() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/go")
                .link("/usr/bin/go", "/opt/go/bin/go")
                .link("/bin", "usr/bin")
                .searchPath("/opt/go/bin", "/usr/bin", "/bin");

        assertThat(discover(host)).foundToolchainAt("/opt/go").detectedBy("path", "path", "path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"C:\\a;b\\bin\"",
                "C:\\x;\"C:\\a;b\\bin\";C:\\y",
                "C:\\\"a;b\"\\bin",
                "\"C:\\a;b\\bin",
                "C:\\x;\"C:\\a;b\\bin\\\""
            })
    void letsQuotesProtectASemicolonOnWindows(String path) {
        FakeHost host = FakeHost.windows().go("go1.22.5", "C:\\a;b").env("Path", path);

        assertThat(discover(host)).foundExactly("C:\\a;b");
    }

    @Test
    void takesQuotesForLettersElsewhere() {
        FakeHost host =
                FakeHost.linux().go("go1.22.5", "/\"a").go("go1.21.0", "/a").env("PATH", "/\"a/bin:\"/a/bin\"");

        assertThat(discover(host)).foundExactly("/\"a");
    }

    @ParameterizedTest
    @CsvSource({
        "'', go.exe",
        ".COM;.EXE;.BAT;.CMD, go.exe",
        ".exe;.bat, go.exe",
        ".BAT;.EXE, go.bat",
        ".CMD;.COM;.EXE, go.cmd",
        "EXE, go.exe",
        "' .EXE ', go.exe",
        ".PY;.JS;.EXE, go.exe",
        ";;.EXE;;, go.exe"
    })
    void triesTheExtensionsOfPathextInTheirOrder(String pathext, String expected) {
        FakeHost host = FakeHost.windows().go("go1.22.5", "C:\\Go").searchPath("C:\\Go\\bin");
        for (String name : new String[] {"go", "go.py", "go.js", "go.bat", "go.cmd"}) {
            host.file("C:\\Go\\bin\\" + name, "");
        }
        if (!pathext.isEmpty()) {
            host.env("PathExt", pathext);
        }

        DiscoveryReport report = discover(host);

        assertThat(report.candidates())
                .singleElement()
                .extracting(candidate -> candidate.candidate().text())
                .isEqualTo("C:\\Go\\bin\\" + expected);
        assertThat(report).foundExactly("C:\\Go");
    }

    @Test
    void findsTheProgramInAnyLettersOnWindows() {
        FakeHost host = FakeHost.windows();
        GoInstallation.of("go1.22.5").without("bin/go").into(host, "C:\\Go").program("C:\\Go\\BIN\\GO.EXE");

        assertThat(discover(host.searchPath("c:\\go\\bin")))
                .foundToolchainAt("c:\\go")
                .withRealHome("C:\\Go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"go.bat", "go.cmd"})
    void refusesAWrapperAndGoesOn(String wrapper) {
        FakeHost host = FakeHost.windows()
                .file("C:\\tools\\" + wrapper, "@\"C:\\Go\\bin\\go.exe\" %*\r\n")
                .go("go1.22.5", "C:\\Go")
                .searchPath("C:\\tools", "C:\\Go\\bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("C:\\Go");
        assertThat(report)
                .rejected("C:\\tools\\" + wrapper)
                .because(IssueCode.GO_IS_A_SCRIPT)
                .withSeverity(Severity.NOTICE);
    }

    @Test
    void passesOverWhatTheSystemWouldNotStart() {
        FakeHost host = FakeHost.linux()
                .file("/a/go", "not executable")
                .directory("/b/go")
                .file("/c", "no directory")
                .executable("/d/go.exe", "MZ")
                .link("/e/go", "gone")
                .go("go1.22.5", "/opt/go")
                .searchPath("/a", "/b", "/c", "/d", "/e", "/missing", "/missing/../other/bin", "/opt/go/bin")
                .go("go1.21.0", "/other");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/go");
        assertThat(report.candidates()).hasSize(1);
        assertThat(report)
                .locator("path")
                .lookedAt("/a/go", "file")
                .lookedAt("/b/go", "directory")
                .lookedAt("/e/go", "absent");
    }

    @Test
    void refusesADeviceCalledGo() {
        FakeHost host =
                FakeHost.linux().device("/a/go").go("go1.22.5", "/opt/go").searchPath("/a", "/opt/go/bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/go");
        assertThat(report).rejected("/a/go").because(IssueCode.GO_NOT_A_FILE).withSeverity(Severity.NOTICE);
    }

    @Test
    void readsTheEntriesBehindOneThatCannotBeRead() {
        FakeHost host = FakeHost.linux()
                .unreadable("/secret/bin")
                .link("/loop", "/loop")
                .link("/a/go", "go")
                .go("go1.22.5", "/opt/go")
                .searchPath("/secret/bin", "/loop", "/a", "/opt/go/bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/go");
        assertThat(report)
                .locator("path")
                .found(1)
                .lookedAt("/secret/bin/go", "failed: permission denied")
                .lookedAt("/loop/go", "failed: too many levels of symbolic links");
    }

    @Test
    void saysWhatCannotBeReadAroundAProgram() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/go")
                .unreadable("/opt/go/pkg")
                .searchPath("/opt/go/bin");

        assertThat(discover(host))
                .rejected("/opt/go/bin/go")
                .because(IssueCode.UNREADABLE)
                .saying("/opt/go/pkg/tool", "permission denied");
    }

    @Test
    void failsWhereAnEntryCannotBeReadAndNothingElseIsFound() {
        FakeHost host = FakeHost.linux().unreadable("/secret/bin").searchPath("/secret/bin", "/usr/bin");

        assertThat(discover(host))
                .locator("path")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying("/secret/bin", "permission denied")
                .withRemedy();
    }

    @Test
    void refusesEachProgramThatIsNoToolchainAndGoesOn() {
        FakeHost host = FakeHost.linux()
                .executable("/shims/go", "#!/usr/bin/env bash\nexec asdf exec go \"$@\"\n")
                .executable("/gcc/go", "\u007fELF…libgo.so.21")
                .program("/copies/go")
                .executable("/notes/go", "to the shop")
                .go("go1.22.5", "/opt/go")
                .searchPath("/shims", "/gcc", "/copies", "/notes", "/opt/go/bin");

        DiscoveryReport report = discover(host);

        assertThat(report).foundExactly("/opt/go");
        assertThat(report).rejected("/shims/go").because(IssueCode.GO_IS_A_SCRIPT);
        assertThat(report).rejected("/gcc/go").because(IssueCode.GO_IS_GCCGO);
        assertThat(report).rejected("/copies/go").because(IssueCode.NO_GOROOT_AROUND_EXECUTABLE);
        assertThat(report).rejected("/notes/go").because(IssueCode.GO_NOT_A_PROGRAM);
    }

    @Test
    void ignoresAnEntryThatCannotBeAPath() {
        FakeHost host = FakeHost.windows()
                .go("go1.22.5", "C:\\Go")
                .searchPath("C:\\a|b", "<none>", "%JAVA_HOME%\\bin", "C:\\Go\\bin");

        assertThat(discover(host)).foundExactly("C:\\Go");
    }

    @Test
    void doesNotExpandVariablesOrTildes() {
        FakeHost host =
                FakeHost.linux().home("/home/me").go("go1.22.5", "/home/me/go").env("PATH", "~/go/bin:$HOME/go/bin");

        assertThat(discover(host)).foundNothing();
    }

    @Test
    void entryThatCannotBeAPathIsNoted() {
        FakeHost host = FakeHost.windows().searchPath("C:\\a|b", "C:\\Go\\bin").go("go1.22.5", "C:\\Go");

        DiscoveryReport report = discover(host);

        assertThat(report).foundToolchainAt("C:\\Go").detectedBy("path");
        assertThat(report.locator("path").orElseThrow().issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.PATH_ILLEGAL);
                    assertThat(issue.message()).contains("C:\\a|b");
                    assertThat(issue.location()).contains(Location.pathEntry(1, "C:\\a|b"));
                });
        assertThat(report.describe()).contains("C:\\a|b");
    }

    @Test
    void entryThatCannotBeReadIsNotedAlthoughOthersHaveGo() {
        FakeHost host = FakeHost.linux()
                .unreadable("/locked")
                .searchPath("/locked", "/opt/go/bin")
                .go("go1.22.5", "/opt/go");

        DiscoveryReport report = discover(host);

        assertThat(report).foundToolchainAt("/opt/go");
        assertThat(report.issues().stream().map(Issue::code)).contains(IssueCode.UNREADABLE);
        assertThat(report.describe()).contains("/locked/go could not be read: permission denied.");
    }

    @Test
    void spellsAnEntryAsItIsAndTheEmptyOneAsTheWorkingDirectory() {
        FakeHost host = FakeHost.linux()
                .workingDirectory("/opt/go/bin")
                .go("go1.22.5", "/opt/go")
                .env("PATH", ":/opt/go/src/../bin");

        assertThat(Discoveries.discoverWith(host, "path").candidates().stream()
                        .map(candidate -> candidate.candidate().text()))
                .containsExactly("/opt/go/bin/go", "/opt/go/src/../bin/go");
    }
}
