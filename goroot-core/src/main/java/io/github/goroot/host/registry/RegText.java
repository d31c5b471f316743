package io.github.goroot.host.registry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a {@code .reg} file.
 *
 * @param characters all of them, without a byte order mark
 * @param old whether the file is of the old kind, in which the bytes of texts are characters of one byte each
 */
record RegText(String characters, boolean old) {

    static final String HEADER = "Windows Registry Editor Version 5.00";
    static final String OLD_HEADER = "REGEDIT4";
    static final Charset OLD_CHARSET = Charset.forName("windows-1252");

    static RegText decode(byte[] content) throws RegistryFormatException {
        if (begins(content, 0xff, 0xfe)) {
            if (content.length % 2 != 0) {
                throw new RegistryFormatException("The file ends in the middle of a character");
            }
            return of(Utf16.decode(content, 2));
        }
        int start = begins(content, 0xef, 0xbb, 0xbf) ? 3 : 0;
        ByteBuffer rest = ByteBuffer.wrap(content, start, content.length - start);
        try {
            return of(StandardCharsets.UTF_8.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException e) {
            RegText text = of(new String(content, OLD_CHARSET));
            if (text.old) {
                return text;
            }
            // The decoder has stopped at the first byte that is wrong.
            long line = 1
                    + text.characters
                            .chars()
                            .limit(rest.position())
                            .filter(c -> c == '\n')
                            .count();
            throw new RegistryFormatException("Line " + line + ": the file is neither UTF-16 nor UTF-8");
        }
    }

    private static RegText of(String characters) {
        return new RegText(characters, characters.startsWith(OLD_HEADER));
    }

    private static boolean begins(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
