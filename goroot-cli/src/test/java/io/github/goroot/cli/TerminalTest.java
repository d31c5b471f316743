package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.text.Style;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(buffered(), buffered(), Style.plain());

    @Test
    void bothStreamsReachTheScreenInTheOrderOfTheCalls() {
        terminal.remark("1");
        terminal.data("2");
        terminal.remark("3");
        terminal.json("4");
        terminal.out().print("5");
        terminal.remark("6");
        terminal.err().print("7");
        terminal.data("8");

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("12345678");
    }

    @Test
    void writersUseTheCharsetOfTheirStream() {
        PrintStream latin = new PrintStream(screen, false, StandardCharsets.ISO_8859_1);
        PrintWriter writer = Terminal.writer(latin);

        writer.print("gö");
        writer.close();

        assertThat(screen.toByteArray()).isEqualTo("gö".getBytes(StandardCharsets.ISO_8859_1));
    }

    private PrintStream buffered() {
        return new PrintStream(new BufferedOutputStream(screen), false, StandardCharsets.UTF_8);
    }
}
