package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {

    @Test
    void printsOneLineOfFieldsForEachToolchain() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").env("GOROOT", "/usr/local/go");

        Run run = Run.piped(host, "list");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("go1.22.5\tlinux/amd64\t/usr/local/go\tenvironment (GOROOT=/usr/local/go)")
                .hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void alignsColumnsUnderHeadingsOnTerminal() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").env("GOROOT", "/usr/local/go");

        Run run = Run.onTerminal(host, "list");

        assertThat(run.out().lines())
                .startsWith(
                        "VERSION   PLATFORM     HOME           FOUND BY",
                        "go1.22.5  linux/amd64  /usr/local/go  environment (GOROOT=/usr/local/go)");
        assertThat(run.err()).isEqualTo("\n1 Go toolchain.\n");
    }

    @Test
    void tellsBrokenSettingAndStillListsTheRest() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").env("GOROOT", "/opt/gone");

        Run run = Run.piped(host, "list");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("go1.22.5\t");
        assertThat(run.err())
                .startsWith("error: /opt/gone does not exist. [GOROOT_MISSING]\n")
                .contains("rejected: /opt/gone by environment (GOROOT=/opt/gone)")
                .contains("    → ");
    }

    @Test
    void endsWithOneWhereThereIsNone() {
        Run run = Run.piped(FakeHost.linux(), "list");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("No Go toolchain found on linux/amd64: ")
                .contains("goroot list --trace");
    }

    @Test
    void traceTellsWhatEachLocatorLookedAt() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").searchPath("/usr/local/go/bin");

        Run run = Run.piped(host, "list", "--trace");

        assertThat(run.out().lines())
                .contains("locator\tenvironment\tnothing found\t0.000 ms")
                .contains("looked\tenvironment\tvariable\tGOROOT\tnot set")
                .contains("looked\tpath\tstatus\t/usr/local/go/bin/go\texecutable file")
                .contains("candidate\tpath\tduplicate\t/usr/local/go/bin/go\tof /usr/local/go");
    }

    @Test
    void traceTellsEveryOperationInItsOrder() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").searchPath("/usr/local/go/bin");

        List<String> accesses = Run.piped(host, "list", "--trace")
                .out()
                .lines()
                .filter(line -> line.startsWith("access\t"))
                .toList();

        assertThat(accesses)
                .allMatch(line -> line.matches("access\t\\d+\\.\\d{3} ms\t\\d+\\.\\d{3} ms\t[a-z-]+\t[^\t]+\t[^\t]+"));
        assertThat(accesses.get(0)).endsWith("\tstatus\t/usr/local/go/bin/go\texecutable file");
    }

    @Test
    void jsonOfATraceHasTheOperationsToo() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go").searchPath("/usr/local/go/bin");

        JsonNode accesses =
                Run.piped(host, "list", "--trace", "--json").json("list").at("/accesses");

        assertThat(accesses).isNotEmpty();
        assertThat(accesses.at("/0/kind").asText()).isEqualTo("status");
        assertThat(accesses.at("/0/what").asText()).isEqualTo("/usr/local/go/bin/go");
        assertThat(Run.piped(host, "list", "--json").json("list").has("accesses"))
                .isFalse();
    }

    @Test
    void jsonHoldsToolchainsCandidatesAndLocators() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/usr/local/go")
                .env("GOROOT", "/opt/gone")
                .searchPath("/usr/local/go/bin");

        JsonNode json = Run.piped(host, "list", "--json").json("list");

        assertThat(json.at("/schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/toolchains/0/home").asText()).isEqualTo("/usr/local/go");
        assertThat(json.at("/toolchains/0/version").asText()).isEqualTo("go1.22.5");
        assertThat(json.at("/toolchains/0/releaseTime").asText()).isEqualTo("2024-07-02T16:57:47Z");
        assertThat(json.at("/toolchains/0/provenances").findValuesAsText("locator"))
                .startsWith("executable-relative", "path");
        assertThat(json.at("/candidates/0/path").asText()).isEqualTo("/opt/gone");
        assertThat(json.at("/candidates/0/issue/severity").asText()).isEqualTo("error");
        assertThat(json.at("/candidates/0/issue/location/variable").asText()).isEqualTo("GOROOT");
        assertThat(json.at("/candidates").findValuesAsText("verdict")).startsWith("rejected", "accepted", "duplicate");
        assertThat(json.at("/locators/1/looked/0/what").asText()).isEqualTo("GOROOT");
    }

    @Test
    void jsonOfEmptyMachineIsReportToo() {
        Run run = Run.piped(FakeHost.linux(), "list", "--json");

        assertThat(run.status()).isEqualTo(1);
        JsonNode json = run.json("list");
        assertThat(json.at("/toolchains")).isEmpty();
        assertThat(json.at("/locators").findValuesAsText("outcome"))
                .containsOnly("nothing-found", "not-applicable", "disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "/opt/\u0000", "/opt/gone\n", "/opt/\ud800", "C:\\Go"})
    void jsonStaysValidWhateverTheSettingIs(String goroot) {
        Run run = Run.piped(FakeHost.linux().env("GOROOT", goroot), "list", "--json");

        run.json("list");
    }

    @Test
    void jsonOfWindowsKeepsBackslashes() {
        FakeHost host =
                FakeHost.windows().go("go1.22.5", "C:\\Program Files\\Go").searchPath("C:\\Program Files\\Go\\bin");

        JsonNode json = Run.piped(host, "list", "--json").json("list");

        assertThat(json.at("/toolchains/0/executable").asText()).isEqualTo("C:\\Program Files\\Go\\bin\\go.exe");
        assertThat(json.at("/locators").findValuesAsText("reason")).isNotEmpty();
    }

    @Test
    void jsonIsUtf8WhateverTheTerminalIs() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/opt/gö").env("GOROOT", "/opt/gö");

        Run run = Run.of(() -> Run.finder(host), Run.ON_TERMINAL, StandardCharsets.ISO_8859_1, "list", "--json");

        assertThat(run.json("list").at("/toolchains/0/home").asText()).isEqualTo("/opt/gö");
    }

    @Test
    void jsonIsTheSameInEveryRun() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/opt/gone");
        GoInstallation.of("go1.19.8").debianInto(host);

        assertThat(Run.piped(host, "list", "--json")).isEqualTo(Run.piped(host, "list", "--json"));
    }

    @Test
    void startsFromTheGivenGo() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/a")
                .go("go1.21.0", "/opt/b")
                .searchPath("/opt/a/bin");

        Run run = Run.piped(host, "list", "--go", "/opt/b/bin/go", "--allow-commands");

        assertThat(run.out().lines().map(line -> line.split("\t")[2])).isEqualTo(List.of("/opt/b", "/opt/a"));
    }

    @Test
    void foreignToolchainIsMarked() {
        FakeHost host = GoInstallation.of("go1.22.5")
                .platform("linux", "arm64")
                .into(FakeHost.linux(), "/usr/local/go")
                .env("GOROOT", "/usr/local/go");

        Run run = Run.onTerminal(host, "list");

        assertThat(run.out()).contains("go1.22.5  linux/arm64 (foreign)  /usr/local/go");
        assertThat(run.err()).contains("notice: ").contains("[FOREIGN_PLATFORM]");
    }
}
