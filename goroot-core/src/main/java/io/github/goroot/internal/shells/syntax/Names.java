package io.github.goroot.internal.shells.syntax;

/** The names that a shell accepts for variables. */
public final class Names {

    private Names() {}

    /** Tells whether a text begins with a name. */
    public static boolean begins(String text) {
        return !text.isEmpty() && isFirst(text.charAt(0));
    }

    /** Tells whether a text is a name and nothing else. */
    public static boolean isName(String text) {
        return begins(text) && end(text, 0) == text.length();
    }

    /** Gives the offset behind the name that begins at an offset. */
    public static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && isLater(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isFirst(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isLater(char c) {
        return isFirst(c) || (c >= '0' && c <= '9');
    }

    /** Tells whether a name occurs in a text with nothing around it that would make it a longer one. */
    public static boolean occurs(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !isLater(text.charAt(at - 1));
            if (begins && (end == text.length() || !isLater(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
