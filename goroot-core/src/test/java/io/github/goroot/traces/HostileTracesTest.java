package io.github.goroot.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, reading ends with an answer. */
class HostileTracesTest {

    private static final int CASES = 10_000;

    private static final List<String> WORDS = List.of(
            "/usr/local/go/src/runtime/proc.go:271",
            "C:\\Program Files\\Go\\src\\",
            "\n\t",
            "\\n\\t",
            " at ",
            ".go:1",
            ":9999999999",
            "created by ",
            "0x1 in ",
            "#1 ",
            "+0x1",
            "openat(AT_FDCWD, \"/go/pkg/tool\", 0) = 3\n",
            "1 openat(3</a>, \"",
            " <unfinished ...>\n",
            "1 <... openat resumed>) = ",
            "clone(",
            "execve(\"",
            "[pid 99999999999999999999] ",
            "\\",
            "\\x",
            "\\777",
            "\"",
            "\"Operation\",\"Path\",\"PID\"\n",
            ",",
            "\0",
            "\u00ff\u00fe",
            "\u00fe\u00ff",
            "go 1.22 trace\0\0\0",
            "go 1.21 trace\0\0\0",
            "\u0001\u0001\u0001\u0001\u0010\u0004\u0005\u0001\u0004/a.go",
            "%\u0001\u0004/a.go",
            "%\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u0001");

    @Test
    void randomBytesNeverThrow() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = bytes(random);
            assertThatCode(() -> readAll(bytes))
                    .as("case %d: %s", i, new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) == 0) {
                for (int left = random.nextInt(20); left > 0; left--) {
                    text.append((char) random.nextInt(256));
                }
            } else {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void readAll(byte[] bytes) throws Exception {
        assertThat(List.of(
                        GorootTraces.of(new String(bytes, StandardCharsets.ISO_8859_1)),
                        GorootTraces.read(new ByteArrayInputStream(bytes)),
                        ExecutionTrace.read(new ByteArrayInputStream(bytes)),
                        FileAccesses.read(new ByteArrayInputStream(bytes))))
                .allSatisfy(answer -> assertThat(answer.toString()).isNotEmpty());
    }
}
