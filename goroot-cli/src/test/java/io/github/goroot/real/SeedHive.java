package io.github.goroot.real;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The smallest hive that other programs fill: a header, and 4096 bytes with a root key and its security. */
final class SeedHive {

    private static final int DATA = 4096;
    private static final int ROOT = 0x20;
    private static final int SECURITY = 0x80;
    private static final int FREE = 0xb0;
    private static final int NONE = -1;

    private SeedHive() {}

    static byte[] bytes() {
        ByteBuffer hive = ByteBuffer.allocate(2 * DATA).order(ByteOrder.LITTLE_ENDIAN);
        put(hive, 0, "regf");
        hive.putInt(4, 1).putInt(8, 1).putInt(20, 1).putInt(24, 3).putInt(32, 1);
        hive.putInt(36, ROOT).putInt(40, DATA).putInt(44, 1);
        int sum = 0;
        for (int at = 0; at < 508; at += 4) {
            sum ^= hive.getInt(at);
        }
        hive.putInt(508, sum);
        put(hive, DATA, "hbin");
        hive.putInt(DATA + 8, DATA);
        root(hive, cell(hive, ROOT, SECURITY));
        security(hive, cell(hive, SECURITY, FREE));
        hive.putInt(DATA + FREE, DATA - FREE);
        return hive.array();
    }

    /** Gives where the content of a cell begins. */
    private static int cell(ByteBuffer hive, int from, int to) {
        hive.putInt(DATA + from, from - to);
        return DATA + from + 4;
    }

    private static void root(ByteBuffer hive, int at) {
        put(hive, at, "nk");
        hive.putShort(at + 2, (short) 0x2c).putInt(at + 16, NONE);
        hive.putInt(at + 28, NONE).putInt(at + 32, NONE).putInt(at + 40, NONE);
        hive.putInt(at + 44, SECURITY).putInt(at + 48, NONE).putShort(at + 72, (short) 4);
        put(hive, at + 76, "ROOT");
    }

    private static void security(ByteBuffer hive, int at) {
        put(hive, at, "sk");
        hive.putInt(at + 4, SECURITY)
                .putInt(at + 8, SECURITY)
                .putInt(at + 12, 1)
                .putInt(at + 16, 20);
        hive.put(at + 20, (byte) 1).putShort(at + 22, (short) 0x8000);
    }

    private static void put(ByteBuffer hive, int at, String text) {
        hive.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }
}
