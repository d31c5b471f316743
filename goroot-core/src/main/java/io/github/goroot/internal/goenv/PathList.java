package io.github.goroot.internal.goenv;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of paths in one text, as PATH and GOPATH hold it.
 *
 * <p>The rules are those of {@code filepath.SplitList}: on Windows double quotes protect a separator and vanish.
 */
public final class PathList {

    private PathList() {}

    /** Gives the parts, empty ones included; an empty text has none. */
    public static List<String> split(String text, boolean windows) {
        if (text.isEmpty()) {
            return List.of();
        }
        char separator = windows ? ';' : ':';
        return windows && text.indexOf('"') >= 0 ? splitQuoted(text, separator) : split(text, separator);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static List<String> splitQuoted(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
