package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesCommandTest {

    private final FakeHost host = FakeHost.linux()
            .env("HOME", "/home/ann")
            .go("go1.22.5", "/home/ann/sdk/go1.22.5")
            .process(7, "/home/ann/sdk/go1.22.5/bin/go", "go", "run", "secret")
            .processEnv(7, "GOROOT", "/home/ann/sdk/go1.22.5")
            .processEnv(7, "GOFLAGS", "-mod=mod")
            .process(8, "/home/ann/go/bin/gopls")
            .processEnvDenied(8)
            .process(9, "/usr/bin/vi", "vi", "secret");

    @Test
    void listsOneToALine() {
        Run run = Run.piped(host, "processes");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "7\tgo\tgo1.22.5\t/home/ann/sdk/go1.22.5/bin/go\tGOROOT=/home/ann/sdk/go1.22.5",
                        "8\tgopls\t-\t/home/ann/go/bin/gopls\t");
        assertThat(run.err()).isEqualTo("The variables of process 8 cannot be read: access denied.\n");
    }

    @Test
    void tellsAllInJson() {
        JsonNode json = Run.piped(host, "processes", "--json").json("processes");

        assertThat(json.at("/processes")).hasSize(2);
        assertThat(json.at("/processes/0/pid").asInt()).isEqualTo(7);
        assertThat(json.at("/processes/0/tool").asText()).isEqualTo("go");
        assertThat(json.at("/processes/0/executable").asText()).isEqualTo("/home/ann/sdk/go1.22.5/bin/go");
        assertThat(json.at("/processes/0/toolchain/home").asText()).isEqualTo("/home/ann/sdk/go1.22.5");
        assertThat(json.at("/processes/0/toolchain/version").asText()).isEqualTo("go1.22.5");
        assertThat(json.at("/processes/0/goroot").asText()).isEqualTo("/home/ann/sdk/go1.22.5");
        assertThat(json.at("/processes/0/variables")).hasSize(1);
        assertThat(json.at("/processes/1/toolchain").isMissingNode()).isTrue();
        assertThat(json.at("/processes/1/error").asText()).contains("denied");
        assertThat(json.toString()).doesNotContain("secret", "-mod=mod");
    }

    @Test
    void hasStatusOneWhereNoneRunsOrNobodyTells() {
        Run none = Run.piped(FakeHost.linux().process(1, "/sbin/init"), "processes");
        Run silent = Run.piped(FakeHost.macos(), "processes", "--json");

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo("No Go tool runs.\n");
        assertThat(silent.status()).isEqualTo(1);
        assertThat(silent.json("processes").at("/error").asText()).isEqualTo("This machine has no process table.");
        assertThat(silent.json("processes").at("/processes")).isEmpty();
    }

    @Test
    void namesNobodyWhenRedacted() {
        Run run = Run.piped(host, "processes", "--redact", "--json");

        assertThat(run.json("processes").at("/processes/0/toolchain/home").asText())
                .isEqualTo("/home/user/sdk/go1.22.5");
        assertThat(run.out() + run.err()).doesNotContain("/ann");
    }

    @Test
    void isRecordedWhenThatIsAsked(@TempDir Path scratch) {
        String with = scratch.resolve("with").toString();
        String without = scratch.resolve("without").toString();
        assertThat(Run.piped(host, "record", "--processes", with).status()).isZero();
        assertThat(Run.piped(host, "record", without).status()).isZero();

        assertThat(Run.piped(FakeHost.windows(), "processes", "--json", "--host", with)
                        .out())
                .isEqualTo(Run.piped(host, "processes", "--json").out());
        Run refused = Run.piped(FakeHost.windows(), "processes", "--host", without);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("goroot record --processes FILE");
    }

    @Test
    void recordsNoArguments(@TempDir Path scratch) throws Exception {
        Path file = scratch.resolve("machine");
        Run.piped(host, "record", "--processes", file.toString());

        assertThat(file).content().contains("/usr/bin/vi").doesNotContain("secret");
    }
}
