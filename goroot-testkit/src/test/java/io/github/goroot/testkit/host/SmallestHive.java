package io.github.goroot.testkit.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A hive with one value at its root and nothing else: the header, one page, and in it two cells and a list. */
final class SmallestHive {

    private static final int PAGE = 4096;
    private static final int NONE = -1;
    private static final int ROOT = 0x20;
    private static final int LIST = 0x80;
    private static final int VALUE = 0x90;
    private static final int DATA = 0xc0;

    private SmallestHive() {}

    static byte[] with(String name, String text) {
        byte[] data = (text + '\0').getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer hive = ByteBuffer.allocate(2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
        header(hive);
        put(hive, PAGE, "hbin").putInt(PAGE + 8, PAGE);

        int root = cell(hive, ROOT, 0x60);
        put(hive, root, "nk")
                .putShort(root + 2, (short) 0x2c)
                .putInt(root + 36, 1)
                .putInt(root + 40, LIST);
        for (int at : new int[] {16, 28, 32, 44, 48}) {
            hive.putInt(root + at, NONE);
        }
        put(hive.putShort(root + 72, (short) 4), root + 76, "ROOT");
        hive.putInt(cell(hive, LIST, 0x10), VALUE);

        int value = cell(hive, VALUE, 0x30);
        put(hive, value, "vk").putShort(value + 2, (short) name.length()).putInt(value + 4, data.length);
        hive.putInt(value + 8, DATA).putInt(value + 12, 1).putShort(value + 16, (short) 1);
        put(hive, value + 20, name);
        hive.position(cell(hive, DATA, PAGE - DATA)).put(data);
        return hive.array();
    }

    private static void header(ByteBuffer hive) {
        put(hive, 0, "regf").putInt(4, 1).putInt(8, 1).putInt(20, 1).putInt(24, 5);
        hive.putInt(32, 1).putInt(36, ROOT).putInt(40, PAGE).putInt(44, 1);
        int checksum = 0;
        for (int at = 0; at < 508; at += 4) {
            checksum ^= hive.getInt(at);
        }
        hive.putInt(508, checksum);
    }

    /** Cells that are in use have negative sizes; gives where the content begins. */
    private static int cell(ByteBuffer hive, int offset, int size) {
        hive.putInt(PAGE + offset, -size);
        return PAGE + offset + 4;
    }

    private static ByteBuffer put(ByteBuffer hive, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            hive.put(at + i, (byte) text.charAt(i));
        }
        return hive;
    }
}
