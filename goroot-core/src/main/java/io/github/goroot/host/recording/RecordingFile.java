package io.github.goroot.host.recording;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.HostId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes recordings as text and reads them again.
 *
 * <p>One line for the version of the format, three for the host, then one for each question and answer. Reading is
 * bounded: a line has at most {@value #LONGEST_LINE} characters, a recording at most {@value #MOST_CHARACTERS}.
 * Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RecordingFile {

    /** The version of the format that this class writes, and the newest that it reads. */
    public static final int VERSION = 1;

    static final int LONGEST_LINE = 16 * 1024 * 1024;
    static final int MOST_CHARACTERS = 256 * 1024 * 1024;

    private static final String SIGNATURE = "goroot-recording";

    private RecordingFile() {}

    /**
     * Writes a recording.
     *
     * @param recording the recording
     * @param target takes the text
     * @throws IOException if the target fails
     */
    public static void write(Recording recording, Appendable target) throws IOException {
        line(target, SIGNATURE, String.valueOf(VERSION));
        line(target, "host", recording.host().kind(), recording.host().name());
        HostPlatform platform = recording.platform();
        line(
                target,
                "platform",
                platform.system().name().toLowerCase(Locale.ROOT),
                platform.processArchitecture(),
                platform.nativeArchitecture());
        line(target, "working-directory", recording.workingDirectory());
        for (Map.Entry<Question, Answer> entry : recording.answers().entrySet()) {
            List<String> question = new ArrayList<>(List.of(entry.getKey().kind()));
            question.addAll(entry.getKey().subjects());
            target.append(Fields.join(question)).append(entry.getValue().failed() ? "\t!" : "\t=");
            if (!entry.getValue().values().isEmpty()) {
                target.append('\t').append(Fields.join(entry.getValue().values()));
            }
            target.append('\n');
        }
    }

    /**
     * Reads a recording.
     *
     * @param source gives the text
     * @return the recording
     * @throws RecordingFormatException if the text is not a recording, is damaged or was written by a newer version
     * @throws IOException if the source fails
     */
    public static Recording read(Reader source) throws IOException {
        Lines lines = new Lines(new BufferedReader(source));
        List<String> signature = lines.header(SIGNATURE, 1);
        if (!signature.get(0).equals(String.valueOf(VERSION))) {
            throw new RecordingFormatException(
                    lines.number,
                    "says version " + signature.get(0) + ", but only version " + VERSION
                            + " is known here; use a newer goroot");
        }
        List<String> host = lines.header("host", 2);
        List<String> platform = lines.header("platform", 3);
        String workingDirectory = lines.header("working-directory", 1).get(0);
        Map<Question, Answer> answers = new LinkedHashMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            exchange(line, lines.number, answers);
        }
        try {
            return new Recording(
                    new HostId(host.get(0), host.get(1)),
                    new HostPlatform(
                            OperatingSystem.valueOf(platform.get(0).toUpperCase(Locale.ROOT)),
                            platform.get(1),
                            platform.get(2)),
                    workingDirectory,
                    answers);
        } catch (IllegalArgumentException e) {
            throw new RecordingFormatException(3, "names no known host or platform");
        }
    }

    private static void exchange(String line, int number, Map<Question, Answer> answers)
            throws RecordingFormatException {
        List<String> fields = Fields.split(line);
        int divider = Math.max(fields.indexOf("="), fields.indexOf("!"));
        if (divider < 1) {
            throw new RecordingFormatException(number, "has no = or ! between a question and its answer");
        }
        boolean failed = fields.get(divider).equals("!");
        List<String> question = unescaped(fields.subList(0, divider), number);
        List<String> values = unescaped(fields.subList(divider + 1, fields.size()), number);
        if (failed && values.size() != 3) {
            throw new RecordingFormatException(number, "has a failure without kind, file and reason");
        }
        answers.put(new Question(question.get(0), question.subList(1, divider)), new Answer(failed, values));
    }

    private static List<String> unescaped(List<String> fields, int number) throws RecordingFormatException {
        List<String> texts = new ArrayList<>(fields.size());
        for (String field : fields) {
            texts.add(Fields.unescape(field, number));
        }
        return texts;
    }

    private static void line(Appendable target, String... fields) throws IOException {
        target.append(Fields.join(List.of(fields))).append('\n');
    }

    /** The lines of a text, within bounds. */
    private static final class Lines {

        private final Reader source;
        private int number;
        private long characters;

        Lines(Reader source) {
            this.source = source;
        }

        @Nullable
        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            number++;
            int c = source.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = source.read()) {
                line.append((char) c);
                if (line.length() > LONGEST_LINE || ++characters > MOST_CHARACTERS) {
                    throw new RecordingFormatException(number, "is too long, or what comes before it is");
                }
            }
            int last = line.length() - 1;
            return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
        }

        List<String> header(String name, int count) throws IOException {
            String line = next();
            List<String> fields = line == null ? List.of() : unescaped(Fields.split(line), number);
            if (fields.size() != count + 1 || !fields.get(0).equals(name)) {
                throw new RecordingFormatException(number, "should say \"" + name + "\" with " + count + " values");
            }
            return fields.subList(1, fields.size());
        }
    }
}
