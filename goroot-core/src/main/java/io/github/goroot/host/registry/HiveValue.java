package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.registry.HiveCells.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A value of a hive ({@code vk}). */
final class HiveValue {

    private static final int ONE_BYTE_NAME = 1;

    /** Set in the length of data that stands where else its offset does. */
    private static final long IN_PLACE = 0x8000_0000L;

    /** How much of large data one of its cells holds. */
    private static final int SEGMENT = 16_344;

    private final HiveCells cells;
    private final Cell cell;
    private final String name;

    HiveValue(HiveCells cells, long offset) throws IOException {
        this.cells = cells;
        this.cell = cells.cell(offset, "a value");
        if (!cell.signature().equals("vk")) {
            throw cell.failure("there should be a value, but its signature is not vk");
        }
        this.name = HiveKey.name(cell, 2, 20, (cell.u16(16) & ONE_BYTE_NAME) != 0, Limits.VALUE_NAME);
    }

    String name() {
        return name;
    }

    RegistryValue read() throws IOException {
        return RegistryValue.of((int) cell.u32(12), data(cell.u32(4)));
    }

    private byte[] data(long length) throws IOException {
        if (length >= IN_PLACE) {
            if (length > IN_PLACE + 4) {
                throw cell.failure("the data of a value stands in 4 bytes, but has more");
            }
            return cell.bytes(8, (int) (length - IN_PLACE));
        }
        if (length == 0) {
            return new byte[0];
        }
        if (length > Limits.DATA) {
            throw cell.failure("the data of a value has " + length + " bytes; at most " + Limits.DATA + " are read");
        }
        Cell data = cells.cell(cell.u32(8), "the data of a value");
        if (data.length() >= length) {
            return data.bytes(0, (int) length);
        }
        if (length <= SEGMENT || !data.signature().equals("db")) {
            throw data.failure("the data of a value should have " + length + " bytes, but its cell is shorter");
        }
        return segments(data, (int) length);
    }

    private byte[] segments(Cell data, int length) throws IOException {
        if (length > cells.size()) {
            throw data.failure("the data of a value should have " + length + " bytes, more than the hive");
        }
        Cell list = cells.cell(data.u32(4), "the list of the pieces of large data");
        int count = data.u16(2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < count && bytes.size() < length; i++) {
            Cell segment = cells.cell(list.u32(4 * i), "a piece of large data");
            bytes.writeBytes(segment.bytes(0, Math.min(SEGMENT, length - bytes.size())));
        }
        if (bytes.size() < length) {
            throw data.failure("the pieces of large data are fewer than the " + length + " bytes it should have");
        }
        return bytes.toByteArray();
    }
}
