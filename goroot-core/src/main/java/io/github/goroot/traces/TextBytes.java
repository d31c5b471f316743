package io.github.goroot.traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text by its first bytes. */
final class TextBytes {

    private TextBytes() {}

    /** Gives the text; what cannot be decoded is replaced. */
    static Reader decode(InputStream bytes) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(bytes, 4);
        byte[] head = pushback.readNBytes(4);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (begins(head, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (begins(head, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (head.length == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        pushback.unread(head, mark, head.length - mark);
        return new InputStreamReader(pushback, charset);
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
