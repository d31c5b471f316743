package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.text.Style;
import io.github.goroot.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One run of the command on a fake machine.
 *
 * @param status the exit status
 * @param out what it wrote to the standard output, as UTF-8
 * @param err what it wrote to the standard error
 */
record Run(int status, String out, String err) {

    static final Style ON_TERMINAL = new Style(true, false, true);

    static Run piped(FakeHost host, String... arguments) {
        return of(() -> finder(host), Style.plain(), StandardCharsets.UTF_8, arguments);
    }

    static Run onTerminal(FakeHost host, String... arguments) {
        Run run = of(() -> finder(host), ON_TERMINAL, StandardCharsets.UTF_8, arguments);
        // A busy machine makes a person wait, who is then shown how it gets on until a last line wipes that out.
        return new Run(run.status(), run.out(), run.err().replaceAll("\\r[^\\n]*\\r", ""));
    }

    static Run of(Supplier<GoToolchainsBuilder> finders, Style style, Charset charset, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out, charset), stream(err, charset), style);
        int status = new GorootCommand(terminal, finders, false).run(arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(charset));
    }

    static GoToolchainsBuilder finder(FakeHost host) {
        return GoToolchains.builder().host(host.build()).classLoaders();
    }

    /** Gives the document that the run printed, alone and in the form that the schema tells. */
    JsonNode json(String command) {
        assertThat(err).isEmpty();
        return JsonSchemas.valid(command, out);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes, Charset charset) {
        return new PrintStream(bytes, false, charset);
    }
}
