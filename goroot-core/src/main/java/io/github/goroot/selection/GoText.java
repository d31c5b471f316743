package io.github.goroot.selection;

import io.github.goroot.host.Host;

/** Go's own habits with text: what it trims, and how it quotes. */
final class GoText {

    private GoText() {}

    /** Trims as {@code strings.TrimSpace} does. */
    static String trim(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r')
                || c == ' '
                || c == '\u0085'
                || c == '\u00a0'
                || (c > 0xff && Character.isSpaceChar(c));
    }

    /** Quotes as {@code %q} does. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quote(quoted, c));
        return quoted.append('"').toString();
    }

    private static void quote(StringBuilder quoted, int c) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append((char) c);
            case 0x07 -> quoted.append("\\a");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case 0x0b -> quoted.append("\\v");
            default -> {
                if (c < ' ' || c == 0x7f) {
                    quoted.append(String.format("\\x%02x", c));
                } else if (isPrintable(c)) {
                    quoted.appendCodePoint(c);
                } else if (c > 0xffff) {
                    quoted.append(String.format("\\U%08x", c));
                } else {
                    quoted.append(String.format("\\u%04x", c));
                }
            }
        }
    }

    private static boolean isPrintable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    /** Gives what the system says of a file that is not there, as {@code go} prints it; Windows in English. */
    static String absent(Host host) {
        return host.platform().isWindows() ? "The system cannot find the file specified." : "no such file or directory";
    }

    /** Gives what the system says to whoever reads a directory as a file. */
    static String noFile(Host host) {
        return host.platform().isWindows() ? "Incorrect function." : "is a directory";
    }
}
