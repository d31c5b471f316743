package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import org.junit.jupiter.api.Test;

class InspectCommandTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.22.5", "/usr/local/go")
            .link("/usr/bin/go", "/usr/local/go/bin/go")
            .file("/etc/motd", "hello")
            .file("/secret", "x")
            .unreadable("/secret");

    @Test
    void tellsWhatToolchainIsThere() {
        Run run = Run.piped(host, "inspect", "/usr/bin/go");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("/usr/bin/go\n    what:         Go toolchain\n    version:      go1.22.5\n")
                .contains("    home:         /usr/local/go\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void placeThatIsNoneDoesNotSpoilTheBatch() {
        Run run = Run.piped(host, "inspect", "/nowhere", "/usr/local/go", "/secret");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("/nowhere\n    error: /nowhere does not exist. [GOROOT_MISSING]\n        → ")
                .contains("\n\n/usr/local/go\n")
                .contains("\n\n/secret\n    error: ");
    }

    @Test
    void endsWithOneWhereNoPlaceIsOne() {
        Run run = Run.piped(host, "inspect", "/nowhere", "/etc/motd");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("/etc/motd\n    error: ");
    }

    @Test
    void relativePlaceIsOneOfTheWorkingDirectory() {
        FakeHost inHome = host.workingDirectory("/usr/local");

        assertThat(Run.piped(inHome, "inspect", "go").out()).contains("home:         /usr/local/go\n");
    }

    @Test
    void jsonHasAnEntryForEachPlaceInTheirOrder() {
        Run run = Run.piped(host, "inspect", "--json", "/usr/bin/go", "/nowhere", "/secret", "", "/etc/\u0000");

        assertThat(run.status()).isZero();
        JsonNode files = run.json("inspect").at("/files");
        assertThat(files.findValuesAsText("path"))
                .containsExactly("/usr/bin/go", "/nowhere", "/secret", "", "/etc/\u0000");
        assertThat(files.at("/0/kind").asText()).isEqualTo("goroot");
        assertThat(files.at("/0/goVersion").asText()).isEqualTo("go1.22.5");
        assertThat(files.at("/0/home").asText()).isEqualTo("/usr/local/go");
        assertThat(files.at("/1/kind").asText()).isEqualTo("error");
        assertThat(files.at("/1/error").asText()).isEqualTo("/nowhere does not exist.");
        assertThat(files.at("/1/issue/code").asText()).isEqualTo("GOROOT_MISSING");
    }

    @Test
    void jsonTellsWhatIsWorthKnowingOfToolchain() {
        GoInstallation.of("go1.22.5").platform("linux", "arm64").into(host, "/opt/arm");

        JsonNode files =
                Run.piped(host, "inspect", "--json", "/opt/arm").json("inspect").at("/files");

        assertThat(files.at("/0/runsOnHost").asBoolean(true)).isFalse();
        assertThat(files.at("/0/issues/0/code").asText()).isEqualTo("FOREIGN_PLATFORM");
    }

    @Test
    void nameThatBeginsWithAtIsName() {
        FakeHost odd = host.go("go1.21.0", "/project/@go");

        assertThat(Run.piped(odd, "inspect", "@go").out()).contains("go1.21.0");
    }

    @Test
    void needsPlace() {
        Run run = Run.piped(host, "inspect");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("PATH").contains("goroot inspect --help");
    }
}
