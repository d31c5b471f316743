package io.github.goroot.cli.text;

import java.nio.charset.Charset;

/**
 * How text may look where it goes.
 *
 * @param tabular whether columns are aligned for the eye; otherwise fields are divided by tabs for other programs
 * @param coloured whether there are colours
 * @param unicode whether there is more than ASCII
 */
public record Style(boolean tabular, boolean coloured, boolean unicode) {

    private static final char ESCAPE = '\u001b';

    /** Gives the style of files and pipes. */
    public static Style plain() {
        return new Style(false, false, true);
    }

    /** Tells whether signs of this package can be written in a charset. */
    public static boolean isUnicode(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode('→');
    }

    String arrow() {
        return unicode ? "→" : "->";
    }

    String bullet() {
        return unicode ? "·" : "-";
    }

    String agreement(boolean agrees) {
        if (unicode) {
            return agrees ? "✓" : "≠";
        }
        return agrees ? "ok" : "!=";
    }

    String decides(boolean counts) {
        return counts ? agreement(true) : bullet();
    }

    String sound(String text) {
        return ink("32", text);
    }

    String strong(String text) {
        return ink("1", text);
    }

    String faint(String text) {
        return ink("2", text);
    }

    String alarming(String text) {
        return ink("1;31", text);
    }

    String doubtful(String text) {
        return ink("33", text);
    }

    private String ink(String code, String text) {
        return coloured && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }
}
