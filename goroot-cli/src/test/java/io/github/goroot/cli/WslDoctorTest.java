package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a doctor says where a machine has two sides: each thing once, and nothing where both live in peace. */
class WslDoctorTest {

    private static final String WINDOWS_GO = "/mnt/c/Program Files/Go";

    private final FakeHost host = healthy();

    private static FakeHost healthy() {
        FakeHost host = withoutGoOfLinux();
        return SickMachines.go(host, "go1.22.5", "/usr/local/go")
                .searchPath("/usr/local/go/bin", "/usr/bin", "/mnt/c/Windows", WINDOWS_GO + "/bin");
    }

    private static FakeHost withoutGoOfLinux() {
        FakeHost host = FakeHost.wsl2().home("/home/ann").workingDirectory("/home/ann/shop");
        return windowsGo(host, "go1.23.1", WINDOWS_GO).searchPath("/usr/bin", "/mnt/c/Windows", WINDOWS_GO + "/bin");
    }

    private static FakeHost windowsGo(FakeHost host, String version, String home) {
        GoInstallation.of(version).platform("windows", "amd64").into(host, home);
        return host.executable(home + "/bin/go.exe", program("cmd/go", version))
                .executable(home + "/pkg/tool/windows_amd64/compile.exe", program("cmd/compile", version));
    }

    private static byte[] program(String main, String version) {
        return MadeUpProgram.of(
                version, "path\t" + main + "\nbuild\t-trimpath=true\nbuild\tGOARCH=amd64\nbuild\tGOOS=windows\n", "");
    }

    private static FakeHost windows() {
        FakeHost host = FakeHost.windows()
                .home("C:\\Users\\ann")
                .workingDirectory("C:\\Users\\ann")
                .env("ProgramFiles", "C:\\Program Files")
                .registry(keys -> {})
                .searchPath("C:\\Windows", "C:\\Program Files\\Go\\bin");
        return windowsGo(host, "go1.22.5", "C:/Program Files/Go");
    }

    private static List<Finding> findings(FakeHost machine) {
        return GoToolchains.builder()
                .host(machine.build())
                .build()
                .diagnose(DiagnosisRequest.here())
                .findings();
    }

    private static Finding only(FakeHost machine, String code) {
        List<Finding> findings = findings(machine);
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        return findings.get(0);
    }

    @Test
    void goOnBothSidesIsNothingToComplainAbout() {
        assertThat(findings(host)).isEmpty();
        assertThat(findings(windows())).isEmpty();
    }

    @Test
    void gorootOnADriveIsExplainedInOneSentence() {
        Finding finding =
                only(windowsGo(host, "go1.21.3", "/mnt/c/go").env("GOROOT", "/mnt/c/go"), "OF_THE_OTHER_SIDE");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "GOROOT=/mnt/c/go names a toolchain of Windows (go1.21.3 windows/amd64), which the go of Linux"
                                + " on PATH, /usr/local/go/bin/go, cannot use.");
        assertThat(finding.remedy())
                .contains("Unset GOROOT: this go finds its own. Programs of Windows are told C:\\go.");
    }

    @Test
    void itsLineIsNamedWhereItIsKnown() {
        SickMachines.bash(host)
                .env("GOROOT", WINDOWS_GO)
                .file("/home/ann/.bashrc", "export GOROOT='" + WINDOWS_GO + "'\n");

        assertThat(only(host, "OF_THE_OTHER_SIDE").remedy().orElseThrow())
                .endsWith("Take GOROOT out of /home/ann/.bashrc:1; Go finds its GOROOT by itself.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C:\\Program Files\\Go", "C:/Program Files/Go", "\\\\wsl$\\Ubuntu\\usr\\local\\go", "D:\\Go"})
    void gorootSpelledAsOnWindowsIsToldOnce(String value) {
        assertThat(only(host.env("GOROOT", value), "OF_THE_OTHER_SIDE").message())
                .isEqualTo("GOROOT=" + value + " is spelled as on Windows, so to programs of Linux it names nothing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Program Files\\Go", WINDOWS_GO})
    void settingsOfGoThatNameWindowsAreToldOnce(String value) {
        host.file("/home/ann/.config/go/env", "GOROOT=" + value + "\n");

        assertThat(only(host, "OF_THE_OTHER_SIDE").remedy().orElseThrow()).contains("Run go env -u GOROOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/local/go", "/mnt/c/Program Files/Go"})
    void gorootOfLinuxOnWindowsIsToldOnce(String value) {
        Finding finding = only(windows().env("GOROOT", value), "OF_THE_OTHER_SIDE");

        assertThat(finding.message())
                .isEqualTo("GOROOT=" + value + " is spelled as on Linux, so to programs of Windows it names nothing.");
        assertThat(finding.remedy().orElseThrow()).startsWith("Unset GOROOT where");
    }

    @Test
    void gorootThatIsHandedToWindowsIsToldOnce() {
        host.env("GOROOT", "/usr/local/go").env("WSLENV", "GOROOT");

        assertThat(only(host, "OF_THE_OTHER_SIDE").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void goExeBeforeTheGoOfLinuxIsANotice() {
        host.searchPath(WINDOWS_GO + "/bin", "/usr/local/go/bin");

        assertThat(only(host, "GO_EXE_ON_PATH").severity()).isEqualTo(Severity.NOTICE);
    }

    @Test
    void goExeAloneIsSaidToBeTheOnlyOne() {
        assertThat(findings(withoutGoOfLinux()))
                .extracting(Finding::code)
                .containsExactly("NO_TOOLCHAIN", "GO_EXE_ON_PATH");
    }

    @Test
    void goOfLinuxThatIsMerelyNotOnPathNeedsNoInstaller() {
        host.searchPath("/usr/bin", WINDOWS_GO + "/bin");

        assertThat(only(host, "GO_EXE_ON_PATH").remedy()).contains("Add /usr/local/go/bin to PATH.");
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\ann\\go, 1", "/mnt/c/Users/ann/go, 0"})
    void gopathSpelledAsOnWindowsMakesGoFail(String value, int findings) {
        host.env("GOPATH", value);

        assertThat(findings(host)).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("GO_FAILS");
            assertThat(finding.location().orElseThrow().variable()).contains("GOPATH");
            assertThat(finding.remedy().orElseThrow()).startsWith("Set GOPATH");
        });
    }
}
