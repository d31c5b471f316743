package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;

/** Which program the name of a toolchain means on PATH, on Unix and on Windows. */
class PathLookupTest {

    private final FakeHost unix = FakeHost.linux()
            .home("/h")
            .go("go1.22.5", "/usr/local/go")
            .env("GOTOOLCHAIN", "go1.30.0")
            .env("GOPROXY", "off")
            .workingDirectory("/p")
            .executable("/p/tools/go1.30.0", "#!/bin/sh\n")
            .executable("/opt/go1.30.0", "#!/bin/sh\n");

    private final FakeHost windows = FakeHost.windows()
            .go("go1.22.5", "C:\\Go")
            .env("USERPROFILE", "C:\\Users\\Ann")
            .env("GOTOOLCHAIN", "go1.30.0")
            .env("GOPROXY", "off")
            .directory("C:\\p")
            .workingDirectory("C:\\p");

    private static Selection select(FakeHost host) {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.here());
    }

    @Test
    void programInARelativeEntryEndsTheSearch() {
        Selection selection = select(unix.searchPath("/usr/local/go/bin", "tools", "/opt"));

        assertThat(selection.error()).contains("go: download go1.30.0 for linux/amd64: toolchain not available");
        assertThat(selection.reasons())
                .extracting(reason -> reason.text())
                .contains("/p/tools/go1.30.0 is not run, since its entry of PATH is relative; the search ends there.");
    }

    @Test
    void aSettingLetsProgramsOfRelativeEntriesRun() {
        unix.searchPath("/usr/local/go/bin", "tools", "/opt").env("GODEBUG", "x=1,execerrdot=0");

        assertThat(select(unix).executable()).contains(unix.path("/p/tools/go1.30.0"));
    }

    @Test
    void emptyEntryIsTheWorkingDirectoryOnUnix() {
        unix.executable("/p/go1.30.0", "#!/bin/sh\n").env("PATH", "/usr/local/go/bin::/opt");

        assertThat(select(unix).outcome()).isEqualTo(Outcome.DOWNLOAD);
    }

    @Test
    void whatMayNotBeExecutedIsPassedOver() {
        unix.file("/first/go1.30.0", "x")
                .directory("/second/go1.30.0")
                .searchPath("/usr/local/go/bin", "/first", "/second", "/opt");

        assertThat(select(unix).executable()).contains(unix.path("/opt/go1.30.0"));
    }

    @Test
    void aNameWithDotsIsTriedBareFirstOnWindows() {
        windows.file("C:\\tools\\go1.30.0", "x")
                .file("C:\\tools\\go1.30.0.exe", "MZ")
                .searchPath("C:\\Go\\bin", "C:\\tools");

        assertThat(select(windows).executable()).contains(windows.path("C:\\tools\\go1.30.0"));
    }

    @Test
    void extensionsOfPathextAreTriedInTheirOrder() {
        windows.file("C:\\tools\\go1.30.0.exe", "MZ")
                .file("C:\\tools\\go1.30.0.bat", "x")
                .searchPath("C:\\Go\\bin", "C:\\tools");

        assertThat(select(windows).executable()).contains(windows.path("C:\\tools\\go1.30.0.exe"));
        assertThat(select(windows.env("PATHEXT", ".BAT;EXE")).executable())
                .contains(windows.path("C:\\tools\\go1.30.0.bat"));
    }

    @Test
    void blanksBehindGorootAreNothingToWindows() {
        windows.searchPath("C:\\Go\\bin").withoutEnv("GOTOOLCHAIN").env("GOROOT", "C:\\Go ");

        assertThat(select(windows).error()).isEmpty();
        assertThat(select(windows.env("GOROOT", "C:\\gone ")).error())
                .contains("go: cannot find GOROOT directory: C:\\gone ");
    }

    @Test
    void theWorkingDirectoryComesFirstOnWindowsAndIsRefused() {
        windows.file("C:\\p\\go1.30.0.exe", "MZ")
                .file("C:\\tools\\go1.30.0.exe", "MZ")
                .searchPath("C:\\Go\\bin", "C:\\tools");

        assertThat(select(windows).outcome()).isEqualTo(Outcome.DOWNLOAD);
        assertThat(select(windows.env("NoDefaultCurrentDirectoryInExePath", "1"))
                        .executable())
                .contains(windows.path("C:\\tools\\go1.30.0.exe"));
    }

    @Test
    void theWorkingDirectoryOnPathIsNotRefusedOnWindows() {
        windows.file("C:\\p\\go1.30.0.exe", "MZ").searchPath("C:\\Go\\bin", "C:\\p");

        assertThat(select(windows).executable()).contains(windows.path("C:\\p\\go1.30.0.exe"));
    }

    @Test
    void theUsersSettingsAndTheModuleCacheAreFoundOnWindows() {
        windows.searchPath("C:\\Go\\bin")
                .withoutEnv("GOTOOLCHAIN")
                .env("AppData", "C:\\Users\\Ann\\AppData\\Roaming")
                .file("C:\\Users\\Ann\\AppData\\Roaming\\go\\env", "GOTOOLCHAIN=go1.24.4+auto\n")
                .go("go1.24.4", "C:\\Users\\Ann\\go\\pkg\\mod\\golang.org\\toolchain@v0.0.1-go1.24.4.windows-amd64")
                .file(
                        "C:\\Users\\Ann\\go\\pkg\\mod\\cache\\download\\golang.org\\toolchain\\@v\\v0.0.1-go1.24.4.windows-amd64.ziphash",
                        "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

        Selection unfinished = select(windows);
        Selection selection = select(windows.file(
                "C:\\Users\\Ann\\go\\pkg\\mod\\golang.org\\toolchain@v0.0.1-go1.24.4.windows-amd64\\src\\_go.mod",
                "module std\n"));

        assertThat(unfinished.error().orElseThrow())
                .endsWith("\\src\\_go.mod: The system cannot find the file specified.");
        assertThat(selection.outcome()).as("%s", selection).isEqualTo(Outcome.CACHED);
        assertThat(selection.executable().orElseThrow().toString()).endsWith("\\bin\\go.exe");
    }

    @Test
    void errorsAreInTheWordsOfWindowsThere() {
        windows.searchPath("C:\\Go\\bin")
                .withoutEnv("GOTOOLCHAIN")
                .directory("C:\\p")
                .env("GOWORK", "C:\\p");

        assertThat(select(windows).error()).contains("go: read C:\\p: Incorrect function.");
    }

    @Test
    void sumThatACrashHasCutOffIsAskedOfTheZipInTheWordsOfWindows() {
        String downloads = "C:\\Users\\Ann\\go\\pkg\\mod\\cache\\download\\golang.org\\toolchain\\@v\\";
        windows.searchPath("C:\\Go\\bin")
                .env("GOTOOLCHAIN", "go1.24.4")
                .go("go1.24.4", "C:\\Users\\Ann\\go\\pkg\\mod\\golang.org\\toolchain@v0.0.1-go1.24.4.windows-amd64")
                .file(downloads + "v0.0.1-go1.24.4.windows-amd64.ziphash", "h1:");

        assertThat(select(windows).error().orElseThrow())
                .endsWith("open " + downloads
                        + "v0.0.1-go1.24.4.windows-amd64.zip: The system cannot find the file specified.");
    }
}
