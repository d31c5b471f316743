package io.github.goroot.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GorootTracesTest {

    private static final String PANIC = """
            panic: runtime error: index out of range [5] with length 3 [recovered]

            goroutine 1 [running]:
            runtime/debug.Stack()
            \t/usr/local/go/src/runtime/debug/stack.go:24 +0x5e
            main.work({0xc000012345, 0x3, 0x3})
            \t/home/u/my project/src/log/log.go:17 +0x1d
            example.com/tool/src/log.(*Sink).Write(...)
            \t/home/u/my project/src/log/sink.go:9
            created by main.main in goroutine 1
            \t/home/u/my project/main.go:27 +0x198
            created by testing.(*T).Run
            \t/usr/local/go/src/testing/testing.go:1486 +0x35f
            exit status 2
            """;

    @Test
    void aPanicGivesItsPositionsInOrderAndOneGoroot() {
        GorootTraces traces = GorootTraces.of(PANIC);

        assertThat(traces.positions())
                .extracting(GoSourcePosition::toString)
                .containsExactly(
                        "/usr/local/go/src/runtime/debug/stack.go:24",
                        "/home/u/my project/src/log/log.go:17",
                        "/home/u/my project/src/log/sink.go:9",
                        "/home/u/my project/main.go:27",
                        "/usr/local/go/src/testing/testing.go:1486");
        assertThat(traces.goroots())
                .containsExactly(new DisclosedGoroot(
                        "/usr/local/go", 2, traces.positions().get(0)));
        assertThat(traces.isTrimmed()).isFalse();
        assertThat(traces).hasToString("[/usr/local/go] in 5 positions, 0 trimmed");
    }

    @Test
    void aTrimmedPanicSaysSo() {
        GorootTraces traces = GorootTraces.of("""
                goroutine 1 [running]:
                runtime/debug.Stack()
                \truntime/debug/stack.go:26 +0x5e
                main.main()
                \texample.com/prog/main.go:24 +0x10a
                """);

        assertThat(traces.goroots()).isEmpty();
        assertThat(traces.isTrimmed()).isTrue();
        assertThat(traces.trimmedPositions()).isEqualTo(1);
        assertThat(traces.positions()).allMatch(GoSourcePosition::isTrimmed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "  \t/usr/local/go/src/runtime/proc.go:271 +0x1a2 | /usr/local/go/src/runtime/proc.go | 271 | /usr/local/go",
                "    /usr/local/go/src/runtime/proc.go:271 +0x1a2 fp=0xc0 sp=0xc1 pc=0x45"
                        + " | /usr/local/go/src/runtime/proc.go | 271 | /usr/local/go",
                "\tC:/Program Files/Go/src/runtime/panic.go:884 +0x212 | C:/Program Files/Go/src/runtime/panic.go | 884"
                        + " | C:/Program Files/Go",
                "\tC:\\Program Files\\Go\\src\\runtime\\panic.go:884 | C:\\Program Files\\Go\\src\\runtime\\panic.go | 884"
                        + " | C:\\Program Files\\Go",
                "#1  0x000000000043e8f5 in runtime.gopark (lock=0x0, reason=2) at /usr/local/go/src/runtime/proc.go:398"
                        + " | /usr/local/go/src/runtime/proc.go | 398 | /usr/local/go",
                "#0  runtime.futex () at /opt/my go/src/runtime/sys_linux_amd64.s:557"
                        + " | /opt/my go/src/runtime/sys_linux_amd64.s | 557 | /opt/my go",
                "         at /usr/local/go/src/runtime/proc.go:398 | /usr/local/go/src/runtime/proc.go | 398 | /usr/local/go",
                "  Goroutine 2 - User: /usr/local/go/src/runtime/proc.go:398 runtime.gopark (0x43e8f5) [force gc (idle)]"
                        + " | /usr/local/go/src/runtime/proc.go | 398 | /usr/local/go",
                "> runtime.fatalpanic() C:/Program Files/Go/src/runtime/panic.go:1188 (hits total:1) (PC: 0x43)"
                        + " | C:/Program Files/Go/src/runtime/panic.go | 1188 | C:/Program Files/Go",
                "#\t0x43e8f5\truntime.gopark+0x35\t\t/usr/local/go/src/runtime/proc.go:398"
                        + " | /usr/local/go/src/runtime/proc.go | 398 | /usr/local/go",
                "/usr/local/go/src/net/http/server.go:10:5: undefined: x | /usr/local/go/src/net/http/server.go | 10"
                        + " | /usr/local/go",
                "2026/11/22 10:00:00 bad (/usr/local/go/src/os/file.go:3) | /usr/local/go/src/os/file.go | 3 | /usr/local/go",
            })
    void everyFormOfALineIsUnderstood(String line, String file, int number, String goroot) {
        GorootTraces traces = GorootTraces.of(line);

        assertThat(traces.positions()).hasSize(1).first().satisfies(position -> {
            assertThat(position.file()).isEqualTo(file);
            assertThat(position.line()).hasValue(number);
            assertThat(position.goroot()).contains(goroot);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1  0x00000000004a in example.com/app/log.Print (s=...) at /app/src/log/log.go:3",
                "#1  0x00000000004a in main.main () at /app/src/log/log.go:3",
                "#\t0x43e8f5\texample.com/app/log.Print+0x35\t/app/src/log/log.go:3",
                "* Goroutine 1 - User: /app/src/log/log.go:3 example.com/app/log.Print (0x4a) (thread 7)",
                "> example.com/app/log.Print() /app/src/log/log.go:3 (PC: 0x43)",
                "example.com/app/log.Print[...](0x1)\n\t/app/src/log/log.go:3 +0x1",
                "created by example.com/app/log.(*T).Run in goroutine 1\n\t/app/src/log/log.go:3 +0x1",
                "1  0x00000000004a in example.com/app/log.Print\n   at /app/src/log/log.go:3",
            })
    void theFunctionOnTheLineOrBeforeItTellsDecoysApart(String text) {
        GorootTraces traces = GorootTraces.of(text);

        assertThat(traces.positions()).hasSize(1);
        assertThat(traces.goroots()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no position here: 12",
                "at 10:15:16",
                ".go:1",
                "see https://example.com:8080/x",
                "/usr/local/go/src/runtime/proc.go",
                "/usr/local/go/src/runtime/proc.go:",
                "/usr/local/go/src/runtime/proc.go:1234567890123"
            })
    void otherLinesHoldNone(String line) {
        assertThat(GorootTraces.of(line).positions()).isEmpty();
    }

    @Test
    void aTraceInAStringOfJsonIsRead() {
        GorootTraces traces = GorootTraces.of(
                "{\"stack\":\"main.f()\\n\\t/app/src/log/a.go:1 +0x1\\nruntime.goexit()\\n\\t/opt/go/src/runtime/asm.s:2\"}");

        assertThat(traces.positions()).hasSize(2);
        assertThat(traces.goroots()).extracting(DisclosedGoroot::goroot).containsExactly("/opt/go");
    }

    @Test
    void oneGorootInTwoSpellingsOfWindowsIsOne() {
        GorootTraces traces = GorootTraces.of("C:/Go/src/os/file.go:1\nC:\\Go\\src\\os\\file.go:2\n");

        assertThat(traces.goroots())
                .extracting(DisclosedGoroot::goroot, DisclosedGoroot::positions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C:/Go", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void bytesAreDecoded(String charset) throws IOException {
        String mark = charset.equals("UTF-16BE") ? "\ufeff" : "";

        assertThat(GorootTraces.read(bytes(mark + PANIC, Charset.forName(charset)))
                        .goroots())
                .extracting(DisclosedGoroot::goroot)
                .containsExactly("/usr/local/go");
    }

    @Test
    void aLineThatNeverEndsIsCut() throws IOException {
        InputStream endless = new InputStream() {
            private int left = 5_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = Math.min(left, length);
                Arrays.fill(target, offset, offset + count, (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        assertThat(GorootTraces.read(endless).positions()).isEmpty();
    }

    @Test
    void aLineIsReadUpToItsLimit() {
        String line = " ".repeat(GorootTraces.LONGEST_LINE - "/a.go:12".length()) + "/a.go:123";

        assertThat(GorootTraces.of(line).positions())
                .extracting(GoSourcePosition::toString)
                .containsExactly("/a.go:12");
    }

    @Test
    void manyPositionsAreCountedButNotKept() throws IOException {
        String text = "/usr/local/go/src/os/file.go:1\r\n".repeat(GorootTraces.MOST_POSITIONS + 5);

        GorootTraces traces = GorootTraces.read(bytes(text, StandardCharsets.UTF_8));

        assertThat(traces.positions()).hasSize(GorootTraces.MOST_POSITIONS);
        assertThat(traces.positionsLeftOut()).isEqualTo(5);
        assertThat(traces.goroots()).extracting(DisclosedGoroot::positions).containsExactly(10_005L);
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
