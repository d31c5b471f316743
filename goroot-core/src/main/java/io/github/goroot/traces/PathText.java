package io.github.goroot.traces;

/** Paths as other machines write them, of any system; nothing here is a path of this one. */
final class PathText {

    /** The longest text that is taken for a path; no kernel of a Unix accepts more. */
    static final int LONGEST = 4 * 1024;

    private PathText() {}

    static boolean isAbsolute(String text) {
        return text.startsWith("/") || isWindows(text);
    }

    /** Tells whether a text begins with a drive or is a path of another computer, in the spelling of Windows. */
    static boolean isWindows(String text) {
        return startsWithDrive(text, 0) || text.startsWith("\\\\");
    }

    static boolean startsWithDrive(String text, int at) {
        return at + 2 < text.length()
                && isLetter(text.charAt(at))
                && text.charAt(at + 1) == ':'
                && (text.charAt(at + 2) == '/' || text.charAt(at + 2) == '\\');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Gives a path with forward slashes where its system takes both. */
    static String slashed(String text) {
        return isWindows(text) ? text.replace('\\', '/') : text;
    }

    /** Tells whether a path has no part that leads elsewhere: none that is empty, a dot or two, or holds a NUL. */
    static boolean isPlain(String relative) {
        if (relative.isEmpty() || relative.indexOf('\0') >= 0) {
            return false;
        }
        for (String part : relative.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
