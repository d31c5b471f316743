package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.text.Style;
import io.github.goroot.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that are answered without the parser mean what they mean to the parser. */
class PlainCallTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.21.3", "/usr/local/go")
            .go("go1.22.5", "/home/u/sdk/go1.22.5")
            .env("GOROOT", "/gone")
            .home("/home/u");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --json",
                "list --trace",
                "list --json --trace --json",
                "find",
                "find any",
                "find 1.22",
                "find @1.22",
                "find latest",
                "find >=1.99",
                "find --newest",
                "find --json 1.22 --newest",
                "find --json >=1.99",
                "inspect /usr/local/go",
                "inspect --json /usr/local/go /nowhere --json",
                "inspect @x"
            })
    void answersAsTheParserDoes(String line) {
        String[] arguments = line.split(" ");
        assertThat(plain(arguments)).isNotNull();

        assertThat(withoutTimes(Run.piped(host, arguments))).isEqualTo(withoutTimes(parsed(arguments)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "lst",
                "list any",
                "list --",
                "list --js",
                "list --json=true",
                "list --host machine.rec",
                "list --redact",
                "list --help",
                "find any 1.22",
                "find -- 1.22",
                "find --go /usr/bin/go",
                "find --trace",
                "inspect",
                "inspect --json",
                "inspect -- --json",
                "inspect --redact /usr/local/go"
            })
    void leavesTheRestToTheParser(String line) {
        assertThat(plain(line.split(" "))).isNull();
    }

    @Test
    void leavesNothingAtAllToTheParser() {
        assertThat(plain()).isNull();
    }

    private static PlainCall.Command plain(String... arguments) {
        Terminal terminal = new Terminal(System.out, System.err, Style.plain());
        return PlainCall.of(terminal, () -> Run.finder(FakeHost.linux()), arguments);
    }

    private Run parsed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), Style.plain());
        int status = new GorootCommand(terminal, () -> Run.finder(host), false).parseAndCall(arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Run withoutTimes(Run run) {
        String out = run.out()
                .replaceAll("\"elapsedMicros\": [0-9]+", "\"elapsedMicros\": 0")
                .replaceAll("\\t[0-9.]+ ms", "\t0 ms");
        return new Run(run.status(), out, run.err());
    }
}
