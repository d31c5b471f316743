package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindCommandTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.21.3", "/usr/local/go")
            .go("go1.22.5", "/home/u/sdk/go1.22.5")
            .home("/home/u")
            .searchPath("/usr/local/go/bin");

    @ParameterizedTest
    @CsvSource({
        "any,           /usr/local/go",
        "1.21,          /usr/local/go",
        ">=1.22,        /home/u/sdk/go1.22.5",
        "go1.22.5,      /home/u/sdk/go1.22.5"
    })
    void printsTheHomeAloneOnLine(String requirement, String home) {
        assertThat(Run.onTerminal(host, "find", requirement)).isEqualTo(new Run(0, home + "\n", ""));
    }

    @Test
    void findsAnyByDefault() {
        assertThat(Run.piped(host, "find")).isEqualTo(new Run(0, "/usr/local/go\n", ""));
    }

    @Test
    void findsTheNewestWhereAskedFor() {
        assertThat(Run.piped(host, "find", "--newest")).isEqualTo(new Run(0, "/home/u/sdk/go1.22.5\n", ""));
    }

    @Test
    void printsTheHomeAsItsSourceSpellsIt() {
        assertThat(Run.piped(host.env("GOROOT", "/usr/local/go/"), "find").out())
                .isEqualTo("/usr/local/go/\n");
    }

    @Test
    void reportsWhyThereIsNone() {
        Run run = Run.piped(host, "find", ">=1.99");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("No Go toolchain satisfies \">=1.99\" on linux/amd64")
                .contains("REQUIREMENT_NOT_MET")
                .endsWith("\n");
    }

    @Test
    void saysWhatToWriteInsteadOfRequirementThatIsNone() {
        Run run = Run.piped(host, "find", "latest");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("goroot: \"latest\" is not a requirement of a Go version. Write \"1.22\"")
                .endsWith("Try \"goroot find --help\".\n");
    }

    @Test
    void emptyRequirementIsWrongUsage() {
        assertThat(Run.piped(host, "find", "").status()).isEqualTo(2);
    }

    @Test
    void jsonHoldsTheToolchain() {
        Run run = Run.piped(host, "find", "--json", ">=1.22");

        assertThat(run.status()).isZero();
        JsonNode json = run.json("find");
        assertThat(json.at("/requirement").asText()).isEqualTo(">=1.22");
        assertThat(json.at("/toolchain/home").asText()).isEqualTo("/home/u/sdk/go1.22.5");
    }

    @Test
    void jsonHoldsTheReportWhereThereIsNone() {
        Run run = Run.piped(host, "find", "--json", ">=1.99");

        assertThat(run.status()).isEqualTo(1);
        JsonNode json = run.json("find");
        assertThat(json.has("toolchain")).isFalse();
        assertThat(json.at("/toolchains").findValuesAsText("version")).containsExactly("go1.21.3", "go1.22.5");
        assertThat(json.at("/locators")).isNotEmpty();
    }
}
