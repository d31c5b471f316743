package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.text.Style;
import io.github.goroot.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GorootCommandTest {

    private static Run run(String... arguments) {
        return Run.piped(FakeHost.linux(), arguments);
    }

    @Test
    void tellsItsVersion() {
        Run run = run("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("goroot [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\R");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() {
        Run run = run("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("list ", "find ", "inspect ", "record ", "generate-completion ", "Exit status:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "find", "which", "inspect", "doctor", "record", "generate-completion"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help").out()).startsWith("Usage: goroot " + command);
        assertThat(run("help", command)).isEqualTo(run(command, "--help"));
    }

    @Test
    void withoutCommandItPrintsUsageAsAnError() {
        Run run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: goroot");
    }

    @Test
    void unknownCommandIsWrongUsage() {
        Run run = run("lst");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'lst'").contains("goroot list?").endsWith("Try \"goroot --help\".\n");
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Run run = run("list", "--jsn");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--jsn").contains("--json").endsWith("Try \"goroot list --help\".\n");
    }

    @Test
    void completionKnowsEveryCommandAndOption() {
        Run run = run("generate-completion");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("list", "which", "--explain", "inspect", "record", "--newest", "--redact", "--trace");
    }

    @Test
    void failureOfItsOwnIsOneSentenceAndHint() {
        Run run = failing(new IllegalStateException("the cat\u001b[2J sat on it"), "list", "--json");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "goroot: failed unexpectedly: java.lang.IllegalStateException: the cat\\u001b[2J sat on it\n")
                .contains("GOROOT_DEBUG")
                .doesNotContain("\tat ");
    }

    @Test
    void errorOfTheMachineIsFailureOfItsOwn() {
        assertThat(failing(new NoClassDefFoundError("x"), "find").status()).isEqualTo(3);
    }

    @Test
    void debuggingShowsWhereItFailed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(OutputStream.nullOutputStream()), stream(err), Style.plain());
        Supplier<GoToolchainsBuilder> broken = () -> {
            throw new IllegalStateException("why");
        };

        assertThat(new GorootCommand(terminal, broken, true).run("list")).isEqualTo(3);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("IllegalStateException: why", "\tat ");
    }

    @Test
    void answerThatCannotBeWrittenIsFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(stream(full), stream(err), Style.plain());
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        int status = new GorootCommand(terminal, () -> Run.finder(host), false).run("find");

        assertThat(status).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    private static Run failing(Throwable failure, String... arguments) {
        Supplier<GoToolchainsBuilder> broken = () -> {
            throw sneaky(failure);
        };
        return Run.of(broken, Style.plain(), StandardCharsets.UTF_8, arguments);
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
