package io.github.goroot.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTraceTest {

    private static final String PROC = "/usr/local/go/src/runtime/proc.go";
    private static final String FILE = "/usr/local/go/src/os/file.go";

    /** Writes a trace as the runtime does. */
    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Writer header(int minor) {
            bytes.writeBytes(Arrays.copyOf(("go 1." + minor + " trace").getBytes(StandardCharsets.US_ASCII), 16));
            return this;
        }

        Writer raw(int... values) {
            for (int value : values) {
                bytes.write(value);
            }
            return this;
        }

        Writer number(long value) {
            long left = value;
            for (; (left & ~0x7FL) != 0; left >>>= 7) {
                bytes.write((int) ((left & 0x7F) | 0x80));
            }
            bytes.write((int) left);
            return this;
        }

        /** A number, a length, a text. */
        Writer string(int type, int id, String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            raw(type).number(id).number(content.length);
            bytes.writeBytes(content);
            return this;
        }

        Writer batch(Writer content) {
            raw(1).number(1).number(300).number(1L << 40).number(content.bytes.size());
            bytes.writeBytes(content.bytes.toByteArray());
            return this;
        }

        byte[] done() {
            return bytes.toByteArray();
        }
    }

    private static byte[] events(int minor) {
        return new Writer()
                .header(minor)
                .raw(1 | 1 << 6, 0, 0x80, 1)
                .string(37, 1, "main.main")
                .raw(3 | 3 << 6, 3, 1, 2, 3)
                .string(37, 2, PROC)
                .raw(48 | 3 << 6, 4, 9, 9, 9, 9)
                .number(6)
                .raw('/', 'a', '/', '.', 'g', 'o')
                .string(37, 3, FILE)
                .string(37, 4, "/home/u/src/log/log.go")
                .done();
    }

    private static byte[] batches(int minor) {
        Writer strings = new Writer()
                .raw(4)
                .string(5, 1, "runtime.gopark")
                .string(5, 2, PROC)
                .string(5, 3, FILE);
        Writer more = new Writer().raw(4).string(5, 4, "/home/u/src/log/log.go");
        Writer trace =
                new Writer().header(minor).batch(new Writer().raw(16, 1, 2, 3)).batch(strings);
        trace.raw(49, 1).number(1).number(2).number(3).number(2).raw(4, 5);
        return trace.batch(new Writer()).raw(52).batch(more).done();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 11, 19, 21, 22, 23, 25, 26, 28})
    void bothFormatsNameTheirFilesAndTheGoroot(int minor) throws IOException {
        ExecutionTrace trace = read(minor < 22 ? events(minor) : batches(minor)).orElseThrow();

        assertThat(trace.format()).isEqualTo("1." + minor);
        assertThat(trace.brokenAt()).isEmpty();
        assertThat(trace.traces().positions())
                .extracting(GoSourcePosition::toString)
                .containsExactly(PROC, FILE, "/home/u/src/log/log.go");
        assertThat(trace.traces().goroots())
                .extracting(DisclosedGoroot::goroot, DisclosedGoroot::positions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/usr/local/go", 2L));
        assertThat(trace).hasToString("go 1." + minor + " trace: [/usr/local/go] in 3 positions, 0 trimmed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "go 1.22", "go 1.22 trace   ", "go 2.22 trace\0\0\0", "go 1.222 trace\0\0", "\u007fELF"})
    void otherFilesAreNoTraces(String head) throws IOException {
        assertThat(read((head + (head.length() < 10 ? "" : "\0\0\0")).getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void tracesOfTheFirstFormatsHaveNoNames() throws IOException {
        ExecutionTrace trace = read(new Writer().header(5).raw(1, 2, 3).done()).orElseThrow();

        assertThat(trace.traces().positions()).isEmpty();
        assertThat(trace.brokenAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22})
    void whatIsCutOffAnywhereTellsWhatCameBefore(int minor) throws IOException {
        byte[] whole = minor < 22 ? events(minor) : batches(minor);
        int files = 0;
        for (int length = 16; length <= whole.length; length++) {
            ExecutionTrace trace = read(Arrays.copyOf(whole, length)).orElseThrow();
            int found = trace.traces().positions().size();
            assertThat(found).isBetween(files, 3);
            assertThat(trace.brokenAt().orElse(length)).isEqualTo(length);
            files = found;
        }
        assertThat(files).isEqualTo(3);
    }

    @Test
    void lengthsAreNotBelieved() throws IOException {
        for (long length : new long[] {65_537, Integer.MAX_VALUE, 1L << 31, 1L << 62, 1L << 63, -1}) {
            byte[] batch =
                    new Writer().header(22).raw(1, 1, 1, 1).number(length).done();
            assertThat(read(batch).orElseThrow().brokenAt()).isPresent();
            byte[] string = new Writer().header(21).raw(37, 1).number(length).done();
            assertThat(read(string).orElseThrow().brokenAt()).isPresent();
        }
        assertThat(read(new Writer()
                                .header(21)
                                .raw(37, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255)
                                .done())
                        .orElseThrow()
                        .brokenAt())
                .isPresent();
    }

    @Test
    void aStringThatOverrunsItsBatchEndsTheReading() throws IOException {
        byte[] trace = new Writer().header(22).raw(1, 1, 1, 1, 4, 4, 5, 1, 100).done();

        assertThat(read(trace).orElseThrow().brokenAt()).hasValue(trace.length);
    }

    private static Optional<ExecutionTrace> read(byte[] bytes) throws IOException {
        return ExecutionTrace.read(new ByteArrayInputStream(bytes));
    }
}
