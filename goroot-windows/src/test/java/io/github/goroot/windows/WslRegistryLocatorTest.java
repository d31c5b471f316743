package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import io.github.goroot.spi.OtherSide;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry of Windows on a Linux that knows how to spell the paths of the drive C:. */
class WslRegistryLocatorTest {

    private static final String KEY = "HKCU\\Software\\GoProgrammingLanguage";

    /** Stands for goroot-wsl, which this module does not need. */
    static final class DriveC implements GoToolchainLocator, OtherSide {

        private Optional<Host> host = Optional.empty();

        @Override
        public String id() {
            return "drive-c";
        }

        @Override
        public String displayName() {
            return "Drive C:";
        }

        @Override
        public LocatorPriority priority() {
            return LocatorPriority.OTHER_SIDE;
        }

        @Override
        public Stream<Candidate> locate(LocatorContext context) {
            return Stream.empty();
        }

        @Override
        public Optional<OtherSide> otherSide(Host asked) {
            host = Optional.of(asked);
            return Optional.of(this);
        }

        @Override
        public HostPath here(String text) {
            return text.startsWith("C:\\")
                    ? host.orElseThrow().path("/mnt/c/" + text.substring(3).replace('\\', '/'))
                    : new HostPath.Illegal(
                            Issue.of(IssueCode.PATH_NOT_TRANSLATABLE, Severity.NOTICE, text + " is nowhere."));
        }

        @Override
        public GoToolchain accepted(GoToolchain toolchain, Candidate candidate) {
            return toolchain;
        }

        @Override
        public Issue refused(Candidate candidate, Issue issue) {
            return issue;
        }
    }

    @Test
    void spellsFoldersOfWindowsForLinuxBehindAllThatLinuxHas() {
        FakeHost host = windowsGo(FakeHost.linux().go("go1.22.5", "/usr/local/go"), "/mnt/c/Go")
                .registry(keys -> keys.value(KEY, "installLocation", RegistryValue.text("C:\\Go\\")));

        DiscoveryReport report = discover(host);

        assertThat(report.toolchains())
                .extracting(toolchain -> toolchain.home().toString())
                .containsExactly("/usr/local/go", "/mnt/c/Go");
        assertThat(report.toolchains().get(1).provenances().get(0).toString())
                .isEqualTo("wsl-registry (HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage\\installLocation)");
        assertThat(report.locator(RegistryLocator.ID).orElseThrow().outcome())
                .isEqualTo(new LocatorOutcome.NotApplicable("Windows only"));
    }

    /** A folder of that name is not missing: nobody knows its name here. */
    @Test
    void nameThatRegExeCannotPrintIsNotSaidToBeGone() {
        FakeHost host = FakeHost.linux()
                .registry(keys -> keys.value(KEY, "installLocation", RegistryValue.text("C:\\G\u00f6??\\")));

        DiscoveryReport report = discover(host);

        assertThat(report.candidates()).isEmpty();
        assertThat(report.toString() + report.describe())
                .contains("comes as C:\\G\u00f6??\\, where a ? stands for a character that reg.exe cannot print");
    }

    @Test
    void prefixOfLongPathsIsNoSuchCharacter() {
        FakeHost host = FakeHost.linux()
                .registry(keys -> keys.value(KEY, "installLocation", RegistryValue.text("\\\\?\\C:\\Go\\")));

        assertThat(discover(host).describe()).doesNotContain("cannot print");
    }

    @Test
    void variablesOfWindowsAreThoseOfItsRegistry() {
        FakeHost host = windowsGo(FakeHost.linux().env("ProgramFiles", "/nowhere"), "/mnt/c/Programs/Go")
                .registry(keys -> keys.value(KEY, "installLocation", RegistryValue.expandable("%ProgramFiles%\\Go"))
                        .value(
                                "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion",
                                "ProgramFilesDir",
                                RegistryValue.text("C:\\Programs")));

        assertThat(discover(host).toolchains())
                .extracting(toolchain -> toolchain.home().toString())
                .containsExactly("/mnt/c/Programs/Go");
    }

    @Test
    void aFolderWithoutANameHereIsRefusedWithTheReason() {
        FakeHost host =
                FakeHost.linux().registry(keys -> keys.value(KEY, "installLocation", RegistryValue.text("D:\\Go\\")));

        assertThat(discover(host).issues())
                .extracting(Issue::toString)
                .containsExactly("D:\\Go\\ is nowhere. [PATH_NOT_TRANSLATABLE]");
    }

    @Test
    void withoutARegistryTheReasonIsToldAndWithoutWindowsNothing() {
        assertThat(discover(FakeHost.linux())
                        .locator(WslRegistryLocator.ID)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(new LocatorOutcome.NotApplicable(
                        "the registry of Windows is asked through reg.exe, and nobody allowed commands"));
        assertThat(Discoveries.discover(FakeHost.linux().build())
                        .locator(WslRegistryLocator.ID)
                        .map(locator -> locator.outcome()))
                .isIn(Optional.empty(), Optional.of(new LocatorOutcome.NotApplicable("inside WSL only")));
    }

    private static FakeHost windowsGo(FakeHost host, String home) {
        return GoInstallation.of("go1.23.1").platform("windows", "amd64").into(host, home);
    }

    private static DiscoveryReport discover(FakeHost host) {
        return GoToolchains.builder()
                .host(host.build())
                .addLocator(new DriveC())
                .build()
                .discover();
    }
}
