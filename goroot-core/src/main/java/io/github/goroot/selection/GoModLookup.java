package io.github.goroot.selection;

import java.util.Optional;

/**
 * The first line of a go.mod or go.work that begins with a key, read as {@code go} reads it at its start: without
 * understanding the file.
 *
 * <p>Neither blocks nor quotes nor {@code /*} comments mean anything; what follows {@code //} is cut off
 * ({@code src/cmd/go/internal/gover/gomod.go}, Go 1.21 to 1.27).
 */
final class GoModLookup {

    private GoModLookup() {}

    /**
     * A line that counts.
     *
     * @param number its number, the first being 1
     * @param text the whole line, trimmed
     * @param value what stands behind the key; possibly empty
     */
    record Line(int number, String text, String value) {}

    static Optional<Line> find(String content, String key) {
        int number = 0;
        int begin = 0;
        while (begin < content.length()) {
            int end = content.indexOf('\n', begin);
            if (end < 0) {
                end = content.length();
            }
            number++;
            if (mayBegin(content, begin, end, key)) {
                String line = GoText.trim(content.substring(begin, end));
                if (line.startsWith(key) && line.length() > key.length() && isBlank(line.charAt(key.length()))) {
                    return Optional.of(new Line(number, line, value(line.substring(key.length()))));
                }
            }
            begin = end + 1;
        }
        return Optional.empty();
    }

    /** Spares the copy of most lines of a large file. */
    private static boolean mayBegin(String content, int begin, int end, String key) {
        for (int i = begin; i < end; i++) {
            char c = content.charAt(i);
            if (c > ' ' && c < 0x7f) {
                return content.startsWith(key, i);
            }
        }
        return false;
    }

    private static String value(String rest) {
        int comment = rest.indexOf("//");
        return GoText.trim(comment < 0 ? rest : rest.substring(0, comment));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
