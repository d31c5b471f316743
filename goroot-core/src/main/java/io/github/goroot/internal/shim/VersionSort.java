package io.github.goroot.internal.shim;

import java.util.Comparator;

/**
 * The order of {@code sort -V}: runs of digits count as numbers; of all other characters the letters come first, and
 * before these the end of the text.
 */
final class VersionSort {

    static final Comparator<String> ORDER = Comparator.<String, String>comparing(text -> text, VersionSort::compare)
            .thenComparing(text -> text);

    private VersionSort() {}

    private static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() || j < right.length()) {
            while (isOther(left, i) || isOther(right, j)) {
                int order = Integer.compare(rank(left, i), rank(right, j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int endLeft = endOfDigits(left, i);
            int endRight = endOfDigits(right, j);
            int order = compareNumbers(left.substring(i, endLeft), right.substring(j, endRight));
            if (order != 0) {
                return order;
            }
            i = endLeft;
            j = endRight;
        }
        return 0;
    }

    private static boolean isOther(String text, int at) {
        return at < text.length() && !isDigit(text.charAt(at));
    }

    private static int rank(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return 0;
        }
        boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return c == '~' ? -2 : letter ? c : c + 256;
    }

    private static int endOfDigits(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, String right) {
        String a = withoutZeros(left);
        String b = withoutZeros(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
