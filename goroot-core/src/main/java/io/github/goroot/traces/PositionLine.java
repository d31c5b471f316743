package io.github.goroot.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the source positions in one line of text: a path that ends like a source file, a colon, a number. */
final class PositionLine {

    private static final List<String> ENDINGS =
            List.of(".go", ".s", ".S", ".c", ".h", ".cc", ".cpp", ".cxx", ".m", ".mm", ".f", ".swig", ".swigcxx");

    /** What stands before a path that is not Go's own doing; a path may follow one of these characters. */
    private static final String DELIMITERS = " \t\"'`([{<=,;|";

    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_NAME = 1024;
    private static final int MOST_POSITIONS = 64;
    private static final String AT = " at ";

    private PositionLine() {}

    /** A position, with the package of the function that stands on the same line. */
    record Found(String file, int line, Optional<String> function) {}

    /** Gives the positions from the left to the right, and of a line with very many the first ones. */
    static List<Found> in(String line) {
        List<Found> found = new ArrayList<>(1);
        int from = 0;
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
            int end = endOfNumber(line, colon + 1);
            if (end == colon + 1 || !endsLikeSource(line, from, colon)) {
                continue;
            }
            int begin = begin(line, from, colon);
            if (colon - begin <= PathText.LONGEST) {
                int number = Integer.parseInt(line, colon + 1, end, 10);
                found.add(new Found(line.substring(begin, colon), number, function(line, from, begin, end)));
            }
            from = end;
            if (found.size() == MOST_POSITIONS) {
                break;
            }
        }
        return found;
    }

    private static int endOfNumber(String line, int from) {
        int end = from;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        return end - from > MOST_DIGITS ? from : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean endsLikeSource(String line, int from, int colon) {
        for (String ending : ENDINGS) {
            int begin = colon - ending.length();
            if (begin > from && line.startsWith(ending, begin) && DELIMITERS.indexOf(line.charAt(begin - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> function(String line, int from, int begin, int end) {
        Optional<String> before = FunctionName.packageIn(line.substring(from, begin) + ")");
        if (before.isEmpty()) {
            before = FunctionName.packageBefore(line.substring(from, begin).strip());
        }
        return before.isPresent()
                ? before
                : FunctionName.packageBehind(line.substring(end, Math.min(line.length(), end + LONGEST_NAME)));
    }

    /** Tells where the path begins that ends at a colon. */
    private static int begin(String line, int from, int colon) {
        int begin = colon;
        while (begin > from && line.charAt(begin - 1) != '\t') {
            begin--;
        }
        while (begin < colon && line.charAt(begin) <= ' ') {
            begin++;
        }
        if (isAbsolute(line, begin)) {
            return begin;
        }
        if (line.startsWith(AT.substring(1), begin)) {
            return begin + AT.length() - 1;
        }
        for (int at = begin; at < colon; at++) {
            if (line.startsWith(AT, at) && isAbsolute(line, at + AT.length())) {
                return at + AT.length();
            }
        }
        return lastBegin(line, begin, colon);
    }

    /** Gives the last absolute path before a colon, or the last word if there is none. */
    private static int lastBegin(String line, int from, int colon) {
        int word = -1;
        for (int at = colon - 1; at > from; at--) {
            if (DELIMITERS.indexOf(line.charAt(at - 1)) >= 0) {
                if (isAbsolute(line, at)) {
                    return at;
                }
                word = word < 0 ? at : word;
            }
        }
        return word < 0 ? from : word;
    }

    private static boolean isAbsolute(String line, int at) {
        return line.startsWith("/", at) || line.startsWith("\\\\", at) || PathText.startsWithDrive(line, at);
    }
}
