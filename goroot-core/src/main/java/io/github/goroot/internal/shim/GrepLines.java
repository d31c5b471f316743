package io.github.goroot.internal.shim;

import java.util.List;

/**
 * A text as {@code grep "^$text"} understands it: each line is a pattern of its own, the first from the beginning of what
 * is searched on and the others anywhere in it; a dot stands for any one character.
 */
final class GrepLines {

    private final List<String> patterns;

    /** Takes the text of a file, of which a shell leaves out the ends of the last lines. */
    GrepLines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        this.patterns = List.of(text.substring(0, end).split("\n", -1));
    }

    String first() {
        return patterns.get(0);
    }

    /** Tells whether there are characters that mean more than themselves, dots apart. */
    boolean hasMarks() {
        return patterns.stream().anyMatch(pattern -> pattern.chars().anyMatch(c -> "*[\\^$".indexOf(c) >= 0));
    }

    boolean fit(String searched) {
        for (int i = 0; i < patterns.size(); i++) {
            int last = i == 0 ? 0 : searched.length() - patterns.get(i).length();
            for (int start = 0; start <= last; start++) {
                if (fitsAt(patterns.get(i), searched, start)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fitsAt(String pattern, String searched, int start) {
        if (start + pattern.length() > searched.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '.' && pattern.charAt(i) != searched.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a release of Go could fit. */
    boolean mayBeRelease() {
        return patterns.stream().anyMatch(pattern -> pattern.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
    }
}
