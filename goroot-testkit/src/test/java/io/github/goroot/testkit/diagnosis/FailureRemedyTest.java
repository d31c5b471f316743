package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Finding;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to do where every go command fails, by what it fails with. */
class FailureRemedyTest {

    private static String remedy(FakeHost host) {
        return SickHost.diagnose(host).findings().stream()
                .filter(finding -> finding.code().equals("GO_FAILS"))
                .findFirst()
                .flatMap(Finding::remedy)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1.24.4, or unset it.",
        "latest, or unset it.",
        "local+x, or unset it.",
        "go1.23, Name a release of that line where go1.23 stands; such as go1.23.0.",
        "go1.23.1+path, Install go1.23.1 under that name in a directory of PATH; or let go fetch it"
    })
    void fitsTheSetting(String value, String expected) {
        assertThat(remedy(SickHost.healthy().env("GOTOOLCHAIN", value))).contains(expected.replace(';', ','));
    }

    @Test
    void settingOfTheUserIsReplacedSinceItCannotBeTakenOut() {
        FakeHost host = SickHost.healthy().file("/home/ann/.config/go/env", "GOTOOLCHAIN=latest\n");

        assertThat(remedy(host)).endsWith("go env -w GOTOOLCHAIN=auto works.");
    }

    @Test
    void toolchainThatOnlyLacksItsNameIsNamed() {
        FakeHost host = SickHost.go(SickHost.healthy(), "go1.23.1", "/home/ann/sdk/go1.23.1")
                .file("/home/ann/sdk/go1.23.1/.unpacked-success", "");

        assertThat(remedy(host.env("GOTOOLCHAIN", "go1.23.1+path")))
                .startsWith(
                        "Link /home/ann/sdk/go1.23.1/bin/go as go1.23.1 into a directory of PATH, or let go fetch it");
        assertThat(remedy(host.env("GOTOOLCHAIN", "go1.23.1").env("GOPROXY", "off")))
                .endsWith("as go1.23.1 into a directory of PATH, or let GOPROXY name a proxy that has it.");
    }

    @Test
    void lineOfAProjectMayNameAReleaseOrNone() {
        FakeHost host =
                SickHost.healthy().file(SickHost.PROJECT + "/go.mod", "module m\n\ngo 1.21\n\ntoolchain 1.22.0\n");

        assertThat(remedy(host)).startsWith("Let the toolchain line name a release");
    }
}
