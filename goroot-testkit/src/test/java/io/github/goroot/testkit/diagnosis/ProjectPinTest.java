package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that chooses a version is told once, and only managers that are here are named. */
class ProjectPinTest {

    private static final String PINS = SickHost.PROJECT + "/.tool-versions";

    private final FakeHost host = SickHost.healthy().file(PINS, "golang 1.21.13\n");

    private List<Finding> findings(String code) {
        return SickHost.diagnose(host).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    @Test
    void isANoticeWhereNoManagerReadsIt() {
        assertThat(findings("PROJECT_PIN_IGNORED")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message())
                    .isEqualTo(
                            "/home/ann/shop/.tool-versions:1: golang 1.21.13 asks for 1.21.13, but go runs go1.22.5 in"
                                    + " /home/ann/shop, and no version manager that reads this file was found.");
        });
    }

    @Test
    void namesTheManagerThatIsInstalled() {
        host.directory("/home/ann/.local/share/mise");

        assertThat(findings("PROJECT_PIN_IGNORED")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).startsWith("The choice of mise is 1.21.13 ");
            assertThat(finding.remedy())
                    .contains("Let mise set PATH in this shell, or change one of the two versions.");
        });
    }

    @Test
    void isOneFindingForAllThatReadTheLine() {
        host.directory("/home/ann/.local/share/mise").directory("/home/ann/.asdf");

        assertThat(findings("PROJECT_PIN_IGNORED"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).startsWith("The choice of asdf and mise is 1.21.13 "));
    }

    @Test
    void secondGoenvDoesNotReadToolVersions() {
        host.executable("/home/ann/.goenv/libexec/goenv-version-file", "#!/usr/bin/env bash\n");

        assertThat(findings("PROJECT_PIN_IGNORED"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTICE));
    }

    @Test
    void isNotForPathToSetWhereTheChosenGoIsStartedAndSwitches() {
        host.directory("/home/ann/.asdf")
                .file(PINS, "golang 1.22.5\n")
                .file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.24.4\n");

        assertThat(findings("PROJECT_PIN_IGNORED")).singleElement().satisfies(finding -> {
            assertThat(finding.evidence())
                    .contains(
                            "The go that is started is go1.22.5, as chosen, and runs another one: goroot which --explain"
                                    + " shows why.");
            assertThat(finding.remedy().orElseThrow()).startsWith("Choose the same version in both places");
        });
    }

    @Test
    void olderGoThatVfoxPutsFirstForTheProjectIsMeant() {
        host.file(PINS, "nodejs 20\n");
        SickHost.go(host, "go1.21.13", "/home/ann/.vfox/cache/golang/v-1.21.13/golang-1.21.13")
                .link(SickHost.PROJECT + "/.vfox/sdks/golang", "/home/ann/.vfox/cache/golang/v-1.21.13/golang-1.21.13")
                .searchPath(SickHost.PROJECT + "/.vfox/sdks/golang/bin", "/usr/local/go/bin");

        assertThat(findings("SEVERAL_GO_ON_PATH"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTICE));
    }
}
