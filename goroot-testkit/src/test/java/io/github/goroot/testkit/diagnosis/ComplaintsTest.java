package io.github.goroot.testkit.diagnosis;

import static io.github.goroot.testkit.binary.StampedPrograms.in;
import static io.github.goroot.testkit.binary.StampedPrograms.program;
import static io.github.goroot.testkit.diagnosis.SickHost.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.FindingCode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people complain of, each on its machine, and the code of the finding that explains it, told once. */
class ComplaintsTest {

    private static final String MODULE = "module shop\n\ngo 1.24.4\n";

    static Stream<Arguments> complaints() {
        return Stream.of(
                a("GOROOT outlived an upgrade", host().env("GOROOT", "/usr/local/go1.21"), "GOROOT_MISSING"),
                a("GOROOT of a removed Cellar", brewed("Cellar/go/1.21.1/libexec"), "GOROOT_MISSING"),
                a("GOROOT is the go command", brewed("bin/go"), "GOROOT_NOT_A_DIRECTORY"),
                a("GOROOT is the prefix of Homebrew", brewed("opt/go"), "NOT_A_GOROOT"),
                a("GOROOT is the folder of go", host().env("GOROOT", "/usr/local/go/bin"), "NOT_A_GOROOT"),
                a("trailing separator", host().env("GOROOT", "/usr/local/go/"), "GOROOT_MISSPELT"),
                a(
                        "missing separator",
                        host().searchPath("/usr/local/gobin", "/usr/local/go/bin"),
                        "PATH_ENTRY_MISSPELT"),
                a("GOROOT on PATH without bin", host().searchPath("/usr/local/go"), "PATH_ENTRY_MISSPELT"),
                a("not exported", bash("GOROOT=/opt/go1.19\n"), "VARIABLE_NOT_EXPORTED"),
                a("~/go holds Go itself", inHome(), "GOPATH_IS_GOROOT"),
                a("relative GOPATH", host().env("GOPATH", "go"), "GO_FAILS"),
                a("release over another", mixed(), "RELEASES_MIXED"),
                a("tools of another version", otherCompiler(), "BINARIES_DISAGREE"),
                a("go without execute bit", host().file("/usr/local/go/bin/go", "x"), "GO_NOT_EXECUTABLE"),
                a("link without execute bit", link(), "TOOL_NOT_EXECUTABLE"),
                a("link is gone", SickHost.withoutLinker(), "TOOL_MISSING"),
                a("x86 on ARM of Windows", emulated(), "TOOLCHAIN_EMULATED"),
                a("quarantined download", SickHost.quarantined("0083;6650b2c0;Safari;"), "TOOLCHAIN_QUARANTINED"),
                a("Go for another processor", foreign(), "FOREIGN_PLATFORM"),
                a("download that was broken off", partial(), "DOWNLOAD_INCOMPLETE"),
                a("a download comes next", host().file(PROJECT + "/go.mod", MODULE), "TOOLCHAIN_DOWNLOADED_NEXT"),
                a("distribution says local", local(), "NEWER_GO_FORBIDDEN"),
                a("go.work older than go.mod", workspace(), "MODULE_HIDDEN_BY_WORKSPACE"),
                a("GOTOOLCHAIN is not on PATH", host().env("GOTOOLCHAIN", "go1.23.1+path"), "GO_FAILS"),
                a("GOROOT/bin not on PATH", host().searchPath("/usr/bin"), "GO_NOT_ON_PATH"),
                a("GOPATH/bin not on PATH", host().program("/home/ann/go/bin/gopls"), "INSTALLED_PROGRAMS_NOT_ON_PATH"),
                a("GOBIN not on PATH", gobin(), "INSTALLED_PROGRAMS_NOT_ON_PATH"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("complaints")
    void isExplainedOnce(String complaint, FakeHost host, String code) {
        assertThat(codes(SickHost.diagnose(host))).containsOnlyOnce(code);
    }

    @Test
    void everyOtherFindingHasAMachineOfItsOwn() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(codes(SickHost.with(code))).as(code.name()).containsOnlyOnce(code.name());
        }
    }

    @Test
    void wrapperOfWhichNothingIsKnownIsNotSaidToFail() {
        FakeHost wrapped = host().executable("/opt/bin/go", "#!/bin/sh\nexec /usr/local/go/bin/go \"$@\"\n")
                .searchPath("/opt/bin", "/usr/local/go/bin");

        assertThat(codes(SickHost.diagnose(wrapped))).contains("GO_IS_A_SCRIPT").doesNotContain("GO_FAILS");
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::code).toList();
    }

    private static Arguments a(String complaint, FakeHost host, String code) {
        return Arguments.of(complaint, host, code);
    }

    private static FakeHost host() {
        return SickHost.healthy();
    }

    private static FakeHost bash(String bashrc) {
        return SickHost.bash(host()).file("/home/ann/.bashrc", bashrc);
    }

    private static FakeHost brewed(String goroot) {
        FakeHost host = FakeHost.macos().home("/Users/ann").workingDirectory("/Users/ann");
        Installed go = Layout.HOMEBREW.write(host, "go1.24.4");
        return in(host, go.home(), "go1.24.4")
                .env("PATH", "/opt/homebrew/bin:/bin")
                .env("GOROOT", "/opt/homebrew/" + goroot);
    }

    private static FakeHost inHome() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory(PROJECT);
        return SickHost.go(host, "go1.22.5", "/home/ann/go").searchPath("/home/ann/go/bin");
    }

    private static FakeHost mixed() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory(PROJECT);
        GoInstallation.of("go1.26.1")
                .with("src/strconv/ftoa.go", "package strconv\n")
                .into(host, "/usr/local/go");
        return in(host, "/usr/local/go", "go1.26.1").searchPath("/usr/local/go/bin");
    }

    private static FakeHost otherCompiler() {
        return host().executable(
                        "/usr/local/go/pkg/tool/linux_amd64/compile",
                        program("cmd/compile", "go1.21.13", "linux/amd64"));
    }

    private static FakeHost link() {
        return host().file("/usr/local/go/pkg/tool/linux_amd64/link", "no execute permission");
    }

    private static FakeHost emulated() {
        FakeHost host = FakeHost.windows()
                .arch("arm64")
                .home("C:\\Users\\ann")
                .workingDirectory("C:\\Users\\ann")
                .searchPath("C:\\Go\\bin");
        GoInstallation.of("go1.22.5").platform("windows", "amd64").into(host, "C:/Go");
        return in(host, "C:/Go", "go1.22.5", "windows/amd64");
    }

    private static FakeHost foreign() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory(PROJECT);
        GoInstallation.of("go1.22.5").platform("linux", "arm64").into(host, "/usr/local/go");
        return in(host, "/usr/local/go", "go1.22.5", "linux/arm64").env("GOROOT", "/usr/local/go");
    }

    private static FakeHost partial() {
        FakeHost host = host();
        Layout.MODULE_CACHE_PARTIAL.write(host, "go1.24.4");
        return host;
    }

    private static FakeHost local() {
        return host().file("/usr/local/go/go.env", "GOTOOLCHAIN=local\n").file(PROJECT + "/go.mod", MODULE);
    }

    private static FakeHost workspace() {
        return host().file(PROJECT + "/go.mod", "module shop\n\ngo 1.22.5\n")
                .file("/home/ann/go.work", "go 1.20\n\nuse ./shop\n");
    }

    private static FakeHost gobin() {
        return host().env("GOBIN", "/home/ann/bin").program("/home/ann/bin/gopls");
    }
}
