package io.github.goroot.wsl;

/**
 * How WSL spells characters that names on Windows cannot hold: as the character behind U+F000
 * ({@code src/linux/init/escape.cpp}).
 */
final class Escapes {

    private static final char BASE = '\uf000';

    private Escapes() {}

    /** Turns a Linux path, or the end of one, into that of Windows. */
    static String toWindows(String path) {
        StringBuilder escaped = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                escaped.append('\\');
            } else {
                escaped.append(isIllegal(c) ? (char) (BASE + c) : c);
            }
        }
        return escaped.toString();
    }

    /** Turns the end of a path of the share of a distribution into that of Linux. */
    static String toLinux(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                plain.append('/');
            } else {
                plain.append(c > BASE && c < BASE + 0x80 && isIllegal((char) (c - BASE)) ? (char) (c - BASE) : c);
            }
        }
        return plain.toString();
    }

    /** A colon would name a stream, a backslash a folder. */
    private static boolean isIllegal(char c) {
        return switch (c) {
            case '"', '*', ':', '<', '>', '?', '\\', '|' -> true;
            default -> c < ' ';
        };
    }
}
