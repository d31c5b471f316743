package io.github.goroot.host.registry;

import io.github.goroot.host.registry.HiveCells.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of the keys below a key: one leaf ({@code li}, {@code lf}, {@code lh}), or a root ({@code ri}) over several.
 *
 * <p>A root over roots, which Windows does not write, is refused; so no list leads back to itself.
 */
final class SubKeyList {

    private final List<Leaf> leaves = new ArrayList<>();

    SubKeyList(HiveCells cells, Cell list) throws IOException {
        if (!list.signature().equals("ri")) {
            leaves.add(new Leaf(list));
            return;
        }
        int count = list.u16(2);
        long entries = 0;
        for (int i = 0; i < count; i++) {
            Leaf leaf = new Leaf(cells.cell(list.u32(4 + 4 * i), "a list of keys"));
            leaves.add(leaf);
            entries += leaf.count();
            if (entries > Limits.ENTRIES) {
                throw list.failure("a key has more than " + Limits.ENTRIES + " keys below it");
            }
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** A list of keys, most kinds with a hint to the name of each. */
    static final class Leaf {

        private final Cell cell;
        private final String kind;
        private final int count;

        private Leaf(Cell cell) throws IOException {
            this.cell = cell;
            this.kind = cell.signature();
            this.count = cell.u16(2);
            if (!kind.equals("li") && !kind.equals("lf") && !kind.equals("lh")) {
                throw cell.failure("there should be a list of keys, but its signature is not li, lf, lh or ri");
            }
        }

        int count() {
            return count;
        }

        long key(int index) throws IOException {
            return cell.u32(4 + index * width());
        }

        /** Tells by the hint, as Windows does, whether a key can have the name. */
        boolean mayBe(int index, SoughtName name) throws IOException {
            return switch (kind) {
                case "lh" -> name.mayHaveHash(cell.u32(8 + index * width()));
                case "lf" -> name.mayBeginWith(cell.bytes(8 + index * width(), 4));
                default -> true;
            };
        }

        private int width() {
            return kind.equals("li") ? 4 : 8;
        }
    }
}
