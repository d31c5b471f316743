package io.github.goroot.host.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What the header of a hive says.
 *
 * @param root the offset of the root key
 * @param length how many bytes of data follow
 * @param notes what is not as it should be, but does not keep it from being read
 */
record HiveHeader(long root, long length, List<String> notes) {

    private static final int LENGTH = 512;
    private static final int REGF = 0x66676572;
    private static final int HBIN = 0x6e696268;

    static HiveHeader read(HiveBytes bytes) throws IOException {
        byte[] block = bytes.read(0, LENGTH);
        if (block.length < LENGTH) {
            throw failure(bytes, block.length, "the file ends inside the header");
        }
        ByteBuffer header = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != REGF) {
            throw failure(bytes, 0, "this is no hive, for it does not begin with \"regf\"");
        }
        int major = header.getInt(20);
        int minor = header.getInt(24);
        if (major != 1 || minor < 3 || minor > 6) {
            throw failure(
                    bytes,
                    20,
                    "the version of the hive is " + Integer.toUnsignedString(major) + "."
                            + Integer.toUnsignedString(minor) + ", but only 1.3 to 1.6 can be read");
        }
        if (header.getInt(28) != 0) {
            throw failure(bytes, 28, "this is a log of a hive, not the hive itself");
        }
        long length = Integer.toUnsignedLong(header.getInt(40));
        if (HiveCells.START + length > bytes.size()) {
            throw failure(
                    bytes, bytes.size(), "the file ends, but the hive has " + (HiveCells.START + length) + " bytes");
        }
        byte[] bin = bytes.read(HiveCells.START, 4);
        if (bin.length < 4
                || ByteBuffer.wrap(bin).order(ByteOrder.LITTLE_ENDIAN).getInt() != HBIN) {
            throw failure(bytes, HiveCells.START, "the data of the hive does not begin with \"hbin\"");
        }
        return new HiveHeader(Integer.toUnsignedLong(header.getInt(36)), length, notes(header));
    }

    private static List<String> notes(ByteBuffer header) {
        List<String> notes = new ArrayList<>();
        if (header.getInt(4) != header.getInt(8)) {
            notes.add("The hive was not written to its end: its last changes may be missing or stand only in its logs,"
                    + " which are not read.");
        }
        int checksum = 0;
        for (int at = 0; at < LENGTH - 4; at += 4) {
            checksum ^= header.getInt(at);
        }
        // Two results are never written, as Windows takes them for none.
        int expected = checksum == 0 ? 1 : checksum == -1 ? -2 : checksum;
        if (header.getInt(LENGTH - 4) != expected) {
            notes.add("The checksum of the hive's header is wrong: something other than Windows has changed it.");
        }
        return List.copyOf(notes);
    }

    private static RegistryFormatException failure(HiveBytes bytes, long at, String what) {
        return new RegistryFormatException(bytes.name() + ", offset 0x" + Long.toHexString(at) + ": " + what);
    }
}
