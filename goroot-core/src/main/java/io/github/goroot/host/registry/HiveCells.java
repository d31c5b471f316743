package io.github.goroot.host.registry;

import java.io.IOException;

/** The cells of a hive: pieces of its data that say how long they are, found by their offsets. */
final class HiveCells {

    /** Where the data begins, behind the header. */
    static final int START = 4096;

    private final HiveBytes bytes;
    private final long end;

    /** Takes the bytes and how many of them are data. */
    HiveCells(HiveBytes bytes, long length) {
        this.bytes = bytes;
        this.end = START + length;
    }

    long size() {
        return end;
    }

    /**
     * Gives the cell at an offset that another one names.
     *
     * @throws RegistryFormatException if no cell that is in use can begin there, or it does not end inside the data
     */
    Cell cell(long offset, String what) throws IOException {
        long at = START + offset;
        if (offset % 8 != 0 || at + 8 > end) {
            throw failure(at, "there cannot be " + what + ", neither inside the hive nor aligned to 8 bytes");
        }
        // The size of a cell that is in use is negative.
        long length = -(long) (int) number(at, 4);
        if (length < 8 || at + length > end) {
            throw failure(at, "there should be " + what + ", but no cell of such a size can be there");
        }
        return new Cell(at + 4, (int) Math.min(length - 4, Integer.MAX_VALUE));
    }

    private long number(long at, int length) throws IOException {
        byte[] read = read(at, length);
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << 8) | (read[i] & 0xff);
        }
        return number;
    }

    private byte[] read(long at, int length) throws IOException {
        byte[] read = bytes.read(at, length);
        if (read.length < length) {
            throw failure(at, "the file ends before the hive does");
        }
        return read;
    }

    private RegistryFormatException failure(long at, String what) {
        return new RegistryFormatException(bytes.name() + ", offset 0x" + Long.toHexString(at) + ": " + what);
    }

    /** A cell that is in use; offsets count from the start of its content. */
    final class Cell {

        private final long start;
        private final int length;

        private Cell(long start, int length) {
            this.start = start;
            this.length = length;
        }

        int length() {
            return length;
        }

        /** Gives where the cell is, which tells it from others. */
        long position() {
            return start;
        }

        int u16(int at) throws IOException {
            return (int) HiveCells.this.number(checked(at, 2), 2);
        }

        long u32(int at) throws IOException {
            return HiveCells.this.number(checked(at, 4), 4);
        }

        /** Gives the two letters that tell what the cell holds. */
        String signature() throws IOException {
            return "" + (char) HiveCells.this.number(checked(0, 1), 1) + (char) HiveCells.this.number(checked(1, 1), 1);
        }

        byte[] bytes(int at, int count) throws IOException {
            return read(checked(at, count), count);
        }

        RegistryFormatException failure(String what) {
            return HiveCells.this.failure(start, what);
        }

        private long checked(int at, int count) throws RegistryFormatException {
            if ((long) at + count > length) {
                throw failure("what the cell holds is longer than the cell, which has " + length + " bytes");
            }
            return start + at;
        }
    }
}
