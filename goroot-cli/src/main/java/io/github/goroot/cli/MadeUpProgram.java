package io.github.goroot.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Linux program with nothing in it but what Go's linker tells about it: enough to rehearse the reading of programs
 * where there is none.
 */
@SuppressWarnings("ByteBufferBackingArray") // Each is allocated here, with an array that begins where it does.
final class MadeUpProgram {

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int BEGIN = HEADER + 2 * SEGMENT;
    private static final long ADDRESS = 0x400000;
    private static final byte[] FRAME = new byte[16];

    private final List<byte[]> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private MadeUpProgram() {}

    /**
     * Gives the bytes of a program.
     *
     * @param version of the Go that built it
     * @param modules the lines of its build info
     * @param goroot that built it, or empty text for one with trimmed paths
     */
    static byte[] of(String version, String modules, String goroot) {
        MadeUpProgram program = new MadeUpProgram();
        program.part(".note.go.buildid", note("made/up"));
        program.part(".go.buildinfo", buildInfo(version, modules));
        program.part(".gopclntab", functions(goroot.isEmpty() ? "" : goroot + "/src/"));
        return program.bytes();
    }

    private void part(String name, byte[] content) {
        names.add(name);
        // Build info and notes are looked for at multiples of 16 and 4.
        parts.add(Arrays.copyOf(content, (content.length + 15) / 16 * 16));
    }

    private static byte[] note(String buildId) {
        return buffer(16 + buildId.length())
                .putInt(4)
                .putInt(buildId.length())
                .putInt(4)
                .put(latin("Go\0\0"))
                .put(latin(buildId))
                .array();
    }

    private static byte[] buildInfo(String version, String modules) {
        byte[] first = version.getBytes(StandardCharsets.UTF_8);
        byte[] second = modules.getBytes(StandardCharsets.UTF_8);
        ByteBuffer blob = buffer(48 + first.length + 2 * FRAME.length + second.length);
        blob.put(latin("\u00ff Go buildinf:")).put((byte) 8).put((byte) 2).position(32);
        length(blob, first.length).put(first);
        length(blob, 2 * FRAME.length + second.length).put(FRAME).put(second).put(FRAME);
        return blob.array();
    }

    private static ByteBuffer length(ByteBuffer blob, int length) {
        return blob.put((byte) (length | 0x80)).put((byte) (length >> 7));
    }

    /** The table of functions of Go 1.20 and later, without functions. */
    private static byte[] functions(String folder) {
        byte[] files = latin(folder + "runtime/proc.go\0" + folder + "runtime/os_linux.go\0");
        ByteBuffer table = buffer(HEADER + 16 + files.length);
        table.putInt(0xfffffff1)
                .put(new byte[] {0, 0, 1, 8})
                .putLong(0)
                .putLong(2)
                .putLong(0);
        long begin = HEADER + 8;
        table.putLong(begin)
                .putLong(begin)
                .putLong(begin)
                .putLong(begin + files.length)
                .putLong(begin + files.length);
        return table.put(files).array();
    }

    private byte[] bytes() {
        part(".shstrtab", latin('\0' + String.join("\0", names) + "\0.shstrtab\0"));
        int size = BEGIN;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer file = buffer(size + HEADER * (parts.size() + 1));
        file.put(latin("\u007fELF\2\1\1")).position(16);
        file.putShort((short) 2)
                .putShort((short) 62)
                .putInt(1)
                .putLong(0)
                .putLong(HEADER)
                .putLong(size)
                .putInt(0);
        file.putShort((short) HEADER)
                .putShort((short) SEGMENT)
                .putShort((short) 2)
                .putShort((short) HEADER);
        file.putShort((short) (parts.size() + 1)).putShort((short) parts.size());
        segment(file, 1, 0, size);
        segment(file, 4, BEGIN, parts.get(0).length);
        parts.forEach(file::put);
        file.put(new byte[HEADER]);
        int name = 1;
        int offset = BEGIN;
        for (int i = 0; i < parts.size(); i++) {
            int type = i == 0 ? 7 : i == parts.size() - 1 ? 3 : 1;
            int length = parts.get(i).length;
            file.putInt(name).putInt(type).putLong(type == 3 ? 0 : 2).putLong(ADDRESS + offset);
            file.putLong(offset).putLong(length).putInt(0).putInt(0).putLong(1).putLong(0);
            name += names.get(i).length() + 1;
            offset += length;
        }
        return file.array();
    }

    private static void segment(ByteBuffer file, int type, long offset, long size) {
        file.putInt(type).putInt(4).putLong(offset).putLong(ADDRESS + offset).putLong(ADDRESS + offset);
        file.putLong(size).putLong(size).putLong(16);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
