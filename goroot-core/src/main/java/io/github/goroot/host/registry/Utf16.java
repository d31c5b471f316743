package io.github.goroot.host.registry;

/**
 * Turns bytes into characters and back, the lower byte first.
 *
 * <p>Windows takes names and texts as numbers of 16 bits and does not care whether surrogates come in pairs; Java's own
 * decoder would replace those that do not.
 */
final class Utf16 {

    private Utf16() {}

    /** Gives the characters from an offset on; an odd last byte is ignored. */
    static String decode(byte[] bytes, int from) {
        char[] characters = new char[(bytes.length - from) / 2];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) ((bytes[from + 2 * i] & 0xff) | (bytes[from + 2 * i + 1] << 8));
        }
        return String.valueOf(characters);
    }

    static byte[] encode(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }
}
