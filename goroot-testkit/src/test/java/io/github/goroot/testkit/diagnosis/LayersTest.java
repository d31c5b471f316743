package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.VariableLayer;
import io.github.goroot.diagnosis.Witness;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sets the variables, as a doctor tells it, and what is no reason to complain. */
class LayersTest {

    private static final String MACHINE = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
    private static final String USER = "HKCU\\Environment";

    private final FakeHost host = SickHost.bash(SickHost.healthy());
    private final FakeHost windows = SickHost.windows();

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::code).toList();
    }

    private static List<VariableLayer> rows(Diagnosis diagnosis, String layer) {
        return diagnosis.layers().stream()
                .filter(row -> row.layer().equals(layer))
                .toList();
    }

    @Test
    void tellsWinnerAndShadowedOfEachLayer() {
        host.file("/etc/profile", "export GOPATH=/srv/go\n")
                .file("/home/ann/.profile", "export GOPATH=$HOME/work\n")
                .file("/home/ann/.config/go/env", "GOPATH=/from/settings\n")
                .env("GOPATH", "/home/ann/work");

        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(rows(diagnosis, "process"))
                .extracting(row -> row.value().orElseThrow())
                .containsExactly("/home/ann/work");
        assertThat(rows(diagnosis, "user-file")).singleElement().satisfies(row -> {
            assertThat(row.wins()).isFalse();
            assertThat(row.shadowedBy()).contains("GOPATH in the environment");
        });
        List<VariableLayer> login = rows(diagnosis, "bash-login");
        assertThat(login).extracting(VariableLayer::wins).containsExactly(false, true);
        assertThat(login.get(0).shadowedBy()).contains("/home/ann/.profile:1");
        assertThat(login.get(1).location().line()).hasValue(1);
        assertThat(login.get(1).exported()).isTrue();
    }

    @Test
    void userWhoOverridesTheMachineIsANotice() {
        host.file("/etc/profile", "export GOPATH=/srv/go\n")
                .file("/home/ann/.profile", "export GOPATH=$HOME/work\n")
                .env("GOPATH", "/home/ann/work");

        assertThat(SickHost.diagnose(host).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("VARIABLE_SET_TWICE");
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export PATH=$PATH:/usr/local/go/bin\n",
                "GOPATH=$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n",
                "GOROOT=/usr/local/go\nPATH=$GOROOT/bin:$PATH\n",
                "eval \"$(some-manager activate bash)\"\n",
                "if [ -d /opt/go ]; then export GOROOT=/opt/go; fi\n",
                "export PATH=$(go env GOPATH)/bin:$PATH\n",
                "export PATH=$PATH:/usr/local/go/bin\nexport PATH=$PATH:/usr/local/go/bin\n",
                "for f in ~/.bashrc.d/*; do . \"$f\"; done\n",
                "case $- in *i*) ;; *) return;; esac\n",
                "\0\1"
            })
    void usualLinesAreNoReasonToComplain(String bashrc) {
        assertThat(codes(SickHost.diagnose(host.file("/home/ann/.bashrc", bashrc))))
                .isEmpty();
    }

    @Test
    void whatALineMightRunIsSaidToBeNotSeen() {
        host.file("/home/ann/.bashrc", "\neval \"$(some-manager activate bash)\"\n");

        assertThat(SickHost.diagnose(host).notSeen())
                .anySatisfy(spot -> assertThat(spot.why()).contains("/home/ann/.bashrc:2"));
    }

    @Test
    void staleGorootIsTracedToItsLine() {
        host.env("GOROOT", "/usr/local/go1.21").file("/home/ann/.bashrc", "export GOROOT=/usr/local/go1.21\n");

        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(codes(diagnosis)).containsExactly("GOROOT_MISSING");
        assertThat(diagnosis.findings().get(0).remedy().orElseThrow())
                .contains("Take GOROOT out of /home/ann/.bashrc:1");
        assertThat(diagnosis.notSeen()).isEmpty();
    }

    @Test
    void processThatWasStartedFromTheDesktopIsNoChange() {
        host.directory("/usr/share/xsessions").file("/home/ann/.bashrc", "export GOTOOLCHAIN=local\n");

        assertThat(codes(SickHost.diagnose(host))).isEmpty();
    }

    @Test
    void machineWithoutDesktopHasNoDesktopLayer() {
        host.file("/home/ann/.bashrc", "export PATH=/usr/local/go/bin:$PATH\n");

        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(codes(diagnosis)).isEmpty();
        assertThat(diagnosis.layers())
                .extracting(VariableLayer::layer, row -> row.value().orElseThrow())
                .containsExactly(tuple("terminal", "/usr/local/go/bin"));
    }

    @Test
    void desktopMayBeTheOnlyOneThatFindsGo() {
        host.directory("/usr/share/xsessions")
                .file("/home/ann/.profile", "export PATH=/usr/local/go/bin:$PATH\n")
                .file("/home/ann/.bashrc", "export PATH=/usr/bin:/bin\n");

        assertThat(SickHost.diagnose(host).findings())
                .filteredOn(finding -> finding.code().equals("DESKTOP_SEES_ANOTHER_GO"))
                .extracting(Finding::message)
                .containsExactly(
                        "A new terminal finds no go on PATH, but a program that is started from the desktop finds"
                                + " /usr/local/go/bin/go.");
    }

    @Test
    void userWhoseShellIsNotKnownIsLeftAlone() {
        FakeHost unknown = SickHost.healthy().file("/home/ann/.bashrc", "export GOROOT=/nowhere\n");

        assertThat(codes(SickHost.diagnose(unknown))).isEmpty();
        assertThat(SickHost.diagnose(unknown).layers()).isEmpty();
    }

    @Test
    void nobodyLooksWhereThatIsNotWanted() {
        host.file("/home/ann/.bashrc", "export GOROOT=/nowhere\n").env("GOPATH", "/home/ann/go");
        Counting counting = Counting.on(host.build());

        Diagnosis diagnosis = Discoveries.on(counting.host())
                .build()
                .diagnose(DiagnosisRequest.here().withoutLayers());

        assertThat(codes(diagnosis)).isEmpty();
        assertThat(diagnosis.layers()).extracting(VariableLayer::layer).containsExactly("process");
        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().endsWith(".bashrc"));
    }

    @Test
    void eachStartUpFileIsReadOnceAndLittleElse() {
        host.file("/etc/profile", "export GOPATH=/srv/go\n")
                .file("/home/ann/.profile", ". ~/.bashrc\n")
                .file("/home/ann/.bashrc", "export PATH=$PATH:/usr/local/go/bin\n");
        Counting without = Counting.on(host.build());
        Discoveries.on(without.host()).build().diagnose(DiagnosisRequest.here().withoutLayers());
        Counting with = Counting.on(host.build());

        Discoveries.on(with.host()).build().diagnose(DiagnosisRequest.here());

        assertThat(with.files().log())
                .filteredOn(operation ->
                        !operation.path().endsWith("go") && !operation.path().endsWith("compile"))
                .doesNotHaveDuplicates();
        assertThat(with.operations() - without.operations())
                .as("%s", with.byPlace())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void discoveryReadsNoStartUpFile() {
        host.file("/home/ann/.bashrc", "export GOROOT=/nowhere\n");
        Counting counting = Counting.on(host.build());

        Discoveries.on(counting.host()).build().discover();

        assertThat(counting.files().log())
                .noneMatch(operation -> operation.path().endsWith(".bashrc"));
    }

    @Test
    void userOfWindowsGoesBeforeTheMachine() {
        windows.registry(MACHINE, "GOPATH", "D:\\all")
                .registry(USER, "GOPATH", "D:\\mine")
                .env("GOPATH", "D:\\mine");

        Diagnosis diagnosis = SickHost.diagnose(windows);

        assertThat(rows(diagnosis, "machine")).singleElement().satisfies(row -> {
            assertThat(row.wins()).isFalse();
            assertThat(row.shadowedBy().orElseThrow()).endsWith("\\Environment\\GOPATH");
        });
        assertThat(rows(diagnosis, "user")).extracting(VariableLayer::wins).containsExactly(true);
        assertThat(diagnosis.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("VARIABLE_SET_TWICE");
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message()).startsWith("GOPATH is set twice: D:\\mine in HKEY_CURRENT_USER");
        });
    }

    @Test
    void changeOnWindowsShowsInANewConsole() {
        windows.registry(USER, "GOTOOLCHAIN", "local");

        assertThat(SickHost.diagnose(windows).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("VARIABLE_CHANGED");
            assertThat(finding.message())
                    .isEqualTo("GOTOOLCHAIN is not set in this program, but local in a new console.");
        });
    }

    @Test
    void goThatWasInstalledAfterThisConsoleIsFoundByANewOne() {
        FakeHost installed = SickHost.go(
                        FakeHost.windows().home("C:\\Users\\ann").workingDirectory("C:\\Users\\ann"),
                        "go1.22.5",
                        "C:/Program Files/Go")
                .env("PATH", "C:\\Windows")
                .env("ProgramFiles", "C:\\Program Files")
                .registry(MACHINE, "Path", "C:\\Windows;C:\\Program Files\\Go\\bin");

        Diagnosis diagnosis = SickHost.diagnose(installed);

        assertThat(codes(diagnosis)).containsExactly("GO_NOT_ON_PATH", "VARIABLE_CHANGED");
        assertThat(rows(diagnosis, "machine"))
                .extracting(row -> row.value().orElseThrow())
                .containsExactly("C:\\Program Files\\Go\\bin");
    }

    @Test
    void gorootOfTheRegistryThatIsGoneIsAnErrorOfNewConsoles() {
        windows.registry(USER, "GOROOT", "C:\\Go");

        assertThat(codes(SickHost.diagnose(windows))).containsExactly("NEW_GOROOT_MISSING", "VARIABLE_CHANGED");
    }

    @Test
    void runningGoIsAWitnessOnRequest() {
        host.process(7, "/usr/local/go/bin/go", "go", "test").processEnv(7, "GOROOT", "/usr/local/go");

        Diagnosis asked =
                Discoveries.on(host).build().diagnose(DiagnosisRequest.here().withProcesses());

        assertThat(codes(asked)).isEmpty();
        Comparison row = asked.crossCheck().stream()
                .filter(each -> each.fact().equals("running go 7"))
                .findFirst()
                .orElseThrow();
        assertThat(row.agrees()).isTrue();
        assertThat(row.witnesses())
                .extracting(Witness::source)
                .containsExactly("around its program", "GOROOT it was started with");
        assertThat(SickHost.diagnose(host).crossCheck())
                .noneMatch(each -> each.fact().startsWith("running"));
    }
}
