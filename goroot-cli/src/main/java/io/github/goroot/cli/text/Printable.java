package io.github.goroot.cli.text;

/** Makes text from outside harmless: a terminal acts on control characters, and a line break would fake a line. */
public final class Printable {

    private Printable() {}

    /** Gives the text with control characters, and those that turn the direction of writing, by their numbers. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** The same, with line breaks as they are. */
    static String lines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLineBreaks) {
        return isPlain(text) ? text : escaped(text, keepLineBreaks);
    }

    /** Most text is; a table of thousands of files should not take longer to check than to make. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text, boolean keepLineBreaks) {
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isHarmful(character) && !(keepLineBreaks && character == '\n')) {
                harmless.append(String.format("\\u%04x", (int) character));
            } else {
                harmless.append(character);
            }
        }
        return harmless.toString();
    }

    private static boolean isHarmful(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isDirectional(character);
            default -> false;
        };
    }

    private static boolean isDirectional(char character) {
        return (character >= '\u202a' && character <= '\u202e') || (character >= '\u2066' && character <= '\u2069');
    }
}
