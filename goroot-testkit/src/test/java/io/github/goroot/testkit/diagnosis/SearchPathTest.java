package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only an entry of PATH that leads to no go is one that was misspelt. */
class SearchPathTest {

    private static List<Finding> misspelt(FakeHost host) {
        Diagnosis diagnosis = SickHost.diagnose(host);
        return diagnosis.findings().stream()
                .filter(finding -> finding.code().equals("PATH_ENTRY_MISSPELT"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/local/go/", "/usr/local/go//", "/usr/local/go/."})
    void separatorBehindGorootChangesNothingOfTheEntry(String goroot) {
        assertThat(misspelt(SickHost.healthy().env("GOROOT", goroot))).isEmpty();
    }

    @Test
    void entryThatLacksTheSeparatorIsFoundByAGorootThatEndsInOne() {
        FakeHost host =
                SickHost.healthy().env("GOROOT", "/usr/local/go/").searchPath("/usr/local/gobin", "/usr/local/go/bin");

        assertThat(misspelt(host))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("Write /usr/local/go/bin instead."));
    }

    @Test
    void entryWithAGoOfItsOwnIsMeant() {
        FakeHost host = SickHost.healthy()
                .link("/usr/local/gobin/go", "/usr/local/go/bin/go")
                .searchPath("/usr/local/gobin", "/usr/local/go/bin");

        assertThat(misspelt(host)).isEmpty();
    }

    @Test
    void programsOfAGorootThatIsTheRootAreNoMistake() {
        FakeHost host = SickHost.go(FakeHost.linux().home("/home/ann").workingDirectory("/home/ann"), "go1.22.5", "/")
                .env("GOROOT", "/")
                .searchPath("/bin");

        assertThat(misspelt(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "~/sdk/go1.22.5/bin | has a name in it that nobody has expanded | /home/ann/sdk/go1.22.5/bin",
                "$HOME/sdk/go1.22.5/bin | has a name in it that nobody has expanded | /home/ann/sdk/go1.22.5/bin",
                "${GOPATH}/sdk/go1.22.5/bin | has a name in it that nobody has expanded | /home/ann/sdk/go1.22.5/bin",
                "\"/home/ann/sdk/go1.22.5/bin\" | has quotes around it | /home/ann/sdk/go1.22.5/bin",
                "` /home/ann/sdk/go1.22.5/bin` | has blanks around it | /home/ann/sdk/go1.22.5/bin",
                "`/home/ann/sdk/go1.22.5/bin\r` | has blanks around it | /home/ann/sdk/go1.22.5/bin",
                "/usr/bin;/home/ann/sdk/go1.22.5/bin | has a semicolon in it | /usr/bin:/home/ann/sdk/go1.22.5/bin",
            })
    void entryThatAShellWouldHaveReadOtherwiseIsTold(String entry, String what, String meant) {
        FakeHost host = SickHost.go(
                        FakeHost.linux().home("/home/ann").workingDirectory("/home/ann"),
                        "go1.22.5",
                        "/home/ann/sdk/go1.22.5")
                .env("GOPATH", "/home/ann")
                .searchPath("/usr/bin", entry);

        assertThat(misspelt(host)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(what);
            assertThat(finding.remedy()).contains("Write " + meant + " instead.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~/bin", "$HOME/.local/bin", "$NOTHING/bin", "/opt/a;b", " /opt/tools", "~", "$x", "%", "\""})
    void entryThatIsNotForGoIsNobodysBusiness(String entry) {
        assertThat(misspelt(SickHost.healthy().searchPath("/usr/local/go/bin", entry)))
                .isEmpty();
    }

    @Test
    void directoryOfInstalledProgramsThatIsMisspeltIsNotSaidToBeMissingToo() {
        FakeHost host =
                SickHost.healthy().program("/home/ann/go/bin/gopls").searchPath("/usr/local/go/bin", "~/go/bin");

        assertThat(SickHost.diagnose(host).findings())
                .extracting(Finding::code)
                .contains("PATH_ENTRY_MISSPELT")
                .doesNotContain("INSTALLED_PROGRAMS_NOT_ON_PATH");
    }

    @Test
    void variableThatWindowsHasNotExpandedIsTold() {
        FakeHost host = FakeHost.windows().home("C:\\Users\\Ann").workingDirectory("C:\\Users\\Ann");
        SickHost.go(host, "go1.22.5", "C:\\Users\\Ann\\sdk\\go1.22.5").searchPath("%USERPROFILE%\\sdk\\go1.22.5\\bin");

        assertThat(misspelt(host))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.remedy()).contains("Write C:\\Users\\Ann\\sdk\\go1.22.5\\bin instead."));
    }

    @ParameterizedTest
    @CsvSource({"true, GO_NOT_ON_PATH", "false, NO_TOOLCHAIN"})
    void linkThatLeadsToNothingIsNamedWhereThereIsNoOtherGo(boolean another, String code) {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory("/home/ann");
        if (another) {
            SickHost.go(host, "go1.22.5", "/usr/local/go");
        }
        host.link("/usr/local/bin/go", "/usr/local/go1.20/bin/go").searchPath("/usr/bin", "/usr/local/bin");

        assertThat(SickHost.diagnose(host).findings())
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .contains("/usr/local/bin/go on PATH is a link to /usr/local/go1.20/bin/go, where there is"
                                + " nothing."));
    }
}
