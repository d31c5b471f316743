package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.binary.StampedPrograms;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the GOROOT of the {@code go} that runs weighs as what it is: nothing can be built. */
class BrokenGoTest {

    private static final String HOME = "/usr/local/go";

    private static FakeHost machine(String... missing) {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory(SickHost.PROJECT)
                .directory(SickHost.PROJECT);
        GoInstallation go = GoInstallation.of("go1.22.5");
        for (String name : missing) {
            go = go.without(name);
        }
        go.into(host, HOME);
        return host.executable(HOME + "/bin/go", StampedPrograms.program("cmd/go", "go1.22.5", "linux/amd64"))
                .searchPath(HOME + "/bin", "/usr/bin");
    }

    private static FakeHost withAnother(FakeHost host) {
        return SickHost.go(host, "go1.21.13", "/usr/lib/go-1.21");
    }

    private static Finding only(Diagnosis diagnosis, String code) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis.findings().toString()));
    }

    private static List<String> errors(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    @Test
    void missingCompilerIsAnErrorThoughAnotherGoIsWhole() {
        Diagnosis diagnosis = SickHost.diagnose(withAnother(machine("pkg/tool/linux_amd64/compile")));

        assertThat(errors(diagnosis)).containsExactly("COMPILER_MISSING");
        assertThat(only(diagnosis, "COMPILER_MISSING").evidence())
                .containsExactly("/usr/local/go/bin/go runs in /home/ann/shop and builds with it.");
    }

    @Test
    void missingSourcesAreAnErrorThoughAnotherGoIsWhole() {
        assertThat(errors(SickHost.diagnose(withAnother(machine("src"))))).containsExactly("STANDARD_LIBRARY_MISSING");
    }

    @Test
    void missingSourcesOfTheOnlyGoAreTheReasonAndNotThatThereIsNoGo() {
        Diagnosis diagnosis = SickHost.diagnose(machine("src"));

        assertThat(errors(diagnosis)).containsExactly("STANDARD_LIBRARY_MISSING");
        assertThat(only(diagnosis, "STANDARD_LIBRARY_MISSING").remedy().orElseThrow())
                .contains("golang-src on Fedora");
    }

    @Test
    void brokenGoThatDoesNotRunIsANotice() {
        FakeHost host = withAnother(machine("src")).searchPath("/usr/lib/go-1.21/bin");

        assertThat(errors(SickHost.diagnose(host))).isEmpty();
    }

    @Test
    void whereNoneRunsTheNearestToAToolchainIsNamed() {
        Finding finding = only(SickHost.diagnose(machine("src").searchPath("/usr/bin")), "NO_TOOLCHAIN");

        assertThat(finding.evidence())
                .contains(
                        "The nearest to one: /usr/local/go/src/runtime is not there, so the standard library is missing"
                                + " and nothing can be built.");
        assertThat(finding.remedy().orElseThrow()).startsWith("Install the sources of this version too");
    }

    @Test
    void emptyVersionIsNothingToTell() {
        FakeHost host = machine().file(HOME + "/VERSION", "");

        assertThat(errors(SickHost.diagnose(host))).isEmpty();
    }

    /** What a full disk or a broken download leaves behind. */
    @ParameterizedTest
    @CsvSource({"bin/go, 0", "bin/go, 200", "pkg/tool/linux_amd64/compile, 0", "pkg/tool/linux_amd64/compile, 200"})
    void programThatWasBrokenOffIsAnError(String name, int length) {
        byte[] whole = StampedPrograms.program("cmd/go", "go1.22.5", "linux/amd64");
        FakeHost host = withAnother(machine()).executable(HOME + "/" + name, Arrays.copyOf(whole, length));

        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(errors(diagnosis)).containsExactly("BINARIES_DISAGREE");
        assertThat(only(diagnosis, "BINARIES_DISAGREE").evidence())
                .anyMatch(text -> text.endsWith("with such a file."));
    }

    @Test
    void scriptInThePlaceOfGoMayBeMeant() {
        FakeHost host = machine().executable(HOME + "/bin/go", "#!/bin/sh\nexec /usr/lib/go/bin/go \"$@\"\n");

        assertThat(errors(SickHost.diagnose(host))).isEmpty();
    }

    @Test
    void directoryThatMayNotBeReadIsNamedWhereThereIsNoOther() {
        FakeHost host = machine().unreadable(HOME + "/pkg/tool/linux_amd64");

        Finding finding = only(SickHost.diagnose(host), "NO_TOOLCHAIN");

        assertThat(finding.evidence()).anyMatch(text -> text.contains("permission denied"));
        assertThat(finding.remedy().orElseThrow()).doesNotContain("Install");
    }
}
