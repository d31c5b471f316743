package io.github.goroot.host.registry;

import java.util.Arrays;

/** The bytes of a hive that is in memory as a whole. */
final class ArrayBytes implements HiveBytes {

    private final byte[] bytes;

    ArrayBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public String name() {
        return "Hive";
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read(long position, int length) {
        int from = (int) Math.min(position, bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min(position + length, bytes.length));
    }
}
