package io.github.goroot.traces;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A string as strace prints it: in double quotes, with the escapes of C.
 *
 * @param text what it holds; bytes that are no UTF-8 are replaced
 * @param end the index behind the closing quote
 */
record StraceString(String text, int end) {

    private static final int MOST_OCTAL = 3;

    /** Reads the string that begins at an index; nothing if none does, if it is not closed, or was cut off. */
    static @Nullable StraceString at(String line, int begin) {
        if (begin >= line.length() || line.charAt(begin) != '"') {
            return null;
        }
        int close = close(line, begin + 1);
        if (close < 0 || line.startsWith("...", close + 1)) {
            return null;
        }
        String inner = line.substring(begin + 1, close);
        return new StraceString(inner.indexOf('\\') < 0 ? inner : unescape(inner), close + 1);
    }

    private static int close(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                return at;
            }
            at += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static String unescape(String inner) {
        byte[] raw = inner.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[raw.length];
        int count = 0;
        int at = 0;
        while (at < raw.length) {
            int c = raw[at++];
            if (c != '\\' || at == raw.length) {
                bytes[count++] = (byte) c;
                continue;
            }
            int escape = raw[at++];
            if (escape == 'x') {
                int end = at;
                while (end < raw.length && end < at + 2 && Character.digit(raw[end], 16) >= 0) {
                    end++;
                }
                bytes[count++] = (byte) value(raw, at, end, 16);
                at = end;
            } else if (Character.digit(escape, 8) >= 0) {
                int end = at;
                while (end < raw.length && end < at + MOST_OCTAL - 1 && Character.digit(raw[end], 8) >= 0) {
                    end++;
                }
                bytes[count++] = (byte) value(raw, at - 1, end, 8);
                at = end;
            } else {
                bytes[count++] = (byte) control(escape);
            }
        }
        return new String(Arrays.copyOf(bytes, count), StandardCharsets.UTF_8);
    }

    private static int value(byte[] digits, int from, int to, int radix) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value * radix + Character.digit(digits[at], radix);
        }
        return value;
    }

    private static int control(int escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            default -> escape;
        };
    }
}
