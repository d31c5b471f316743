package io.github.goroot.host.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.HostId;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingFileTest {

    private static final String HEADER = """
            goroot-recording\t1
            host\tlocal\t
            platform\tlinux\tamd64\tamd64
            working-directory\t/home/ann
            """;

    @Test
    void readsWhatItWrites() throws IOException {
        Map<Question, Answer> answers = new LinkedHashMap<>();
        answers.put(Question.of("variable", "GOROOT"), Answer.of("C:\\new\tfolder\nnext\r"));
        answers.put(Question.of("variable", "HOME"), Answer.of());
        answers.put(Question.of("variable", "EMPTY"), Answer.of(""));
        answers.put(Question.of("variable", "="), Answer.of("!", "=", "\\", "\u0000\u001b", "ä\ud83d\ude00", "\ud800"));
        answers.put(Question.of("list", "/a", "10"), Answer.failure(new AccessDeniedException("/a")));
        Recording recording = recording(OperatingSystem.WINDOWS, answers);

        assertThat(read(written(recording))).isEqualTo(recording);
        assertThat(written(recording).lines()).hasSize(4 + answers.size());
    }

    @Test
    void readsAnyTextThatItWrites() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            Map<Question, Answer> answers = new LinkedHashMap<>();
            for (int i = 0; i < 5; i++) {
                answers.put(Question.of("q" + i, oddText(random)), Answer.of(oddText(random), oddText(random)));
            }
            Recording recording = recording(OperatingSystem.LINUX, answers);
            assertThat(read(written(recording))).as("seed 42, round %d", round).isEqualTo(recording);
        }
    }

    @Test
    void takesLinesThatEndAsOnWindows() throws IOException {
        String text = (HEADER + "variable\tGOROOT\t=\t/go\n").replace("\n", "\r\n");

        assertThat(read(text).answer(Question.of("variable", "GOROOT"))).contains(Answer.of("/go"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | something else                | should say "goroot-recording" with 1 values
            1 | goroot-recording\\t2          | says version 2, but only version 1 is known here; use a newer goroot
            2 | goroot-recording\\t1          | should say "host" with 2 values
            5 | HEADER no divider             | has no = or ! between a question and its answer
            5 | HEADER =\\t1                  | has no = or ! between a question and its answer
            5 | HEADER list\\t/a\\t!\\tdenied | has a failure without kind, file and reason
            5 | HEADER variable\\ta\\t=\\t\\q | has a backslash before nothing that it escapes
            5 | HEADER variable\\ta\\t=\\t\\u12 | has \\u without four hexadecimal digits behind it
            """)
    void saysWhatIsWrongAndWhere(int line, String text, String problem) {
        String whole = text.replace("\\t", "\t").replace("HEADER ", HEADER);

        assertThatThrownBy(() -> read(whole))
                .isInstanceOfSatisfying(
                        RecordingFormatException.class,
                        e -> assertThat(e.line()).isEqualTo(line))
                .hasMessage("Line " + line + " of the recording " + problem + ".");
    }

    @Test
    void refusesAnUnknownPlatform() {
        assertThatThrownBy(() -> read(HEADER.replace("linux", "beos")))
                .hasMessageContaining("names no known host or platform");
    }

    @Test
    void doesNotReadALineThatNeverEnds() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, 'x');
                return length;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> RecordingFile.read(endless))
                .isInstanceOf(RecordingFormatException.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("too long");
    }

    private static String oddText(Random random) {
        StringBuilder text = new StringBuilder();
        String alphabet = "ab\\\t\n\r=!\u0001\u007f\u2028ü\ud83d\ude00 ";
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Recording recording(OperatingSystem system, Map<Question, Answer> answers) {
        return new Recording(
                new HostId("wsl", "Ubuntu 22"), HostPlatform.of(system, "amd64"), "C:\\Users\\ann", answers);
    }

    private static String written(Recording recording) throws IOException {
        StringBuilder text = new StringBuilder();
        RecordingFile.write(recording, text);
        assertThat(text.toString().lines().map(line -> line.split("\t", -1)).toList())
                .allSatisfy(fields -> assertThat(List.of(fields)).isNotEmpty());
        return text.toString();
    }

    private static Recording read(String text) throws IOException {
        return RecordingFile.read(new StringReader(text));
    }
}
