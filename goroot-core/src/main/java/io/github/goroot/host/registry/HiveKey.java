package io.github.goroot.host.registry;

import io.github.goroot.host.registry.HiveCells.Cell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key of a hive ({@code nk}). */
final class HiveKey {

    private static final int ONE_BYTE_NAME = 0x20;

    private final HiveCells cells;
    private final Cell cell;
    private final String name;

    HiveKey(HiveCells cells, long offset) throws IOException {
        this.cells = cells;
        this.cell = cells.cell(offset, "a key");
        if (!cell.signature().equals("nk")) {
            throw cell.failure("there should be a key, but its signature is not nk");
        }
        this.name = name(cell, 72, 76, (cell.u16(2) & ONE_BYTE_NAME) != 0, Limits.KEY_NAME);
    }

    /** Reads a name, whose length in bytes stands at an offset. */
    static String name(Cell cell, int lengthAt, int at, boolean oneByte, int longest) throws IOException {
        int length = cell.u16(lengthAt);
        if (length > (oneByte ? longest : 2 * longest)) {
            throw cell.failure("there is a name of more than " + longest + " characters");
        }
        byte[] bytes = cell.bytes(at, length);
        return oneByte ? new String(bytes, StandardCharsets.ISO_8859_1) : Utf16.decode(bytes, 0);
    }

    String name() {
        return name;
    }

    /** Gives where the key is, which tells it from others. */
    Cell cell() {
        return cell;
    }

    /** Finds the key of a name below this one; a damaged one beside it does not matter then. */
    Optional<HiveKey> child(SoughtName sought) throws IOException {
        RegistryFormatException damage = null;
        for (SubKeyList.Leaf leaf : leaves()) {
            for (int i = 0; i < leaf.count(); i++) {
                try {
                    if (leaf.mayBe(i, sought)) {
                        HiveKey child = new HiveKey(cells, leaf.key(i));
                        if (sought.is(child.name)) {
                            return Optional.of(child);
                        }
                    }
                } catch (RegistryFormatException e) {
                    damage = damage == null ? e : damage;
                }
            }
        }
        if (damage != null) {
            throw damage;
        }
        return Optional.empty();
    }

    /** Gives the keys below this one, at most so many. */
    List<HiveKey> children(int limit) throws IOException {
        List<HiveKey> children = new ArrayList<>();
        Budget budget = new Budget(cells);
        for (SubKeyList.Leaf leaf : leaves()) {
            for (int i = 0; i < leaf.count() && children.size() < limit; i++) {
                HiveKey child = new HiveKey(cells, leaf.key(i));
                budget.take(cell, child.name.length());
                children.add(child);
            }
        }
        return children;
    }

    private List<SubKeyList.Leaf> leaves() throws IOException {
        return cell.u32(20) == 0
                ? List.of()
                : new SubKeyList(cells, cells.cell(cell.u32(28), "a list of keys")).leaves();
    }

    /** Finds the value of a name; a damaged one beside it does not matter then. */
    Optional<HiveValue> value(String sought) throws IOException {
        String folded = Names.fold(sought);
        RegistryFormatException damage = null;
        int count = valueCount();
        for (int i = 0; i < count; i++) {
            try {
                HiveValue value = value(i);
                if (folded.equals(Names.fold(value.name()))) {
                    return Optional.of(value);
                }
            } catch (RegistryFormatException e) {
                damage = damage == null ? e : damage;
            }
        }
        if (damage != null) {
            throw damage;
        }
        return Optional.empty();
    }

    /** Gives the values, at most so many. */
    List<HiveValue> values(int limit) throws IOException {
        List<HiveValue> values = new ArrayList<>();
        Budget budget = new Budget(cells);
        int count = Math.min(valueCount(), limit);
        for (int i = 0; i < count; i++) {
            HiveValue value = value(i);
            budget.take(cell, value.name().length());
            values.add(value);
        }
        return values;
    }

    private int valueCount() throws IOException {
        long count = cell.u32(36);
        if (count > Limits.ENTRIES) {
            throw cell.failure("the key has more than " + Limits.ENTRIES + " values");
        }
        return (int) count;
    }

    private HiveValue value(int index) throws IOException {
        Cell list = cells.cell(cell.u32(40), "a list of values");
        return new HiveValue(cells, list.u32(4 * index));
    }
}
