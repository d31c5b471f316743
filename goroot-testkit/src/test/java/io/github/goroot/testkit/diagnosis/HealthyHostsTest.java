package io.github.goroot.testkit.diagnosis;

import static io.github.goroot.testkit.binary.StampedPrograms.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No false alarm: machines as their installers leave them. */
class HealthyHostsTest {

    private static final String VERSION = "go1.24.4";

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("Linux with the archive", unix(FakeHost.linux(), Layout.OFFICIAL, "/usr/local/go/bin")),
                Arguments.of("Debian", unix(FakeHost.linux(), Layout.DEBIAN, "/usr/bin")),
                Arguments.of(
                        "a container of golang", unix(FakeHost.linux(), Layout.DOCKER, "/go/bin:/usr/local/go/bin")),
                Arguments.of("a runner of GitHub", runner()),
                Arguments.of(
                        "a Mac with the package", unix(FakeHost.macos(), Layout.MACOS_PACKAGE, "/usr/local/go/bin")),
                Arguments.of("a Mac with Homebrew", unix(FakeHost.macos(), Layout.HOMEBREW, "/opt/homebrew/bin")),
                Arguments.of("Windows with the MSI", windows(Layout.MSI, "C:\\Program Files\\Go\\bin")),
                Arguments.of("Windows with Scoop", windows(Layout.SCOOP, "C:\\Users\\ann\\scoop\\shims")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void hasNoFinding(String name, FakeHost host) {
        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.hasFindingOf(Severity.NOTICE)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void agreesInEveryRow(String name, FakeHost host) {
        Diagnosis diagnosis = SickHost.diagnose(host);

        assertThat(diagnosis.crossCheck())
                .extracting(Comparison::fact)
                .contains("go on PATH", "GOROOT", "version", "home", "platform");
        assertThat(diagnosis.crossCheck()).allMatch(Comparison::agrees);
        assertThat(diagnosis.running()).isPresent().isEqualTo(diagnosis.configured());
    }

    @Test
    void nobodyMissesToolsWhereNothingButTheCompilerWasMade() {
        GoInstallation stripped = GoInstallation.of(VERSION);
        for (String tool : new String[] {"asm", "cgo", "cover", "fix", "link", "vet"}) {
            stripped = stripped.without("pkg/tool/GOOS_GOARCH/" + tool);
        }
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory("/home/ann");
        stripped.into(host, "/usr/local/go");

        assertThat(SickHost.diagnose(in(host, "/usr/local/go", VERSION).env("PATH", "/usr/local/go/bin:/bin"))
                        .findings())
                .isEmpty();
    }

    private static FakeHost unix(FakeHost machine, Layout layout, String path) {
        String home = machine.platform().system().goos().equals("darwin") ? "/Users/ann" : "/home/ann";
        FakeHost host = machine.home(home).workingDirectory(home);
        Installed go = layout.write(host, VERSION);
        return in(host, go.home(), VERSION).env("PATH", path + ":/bin");
    }

    private static FakeHost windows(Layout layout, String path) {
        FakeHost host = FakeHost.windows().home("C:\\Users\\ann").workingDirectory("C:\\Users\\ann");
        host.env("AppData", "C:\\Users\\ann\\AppData\\Roaming");
        Installed go = layout.write(host, VERSION);
        return in(host, go.home(), VERSION).env("PATH", "C:\\Windows\\system32;" + path);
    }

    /** The image brings three lines in its tool cache; the step that sets Go up puts one of them first. */
    private static FakeHost runner() {
        FakeHost host = FakeHost.linux().home("/home/runner").workingDirectory("/home/runner/work/shop");
        for (String version : new String[] {"go1.22.12", "go1.23.5"}) {
            in(host, Layout.SETUP_GO.write(host, version).home(), version);
        }
        Installed go = Layout.SETUP_GO.write(host, VERSION);
        return in(host, go.home(), VERSION)
                .env("GOTOOLCHAIN", "local")
                .env("PATH", go.home() + "/bin:/usr/local/bin:/usr/bin")
                .file("/home/runner/work/shop/go.mod", "module shop\n\ngo 1.24.1\n");
    }
}
