package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderGoneTest {

    private int attempts;

    private OutputStream failing(String reason) {
        return new ReaderGone(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                attempts++;
                throw new IOException(reason);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    void answerThatNobodyReadsIsDropped(String reason) {
        PrintStream out = new PrintStream(failing(reason), false, StandardCharsets.UTF_8);

        out.print("go1.22.5");
        out.print("go1.24.4");

        assertThat(out.checkError()).isFalse();
        assertThat(attempts).isOne();
    }

    @Test
    void otherFailuresAreToldOf() {
        OutputStream out = failing("No space left on device");

        assertThatThrownBy(() -> out.write('x')).isInstanceOf(IOException.class);
    }

    @Test
    void everythingElseIsWritten() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (OutputStream out = new ReaderGone(written)) {
            out.write('a');
            out.write("bc".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
    }
}
