package io.github.goroot.docs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The smallest ELF file that is a Go program: headers, and the section with build info. */
final class TinyElf {

    private static final int HEADERS = 128;
    private static final int BASE = 0x40_0000;
    private static final String NAMES = "\0.go.buildinfo\0.shstrtab\0";

    private TinyElf() {}

    /** Gives the file, each byte as one character. */
    static String program(String version, String modules) {
        byte[] blob = blob(version, modules);
        int namesAt = HEADERS + blob.length;
        int sectionsAt = (namesAt + NAMES.length() + 15) / 16 * 16;
        ByteBuffer file = ByteBuffer.allocate(sectionsAt + 3 * 64).order(ByteOrder.LITTLE_ENDIAN);
        file.put("\u007fELF\2\1\1".getBytes(StandardCharsets.ISO_8859_1)).position(16);
        file.putShort((short) 2)
                .putShort((short) 62)
                .putInt(1)
                .putLong(BASE)
                .putLong(64)
                .putLong(sectionsAt);
        file.putInt(0).putShort((short) 64).putShort((short) 56).putShort((short) 1);
        file.putShort((short) 64).putShort((short) 3).putShort((short) 2);
        file.putInt(1).putInt(6).putLong(0).putLong(BASE).putLong(BASE);
        file.putLong(file.capacity()).putLong(file.capacity()).putLong(0x1000);
        file.position(HEADERS);
        file.put(blob).put(NAMES.getBytes(StandardCharsets.ISO_8859_1)).position(sectionsAt + 64);
        section(file, 1, 1, HEADERS, blob.length);
        section(file, NAMES.indexOf(".shstrtab"), 3, namesAt, NAMES.length());
        return new String(file.array(), StandardCharsets.ISO_8859_1);
    }

    private static void section(ByteBuffer file, int name, int type, int at, int size) {
        file.putInt(name).putInt(type).putLong(2).putLong(BASE + at).putLong(at).putLong(size);
        file.putInt(0).putInt(0).putLong(16).putLong(0);
    }

    private static byte[] blob(String version, String modules) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u00ff Go buildinf:\u0008\u0002".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[16]);
        string(out, version);
        string(out, "0123456789abcdef" + modules + "0123456789abcdef");
        out.writeBytes(new byte[16 - out.size() % 16]);
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, String text) {
        int length = text.length();
        while (length >= 0x80) {
            out.write((length & 0x7f) | 0x80);
            length >>= 7;
        }
        out.write(length);
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
