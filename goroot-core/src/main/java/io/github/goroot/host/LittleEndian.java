package io.github.goroot.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads numbers and texts of Windows from bytes; the caller sees to it that they are there. */
final class LittleEndian {

    private final byte[] bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    int uint16(int offset) {
        return Short.toUnsignedInt(buffer().getShort(offset));
    }

    int int32(int offset) {
        return buffer().getInt(offset);
    }

    /** Gives a text in UTF-16, of which an odd last byte is ignored. */
    String utf16(int offset, int length) {
        return new String(bytes, offset, length & ~1, StandardCharsets.UTF_16LE);
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
