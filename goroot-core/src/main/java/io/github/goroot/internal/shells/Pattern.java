package io.github.goroot.internal.shells;

import java.util.Optional;

/** Matches texts against the patterns of shells. In the text of a pattern a backslash protects the next character. */
final class Pattern {

    /** Above this many comparisons no answer is given. */
    private static final long MOST_WORK = 4_000_000;

    private Pattern() {}

    /** Tells whether an unprotected character of a pattern stands in it. */
    static boolean isPattern(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' || (c == '[' && pattern.indexOf(']', i) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a text may be a pattern in a way that only zsh has. */
    static boolean hasZshOperator(String text) {
        return text.indexOf('#') >= 0 || text.indexOf('^') >= 0 || text.indexOf('~') > 0 || text.indexOf('<') >= 0;
    }

    /** Takes the protection away. */
    static String plain(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                c = pattern.charAt(++i);
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Protects every character of a text that could mean something. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("*?[]\\-!^".indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.toString();
    }

    static Truth matches(String pattern, String text) {
        if ((long) pattern.length() * text.length() > MOST_WORK) {
            return Truth.UNKNOWN;
        }
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length() || p < pattern.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
                continue;
            }
            Optional<Integer> next = t < text.length() ? one(pattern, p, text.charAt(t)) : Optional.of(-1);
            if (next.isEmpty()) {
                return Truth.UNKNOWN;
            }
            if (next.get() >= 0) {
                p = next.get();
                t++;
            } else if (star >= 0 && mark < text.length()) {
                p = star + 1;
                t = ++mark;
            } else {
                return Truth.NO;
            }
        }
        return Truth.YES;
    }

    /** Gives the offset behind what matches the character, -1 if it does not, nothing if that cannot be told. */
    private static Optional<Integer> one(String pattern, int at, char c) {
        if (at >= pattern.length()) {
            return Optional.of(-1);
        }
        char p = pattern.charAt(at);
        if (p == '?') {
            return Optional.of(at + 1);
        }
        if (p == '\\' && at + 1 < pattern.length()) {
            return Optional.of(pattern.charAt(at + 1) == c ? at + 2 : -1);
        }
        if (p == '[') {
            return set(pattern, at, c);
        }
        return Optional.of(p == c ? at + 1 : -1);
    }

    private static Optional<Integer> set(String pattern, int open, char c) {
        int i = open + 1;
        boolean negated = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
        i += negated ? 1 : 0;
        int first = i;
        boolean found = false;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            if (pattern.charAt(i) == '[' && i + 1 < pattern.length() && ":.=".indexOf(pattern.charAt(i + 1)) >= 0) {
                return Optional.empty();
            }
            i += pattern.charAt(i) == '\\' && i + 1 < pattern.length() ? 1 : 0;
            char low = pattern.charAt(i);
            char high = low;
            boolean range = i + 2 < pattern.length() && pattern.charAt(i + 1) == '-' && pattern.charAt(i + 2) != ']';
            if (range) {
                i += 2;
                i += pattern.charAt(i) == '\\' && i + 1 < pattern.length() ? 1 : 0;
                high = pattern.charAt(i);
            }
            found |= low <= c && c <= high;
            i++;
        }
        if (i >= pattern.length()) {
            return Optional.of(c == '[' ? open + 1 : -1);
        }
        return Optional.of(found != negated ? i + 1 : -1);
    }
}
