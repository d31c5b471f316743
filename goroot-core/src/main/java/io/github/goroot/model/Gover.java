package io.github.goroot.model;

/**
 * The functions with which the {@code go} command itself reads and orders versions.
 *
 * <p>They take and give versions without {@code go} in front, such as {@code 1.22.3}, {@code 1.22rc1} or {@code 1.22},
 * and answer exactly as Go does, the empty string for what is not a version included; so code that predicts Go's
 * choices can be held against Go's source line by line. Applications will rather want {@link GoVersion}.
 *
 * <p>No function trims its argument, bounds its length or fails on any text; all take time proportional to the length.
 * A {@code null} argument is a {@link NullPointerException}. Stateless and thread-safe.
 *
 * <p>Source of the rules: {@code src/internal/gover/gover.go} and {@code src/cmd/go/internal/gover/gover.go} and
 * {@code toolchain.go} (in Go 1.21 all of it in the latter package); they answer alike from Go 1.21 to 1.27.
 *
 * @since 0.1
 */
public final class Gover {

    private Gover() {}

    /**
     * Compares two versions as Go does: {@code 1.21 < 1.21rc1 < 1.21.0}, but {@code 1.20rc1 < 1.20 = 1.20.0}.
     *
     * <p>What is no version is less than every version, and equal to anything else that is none. Numbers may have any
     * number of digits.
     *
     * @param left a version without {@code go}; any text is allowed
     * @param right a version without {@code go}; any text is allowed
     * @return -1, 0 or 1
     */
    public static int compare(String left, String right) {
        return VersionParts.parse(left).compareTo(VersionParts.parse(right));
    }

    /**
     * Tells whether a text is a Go version without {@code go}.
     *
     * @param version any text
     * @return {@code true} for texts such as {@code 1}, {@code 1.22}, {@code 1.22.3} or {@code 1.22rc1}
     */
    public static boolean isValid(String version) {
        return !VersionParts.parse(version).isNone();
    }

    /**
     * Tells whether a version names a language and no release, as {@code 1.21} does and {@code 1.21.0} does not.
     *
     * <p>Before 1.21 the language and its first release had one name, so {@code 1.20} is not a language version here.
     *
     * @param version any text
     * @return {@code true} only for {@code 1.21} and later versions of that form
     */
    public static boolean isLang(String version) {
        VersionParts parts = VersionParts.parse(version);
        return !parts.isNone() && parts.patch().isEmpty() && parts.kind().isEmpty();
    }

    /**
     * Gives the language version of a version: {@code 1.22} for {@code 1.22.3} and for {@code 1.22rc1}.
     *
     * @param version any text
     * @return the language version, {@code 1} for {@code 1.0} as Go writes it, or the empty string for what is no
     *     version
     */
    public static String lang(String version) {
        VersionParts parts = VersionParts.parse(version);
        boolean go1 = parts.major().equals("1") && parts.minor().equals("0");
        return parts.isNone() || go1 ? parts.major() : parts.major() + "." + parts.minor();
    }

    /**
     * Tells whether a version is a prerelease such as {@code 1.22rc1} or {@code 1.18beta2}.
     *
     * @param version any text
     * @return {@code true} for a version with a word after its numbers, whatever the word
     */
    public static boolean isPrerelease(String version) {
        return !VersionParts.parse(version).kind().isEmpty();
    }

    /**
     * Gives the language version before that of a version: {@code 1.21} for {@code 1.22.3}.
     *
     * @param version any text
     * @return the previous language version; the major version alone where there is none, as in {@code 1} for
     *     {@code 1.1}; the empty string for what is no version
     */
    public static String prev(String version) {
        VersionParts parts = VersionParts.parse(version);
        if (VersionParts.compareDecimals(parts.minor(), "1") <= 0) {
            return parts.major();
        }
        return parts.major() + "." + decrement(parts.minor());
    }

    /**
     * Gives the version that the name of a toolchain stands for: {@code 1.22.3} for {@code go1.22.3-bigcorp}.
     *
     * <p>A suffix begins with a blank, a tab or {@code -}. A name with a slash or a backslash stands for nothing: Go
     * refuses it because it would look such a name up as a path.
     *
     * @param name any text
     * @return the version without {@code go}, or the empty string for what is not the name of a toolchain
     */
    public static String fromToolchain(String name) {
        if (!name.startsWith("go") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return "";
        }
        String version = name.substring(2, suffixStart(name));
        return isValid(version) ? version : "";
    }

    /** The index at which the suffix of a toolchain's name begins, or the length of a name without one. */
    static int suffixStart(String name) {
        int index = 0;
        while (index < name.length() && " \t-".indexOf(name.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    /** Subtracts one from a decimal that is at least 1; a number of any length is fine, so no integer type will do. */
    private static String decrement(String decimal) {
        char[] digits = decimal.toCharArray();
        int index = digits.length - 1;
        while (digits[index] == '0') {
            digits[index--] = '9';
        }
        digits[index]--;
        boolean leadingZero = digits.length > 1 && digits[0] == '0';
        return leadingZero ? new String(digits, 1, digits.length - 1) : new String(digits);
    }
}
