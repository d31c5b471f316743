package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
