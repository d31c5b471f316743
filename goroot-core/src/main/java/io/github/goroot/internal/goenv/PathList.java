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
        List<String> parts = new ArrayList<>();
        if (text.isEmpty()) {
            return parts;
        }
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (windows && c == '"') {
                quoted = !quoted;
            } else if (c == (windows ? ';' : ':') && !quoted) {
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
