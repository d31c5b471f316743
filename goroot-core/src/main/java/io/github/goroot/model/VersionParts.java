package io.github.goroot.model;

/**
 * The five parts of a Go version, as the decimal strings and the word they are written with.
 *
 * <p>Numbers stay strings because Go compares them that way and so never overflows. A text that is not a Go version has
 * the parts {@link #NONE}, which sort before those of every version. Grammar and order are those of
 * {@code src/internal/gover/gover.go}, the same from Go 1.21 to 1.27. Immutable and thread-safe.
 *
 * @param major decimal, empty only in {@link #NONE}
 * @param minor decimal, {@code 0} where the text has none
 * @param patch decimal, or empty where the text has none and that makes a difference
 * @param kind one or more letters {@code a} to {@code z} such as {@code rc}, or empty
 * @param pre the decimal after the kind, or empty
 */
record VersionParts(String major, String minor, String patch, String kind, String pre)
        implements Comparable<VersionParts> {

    static final VersionParts NONE = new VersionParts("", "", "", "", "");

    /** The minor version from which {@code 1.N} no longer means {@code 1.N.0}. */
    private static final String FIRST_LANGUAGE_MINOR = "21";

    /** Parses a version without its {@code go}; anything else gives {@link #NONE}. */
    static VersionParts parse(String text) {
        int majorEnd = decimalEnd(text, 0);
        if (majorEnd < 0) {
            return NONE;
        }
        String major = text.substring(0, majorEnd);
        if (majorEnd == text.length()) {
            return new VersionParts(major, "0", "0", "", "");
        }
        if (text.charAt(majorEnd) != '.') {
            return NONE;
        }
        int minorEnd = decimalEnd(text, majorEnd + 1);
        if (minorEnd < 0) {
            return NONE;
        }
        return parseAfterMinor(text, major, text.substring(majorEnd + 1, minorEnd), minorEnd);
    }

    private static VersionParts parseAfterMinor(String text, String major, String minor, int minorEnd) {
        if (minorEnd == text.length()) {
            boolean languageVersion = compareDecimals(minor, FIRST_LANGUAGE_MINOR) >= 0;
            return new VersionParts(major, minor, languageVersion ? "" : "0", "", "");
        }
        if (text.charAt(minorEnd) == '.') {
            // Go refuses a prerelease of a patch (1.21.3rc1), so a patch must end the text.
            boolean whole = decimalEnd(text, minorEnd + 1) == text.length();
            return whole ? new VersionParts(major, minor, text.substring(minorEnd + 1), "", "") : NONE;
        }
        int kindEnd = wordEnd(text, minorEnd);
        boolean named = kindEnd > minorEnd;
        boolean numbered = kindEnd < text.length();
        if (!named || (numbered && decimalEnd(text, kindEnd) != text.length())) {
            return NONE;
        }
        return new VersionParts(major, minor, "", text.substring(minorEnd, kindEnd), text.substring(kindEnd));
    }

    boolean isNone() {
        return major.isEmpty();
    }

    @Override
    public int compareTo(VersionParts other) {
        int order = compareDecimals(major, other.major);
        if (order == 0) {
            order = compareDecimals(minor, other.minor);
        }
        if (order == 0) {
            order = compareDecimals(patch, other.patch);
        }
        if (order == 0) {
            order = Integer.signum(kind.compareTo(other.kind));
        }
        return order == 0 ? compareDecimals(pre, other.pre) : order;
    }

    /** Compares decimals without leading zeros by length, then by text; an empty one is the least. */
    static int compareDecimals(String left, String right) {
        int byLength = Integer.compare(left.length(), right.length());
        return byLength == 0 ? Integer.signum(left.compareTo(right)) : byLength;
    }

    /** The end of the decimal that begins at {@code from}, or -1 for none or one with a superfluous leading zero. */
    private static int decimalEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean leadingZero = end - from > 1 && text.charAt(from) == '0';
        return end == from || leadingZero ? -1 : end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return end;
    }

    /** Whether Go takes the character for a digit; {@link Character#isDigit(char)} would take those of every script. */
    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
