package io.github.goroot.binary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text in the quotes of Go's language, {@code "…"} with escapes or {@code `…`} without.
 *
 * <p>Rules of {@code strconv/quote.go}, {@code QuotedPrefix} and {@code Unquote}, Go 1.18 to 1.27; characters in single
 * quotes are not read. Go keeps bytes that are no UTF-8; here they become replacement characters.
 */
final class GoQuoted {

    private final String text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at = 1;

    private GoQuoted(String text) {
        this.text = text;
    }

    /** Gives what is between the quotes; empty if the text is not one quoted text from its first character to its last. */
    static Optional<String> unquote(String text) {
        int length = prefixLength(text);
        if (length < 0 || length != text.length()) {
            return Optional.empty();
        }
        if (text.charAt(0) == '`') {
            return Optional.of(text.substring(1, length - 1).replace("\r", ""));
        }
        return new GoQuoted(text).read(length - 1);
    }

    /** Gives the length of the quoted text at the beginning, quotes included; -1 if there is none. */
    static int prefixLength(String text) {
        if (text.isEmpty() || (text.charAt(0) != '"' && text.charAt(0) != '`')) {
            return -1;
        }
        char quote = text.charAt(0);
        if (quote == '`') {
            int end = text.indexOf('`', 1);
            return end < 0 ? -1 : end + 1;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == '"') {
                return new GoQuoted(text).read(i).isPresent() ? i + 1 : -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private Optional<String> read(int end) {
        if (text.indexOf('\\') < 0) {
            return Optional.of(text.substring(1, end));
        }
        while (at < end) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c != '\\') {
                put(c);
            } else if (at >= end || !escape(text.charAt(at++), end)) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private boolean escape(char c, int end) {
        int simple = "abfnrtv\\\"".indexOf(c);
        if (simple >= 0) {
            bytes.write("\u0007\b\f\n\r\t\u000b\\\"".charAt(simple));
            return true;
        }
        return switch (c) {
            case 'x' -> number(16, 2, end, false);
            case 'u' -> number(16, 4, end, true);
            case 'U' -> number(16, 8, end, true);
            default -> octal(c, end);
        };
    }

    private boolean octal(char first, int end) {
        at--;
        return first >= '0' && first <= '7' && number(8, 3, end, false);
    }

    private boolean number(int radix, int digits, int end, boolean character) {
        if (at + digits > end) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(at++);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return false;
            }
            value = value * radix + digit;
        }
        if (character) {
            if (value > Character.MAX_CODE_POINT
                    || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
                return false;
            }
            put((int) value);
            return true;
        }
        bytes.write((int) value);
        return value <= 0xff;
    }

    private void put(int codePoint) {
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }
}
