package io.github.goroot.traces;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** The lines of a text, each cut where it is too long to be one. */
final class CutLines {

    private static final int BUFFER = 8 * 1024;

    private final Reader text;

    CutLines(Reader text) {
        this.text = text;
    }

    /** Gives each line without its end; an LF ends it, and a CR before that belongs to it. */
    void forEach(Consumer<String> lines) throws IOException {
        char[] buffer = new char[BUFFER];
        StringBuilder line = new StringBuilder();
        boolean begun = false;
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (buffer[at] == '\n') {
                    append(line, buffer, from, at);
                    lines.accept(take(line));
                    from = at + 1;
                }
            }
            append(line, buffer, from, count);
            begun = from < count || (begun && from == 0);
        }
        if (begun) {
            lines.accept(take(line));
        }
    }

    private static void append(StringBuilder line, char[] buffer, int from, int to) {
        line.append(buffer, from, Math.min(to - from, GorootTraces.LONGEST_LINE - line.length()));
    }

    private static String take(StringBuilder line) {
        int length = line.length();
        String text = line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
        line.setLength(0);
        return text;
    }
}
