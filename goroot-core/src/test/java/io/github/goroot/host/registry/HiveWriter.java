package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes small hives, with every structure that Windows uses. */
final class HiveWriter {

    private static final int NONE = -1;
    private static final int SEGMENT = 16_344;

    private final int minor;
    private final String leafKind;
    private final int leafSize;
    private ByteBuffer data = buffer(64 * 1024);
    private int end = 0x20;

    private HiveWriter(int minor, String leafKind, int leafSize) {
        this.minor = minor;
        this.leafKind = leafKind;
        this.leafSize = leafSize;
    }

    /** Writes a hive as newer versions of Windows do. */
    static byte[] write(TestKey root) {
        return write(root, 5, "lh", 500);
    }

    /** Writes a hive with lists of a kind ({@code li}, {@code lf}, {@code lh}), joined by an {@code ri} where they are longer. */
    static byte[] write(TestKey root, int minor, String leafKind, int leafSize) {
        HiveWriter writer = new HiveWriter(minor, leafKind, leafSize);
        writer.key(root, NONE, 0x2c);
        return writer.file(root.offset);
    }

    private void key(TestKey key, int parent, int flags) {
        boolean wide = key.name.chars().anyMatch(c -> c > 0xff);
        byte[] name = name(key.name, wide);
        key.offset = cell(76 + name.length);
        text(key.offset, 0, "nk");
        u16(key.offset, 2, wide ? flags & ~0x20 : flags | 0x20);
        u32(key.offset, 16, parent);
        for (int at : new int[] {28, 32, 40, 44, 48}) {
            u32(key.offset, at, NONE);
        }
        u16(key.offset, 72, name.length);
        bytes(key.offset, 76, name);
        values(key);
        children(key);
    }

    private void values(TestKey key) {
        key.valueOffsets.clear();
        u32(key.offset, 36, key.values.size());
        if (key.values.isEmpty()) {
            return;
        }
        key.valueList = cell(4 * key.values.size());
        u32(key.offset, 40, key.valueList);
        key.values.forEach((name, value) -> {
            int offset = value(name, value);
            u32(key.valueList, 4 * key.valueOffsets.size(), offset);
            key.valueOffsets.put(name, offset);
        });
    }

    private int value(String valueName, RegistryValue value) {
        boolean wide = valueName.chars().anyMatch(c -> c > 0xff);
        byte[] name = name(valueName, wide);
        byte[] content = value.data();
        int offset = cell(20 + name.length);
        text(offset, 0, "vk");
        u16(offset, 2, name.length);
        u32(offset, 12, value.type());
        u16(offset, 16, wide ? 0 : 1);
        bytes(offset, 20, name);
        if (content.length <= 4) {
            u32(offset, 4, content.length | 0x8000_0000);
            bytes(offset, 8, content);
        } else {
            u32(offset, 4, content.length);
            u32(offset, 8, content.length > SEGMENT && minor > 3 ? segments(content) : cell(content));
        }
        return offset;
    }

    private int segments(byte[] content) {
        int count = (content.length + SEGMENT - 1) / SEGMENT;
        int list = cell(4 * count);
        for (int i = 0; i < count; i++) {
            byte[] segment = Arrays.copyOfRange(content, i * SEGMENT, Math.min(content.length, (i + 1) * SEGMENT));
            // Windows leaves 4 bytes of each unused.
            int piece = cell(segment.length + 4);
            bytes(piece, 0, segment);
            u32(list, 4 * i, piece);
        }
        int offset = cell(8);
        text(offset, 0, "db");
        u16(offset, 2, count);
        u32(offset, 4, list);
        return offset;
    }

    private void children(TestKey key) {
        u32(key.offset, 20, key.children.size());
        if (key.children.isEmpty()) {
            return;
        }
        key.children.sort(Comparator.comparing(child -> child.name.toUpperCase(Locale.ROOT)));
        List<Integer> leaves = new ArrayList<>();
        for (int start = 0; start < key.children.size(); start += leafSize) {
            leaves.add(leaf(key, key.children.subList(start, Math.min(key.children.size(), start + leafSize))));
        }
        key.keyList = leaves.get(0);
        if (leaves.size() > 1) {
            key.keyList = cell(4 + 4 * leaves.size());
            text(key.keyList, 0, "ri");
            u16(key.keyList, 2, leaves.size());
            for (int i = 0; i < leaves.size(); i++) {
                u32(key.keyList, 4 + 4 * i, leaves.get(i));
            }
        }
        u32(key.offset, 28, key.keyList);
    }

    private int leaf(TestKey parent, List<TestKey> children) {
        int width = leafKind.equals("li") ? 4 : 8;
        int offset = cell(4 + width * children.size());
        text(offset, 0, leafKind);
        u16(offset, 2, children.size());
        for (int i = 0; i < children.size(); i++) {
            TestKey child = children.get(i);
            key(child, parent.offset, 0x20);
            u32(offset, 4 + width * i, child.offset);
            if (leafKind.equals("lh")) {
                u32(offset, 8 + width * i, hash(child.name));
            } else if (leafKind.equals("lf")) {
                bytes(offset, 8 + width * i, hint(child.name));
            }
        }
        return offset;
    }

    private static int hash(String name) {
        return name.chars().map(Character::toUpperCase).reduce(0, (sum, c) -> 37 * sum + c);
    }

    private static byte[] hint(String name) {
        byte[] hint = new byte[4];
        for (int i = 0; i < Math.min(4, name.length()) && name.charAt(i) <= 0xff; i++) {
            hint[i] = (byte) name.charAt(i);
        }
        return hint;
    }

    private static byte[] name(String name, boolean wide) {
        return name.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    private int cell(byte[] content) {
        int offset = cell(content.length);
        bytes(offset, 0, content);
        return offset;
    }

    private int cell(int length) {
        int offset = end;
        int size = (4 + length + 7) & ~7;
        end += size;
        // Room for the rest of the last 4096 bytes.
        if (end + 8192 > data.capacity()) {
            data = buffer(2 * (end + 8192)).put(data.clear()).clear();
        }
        data.putInt(offset, -size);
        return offset;
    }

    private void u16(int cell, int at, int value) {
        data.putShort(cell + 4 + at, (short) value);
    }

    private void u32(int cell, int at, int value) {
        data.putInt(cell + 4 + at, value);
    }

    private void text(int cell, int at, String text) {
        bytes(cell, at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(int cell, int at, byte[] bytes) {
        data.put(cell + 4 + at, bytes);
    }

    private byte[] file(int root) {
        int length = (end + 4095) & ~4095;
        if (end < length) {
            data.putInt(end, length - end);
        }
        data.put(0, "hbin".getBytes(StandardCharsets.US_ASCII)).putInt(4, 0).putInt(8, length);
        byte[] bytes = new byte[4096 + length];
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, "regf".getBytes(StandardCharsets.US_ASCII)).putInt(4, 1).putInt(8, 1);
        file.putInt(20, 1)
                .putInt(24, minor)
                .putInt(32, 1)
                .putInt(36, root)
                .putInt(40, length)
                .putInt(44, 1);
        file.put(4096, data, 0, length);
        sum(file);
        return bytes;
    }

    /** Puts the checksum into the header. */
    static void sum(ByteBuffer file) {
        int sum = 0;
        for (int at = 0; at < 508; at += 4) {
            sum ^= file.getInt(at);
        }
        file.putInt(508, sum);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
