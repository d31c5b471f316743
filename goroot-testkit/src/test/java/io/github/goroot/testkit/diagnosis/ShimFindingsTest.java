package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the first go on PATH is a shim, findings speak of what the go that it starts receives. */
class ShimFindingsTest {

    private static final String PROJECT = SickHost.PROJECT;
    private static final String GOENV = "/home/ann/.goenv";
    private static final String MISE = "/home/ann/.local/share/mise";

    private static FakeHost goenv() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory(PROJECT)
                .executable(
                        GOENV + "/shims/go",
                        "#!/usr/bin/env bash\nexport GOENV_ROOT=\"" + GOENV + "\"\nexec \"" + GOENV
                                + "/libexec/goenv\" exec \"$program\" \"$@\"\n")
                .program(GOENV + "/libexec/goenv")
                .file(PROJECT + "/.go-version", "1.22.12\n")
                .searchPath(GOENV + "/shims");
        SickHost.go(host, "go1.22.12", GOENV + "/versions/1.22.12");
        return SickHost.go(host, "go1.24.4", GOENV + "/versions/1.24.4");
    }

    private static FakeHost mise(String toml) {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory(PROJECT)
                .program("/usr/bin/mise")
                .link(MISE + "/shims/go", "/usr/bin/mise")
                .file(PROJECT + "/mise.toml", toml)
                .searchPath(MISE + "/shims");
        SickHost.go(host, "go1.24.4", MISE + "/installs/go/1.24.4");
        return SickHost.go(host, "go1.22.12", MISE + "/installs/go/1.22.12");
    }

    private static Finding only(Diagnosis diagnosis, String code) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gorootThatTheShimReplacesIsOfNoOtherVersion() {
        Diagnosis diagnosis = SickHost.diagnose(goenv().env("GOROOT", GOENV + "/versions/1.24.4"));

        assertThat(diagnosis.findings())
                .extracting(Finding::code)
                .doesNotContain("GOROOT_OF_ANOTHER_VERSION", "GO_FAILS");
        assertThat(diagnosis.crossCheck())
                .filteredOn(row -> row.fact().equals("GOROOT"))
                .allMatch(Comparison::agrees);
    }

    @Test
    void gorootThatTheShimReplacesMayBeAnotherInANewSession() {
        FakeHost host = SickHost.bash(goenv())
                .env("GOROOT", GOENV + "/versions/1.24.4")
                .file("/home/ann/.profile", "export GOROOT=" + GOENV + "/versions/1.22.12\n");

        assertThat(SickHost.diagnose(host).findings()).extracting(Finding::code).doesNotContain("VARIABLE_CHANGED");
        assertThat(SickHost.diagnose(host.env("GOENV_DISABLE_GOROOT", "1")).findings())
                .extracting(Finding::code)
                .contains("VARIABLE_CHANGED");
    }

    @Test
    void gorootThatTheShimLeavesIsOfAnotherVersion() {
        Diagnosis diagnosis = SickHost.diagnose(
                goenv().env("GOROOT", GOENV + "/versions/1.24.4").env("GOENV_DISABLE_GOROOT", "1"));

        assertThat(only(diagnosis, "GOROOT_OF_ANOTHER_VERSION").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void missingGorootThatTheShimReplacesStillMisleadsOthers() {
        Finding missing = only(SickHost.diagnose(goenv().env("GOROOT", "/gone")), "GOROOT_MISSING");

        assertThat(missing.severity()).isEqualTo(Severity.WARNING);
        assertThat(missing.evidence())
                .contains("The go on PATH is a shim and sets GOROOT to " + GOENV
                        + "/versions/1.22.12 for the go it starts; only what does not go through it, as an IDE may not,"
                        + " reads this one.")
                .noneMatch(line -> line.startsWith("Every go command"));
    }

    @Test
    void gorootThatTheManagerSetsIsOfAnotherVersion() {
        Finding finding = only(
                SickHost.diagnose(
                        mise("[env]\nGOROOT = \"" + MISE + "/installs/go/1.24.4\"\n[tools]\ngo = \"1.22\"\n")),
                "GOROOT_OF_ANOTHER_VERSION");

        assertThat(finding.location().orElseThrow().describe()).startsWith(PROJECT + "/mise.toml:2: GOROOT");
    }

    @Test
    void severalVersionsMakeEveryCommandFail() {
        Diagnosis diagnosis = SickHost.diagnose(goenv().env("GOENV_VERSION", "1.22.12:1.24.4")
                .env("GOENV_DISABLE_GOPATH", "1")
                .env("GOROOT", GOENV + "/versions/1.24.4"));

        assertThat(only(diagnosis, "GO_FAILS").message()).contains("go: cannot find GOROOT directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub-1:latest", "{{ env.V }}"})
    void whatWasNotWorkedOutIsNoError(String version) {
        Diagnosis diagnosis = SickHost.diagnose(mise("[tools]\ngo = \"" + version + "\"\n"));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                .isEmpty();
        assertThat(only(diagnosis, "SHIM_UNRESOLVED").message()).endsWith("was not worked out.");
    }

    @Test
    void whatTheManagerDownloadsFirstIsADownload() {
        Diagnosis diagnosis = SickHost.diagnose(mise("[tools]\ngo = \"1.23.4\"\n"));

        assertThat(diagnosis.findings()).extracting(Finding::code).doesNotContain("GO_FAILS");
        Finding download = only(diagnosis, "TOOLCHAIN_DOWNLOADED_NEXT");
        assertThat(download.message()).isEqualTo("The next go command in " + PROJECT + " downloads go1.23.4 first.");
        assertThat(download.location().orElseThrow().describe()).startsWith(PROJECT + "/mise.toml:2: go");
        assertThat(download.remedy())
                .contains("Let the version manager install it now, or choose a version that is there.");
    }

    @Test
    void shimThatFailsIsAnError() {
        Diagnosis diagnosis = SickHost.diagnose(goenv().file(PROJECT + "/.go-version", "1.99\n"));

        assertThat(only(diagnosis, "GO_FAILS").severity()).isEqualTo(Severity.ERROR);
    }
}
