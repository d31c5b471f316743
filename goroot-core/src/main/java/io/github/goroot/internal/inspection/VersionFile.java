package io.github.goroot.internal.inspection;

import io.github.goroot.host.HostFiles;
import io.github.goroot.model.GoVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the VERSION file of a GOROOT says.
 *
 * <p>Up to Go 1.20 it is one line without a line break, since 1.21 a second one tells the time of the release
 * ({@code src/cmd/dist/build.go}, {@code findgoversion}).
 *
 * @param isEmpty whether nothing but white space is in it
 * @param firstLine the first line without surrounding white space, shortened if it is long
 * @param version the version in it, if it is one
 * @param releaseTime the time of the release, if the file tells
 */
record VersionFile(boolean isEmpty, String firstLine, Optional<GoVersion> version, Optional<Instant> releaseTime) {

    /** A real file has some 40 bytes; a version with vendor text a few more. */
    private static final int MOST_BYTES = 4096;

    private static final int LONGEST_QUOTE = 60;

    /** How Go writes a time, each 0 being a digit. */
    private static final String FORM = "0000-00-00T00:00:00Z";

    static VersionFile read(HostFiles files, Path file) throws IOException {
        return parse(new String(files.read(file, 0, MOST_BYTES), StandardCharsets.UTF_8));
    }

    static VersionFile parse(String content) {
        String[] lines = content.split("\n", -1);
        String first = trim(lines[0]);
        boolean whole = lines.length > 1 || content.length() < MOST_BYTES;
        Optional<GoVersion> version = whole ? GoVersion.parse(first) : Optional.empty();
        return new VersionFile(trim(content).isEmpty(), printable(first), version, releaseTime(lines));
    }

    private static Optional<Instant> releaseTime(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            String line = trim(lines[i]);
            if (line.startsWith("time ")) {
                return instant(line.substring("time ".length()).strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(isAsGoWritesIt(text) ? instantOf(text) : Instant.parse(text));
        } catch (DateTimeException e) {
            // The time is a courtesy: a toolchain with an odd one is as good as one without.
            return Optional.empty();
        }
    }

    /** Tells whether a time looks like {@code 2024-06-27T20:11:12Z}. */
    private static boolean isAsGoWritesIt(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Does what {@link Instant#parse} does, whose first use takes as long as to inspect ten toolchains. */
    private static Instant instantOf(String text) {
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return Instant.ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static String trim(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && " \t\r\n".indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && " \t\r\n".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(begin, end);
    }

    private static String printable(String line) {
        String shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        StringBuilder printable = new StringBuilder(shown);
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) < ' ' || shown.charAt(i) == 0x7F) {
                printable.setCharAt(i, '\uFFFD');
            }
        }
        return printable.toString();
    }
}
