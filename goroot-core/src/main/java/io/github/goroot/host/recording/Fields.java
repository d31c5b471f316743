package io.github.goroot.host.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line: divided by tabs, with what would break a line escaped.
 *
 * <p>{@code \\}, {@code \t}, {@code \n} and {@code \r} stand for themselves, {@code \}{@code u} with four hexadecimal digits
 * for any other control character or half of a surrogate pair, and {@code \=} and {@code \!} for a field that would
 * otherwise look like the divider between question and answer.
 */
final class Fields {

    private Fields() {}

    static String join(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : "\t");
            escape(fields.get(i), line);
        }
        return line.toString();
    }

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        while (true) {
            int end = line.indexOf('\t', begin);
            fields.add(line.substring(begin, end < 0 ? line.length() : end));
            if (end < 0) {
                return fields;
            }
            begin = end + 1;
        }
    }

    static String unescape(String field, int number) throws RecordingFormatException {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        int i = 0;
        while (i < field.length()) {
            char c = field.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = i < field.length() ? field.charAt(i++) : '\0';
            switch (escaped) {
                case '\\', '=', '!' -> text.append(escaped);
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append(hexadecimal(field, i, number));
                    i += 4;
                }
                default -> throw new RecordingFormatException(number, "has a backslash before nothing that it escapes");
            }
        }
        return text.toString();
    }

    private static char hexadecimal(String field, int begin, int number) throws RecordingFormatException {
        try {
            return (char) Integer.parseInt(field, begin, begin + 4, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new RecordingFormatException(number, "has \\u without four hexadecimal digits behind it");
        }
    }

    private static void escape(String field, StringBuilder line) {
        if (field.equals("=") || field.equals("!")) {
            line.append('\\').append(field);
            return;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (Character.isISOControl(c) || isLoneSurrogate(field, i)) {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
