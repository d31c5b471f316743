package io.github.goroot.cli;

import io.github.goroot.cli.text.Style;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where the command writes: data to one stream, everything else to the other.
 *
 * @param out takes the data
 * @param err takes everything else
 * @param style how text may look there; {@link Style#tabular()} means that a person is looking
 */
record Terminal(PrintStream out, PrintStream err, Style style) {

    /** Gives a writer for text on a stream, in the charset of that stream, which a writer of the JDK could not know. */
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int offset, int length) {
                        stream.print(new String(text, offset, length));
                    }

                    @Override
                    public void flush() {
                        stream.flush();
                    }

                    @Override
                    public void close() {
                        stream.close();
                    }
                },
                true);
    }

    void data(String text) {
        err.flush();
        out.print(text);
        out.flush();
    }

    /** JSON is UTF-8 whatever the charset of the terminal is. */
    void json(String document) {
        bytes(document.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] data) {
        out.writeBytes(data);
        out.flush();
    }

    void remark(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }
}
