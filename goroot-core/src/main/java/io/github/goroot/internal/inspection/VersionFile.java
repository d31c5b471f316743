package io.github.goroot.internal.inspection;

import io.github.goroot.host.HostFiles;
import io.github.goroot.model.GoVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the VERSION file of a GOROOT says.
 *
 * <p>Up to Go 1.20 it is one line without a line break, since 1.21 a second one tells the time of the release
 * ({@code src/cmd/dist/build.go}, {@code findgoversion}).
 *
 * @param firstLine the first line without surrounding white space, shortened if it is long
 * @param version the version in it, if it is one
 * @param releaseTime the time of the release, if the file tells
 */
record VersionFile(String firstLine, Optional<GoVersion> version, Optional<Instant> releaseTime) {

    /** A real file has some 40 bytes; a version with vendor text a few more. */
    private static final int MOST_BYTES = 4096;

    private static final int LONGEST_QUOTE = 60;

    static VersionFile read(HostFiles files, Path file) throws IOException {
        return parse(new String(files.read(file, 0, MOST_BYTES), StandardCharsets.UTF_8));
    }

    static VersionFile parse(String content) {
        String[] lines = content.split("\n", -1);
        String first = trim(lines[0]);
        boolean whole = lines.length > 1 || content.length() < MOST_BYTES;
        Optional<GoVersion> version = whole ? GoVersion.parse(first) : Optional.empty();
        return new VersionFile(printable(first), version, releaseTime(lines));
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
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            // The time is a courtesy: a toolchain with an odd one is as good as one without.
            return Optional.empty();
        }
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
