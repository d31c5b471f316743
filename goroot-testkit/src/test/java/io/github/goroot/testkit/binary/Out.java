package io.github.goroot.testkit.binary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes that grow, in one byte order and with words of one size. */
final class Out {

    private final boolean wide;
    private final ByteOrder order;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out(boolean wide, ByteOrder order) {
        this.wide = wide;
        this.order = order;
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    Out u8(int value) {
        bytes.write(value);
        return this;
    }

    Out u16(int value) {
        return bytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    Out u32(int value) {
        return bytes(ByteBuffer.allocate(4).order(order).putInt(value).array());
    }

    Out word(long value) {
        return wide ? bytes(ByteBuffer.allocate(8).order(order).putLong(value).array()) : u32((int) value);
    }

    Out varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            u8((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return u8(rest);
    }

    Out text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds a name with its NUL, and gives where it begins. */
    int name(String text) {
        int begin = size();
        text(text).u8(0);
        return begin;
    }

    Out bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    Out pad(int size) {
        while (bytes.size() < size) {
            bytes.write(0);
        }
        return this;
    }
}
