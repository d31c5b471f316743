package io.github.goroot.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a Mach-O file with several architectures.
 *
 * <p>Its magic is also that of Java class files, where the version of the format stands in place of the count: at least 45,
 * while no file has that many architectures. Of {@code CAFEBABF}, with its 64-bit offsets, no version of Go reads any.
 */
final class FatMachO {

    private static final long MAGIC = 0xcafebabeL;
    private static final long MAGIC_64 = 0xcafebabfL;
    private static final int MOST = 44;

    private FatMachO() {}

    static boolean isMagic(Bytes head) throws MalformedBinaryException {
        long magic = head.u32(0, true);
        return magic == MAGIC || magic == MAGIC_64;
    }

    static boolean isJavaClass(Bytes head) throws MalformedBinaryException {
        return head.u32(0, true) == MAGIC && head.u16(6, true) > MOST;
    }

    /** Gives the programs of all architectures, each as a source of its own. */
    static List<Source> parts(Source source) throws MalformedBinaryException, IOException {
        Bytes header = source.exactly(0, 8, "The header of a fat Mach-O file");
        boolean wide = header.u32(0, true) == MAGIC_64;
        long count = header.u32(4, true);
        if (count == 0 || count > MOST) {
            throw new MalformedBinaryException(
                    header.offset(4),
                    "This fat Mach-O file claims " + count + " architectures, but must have 1 to " + MOST + ".");
        }
        int size = wide ? 32 : 20;
        Bytes table = source.exactly(8, (int) count * size, "The table of a fat Mach-O file");
        List<Source> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i * size;
            long offset = wide ? table.u64(at + 8, true) : table.u32(at + 8, true);
            long length = wide ? table.u64(at + 16, true) : table.u32(at + 12, true);
            parts.add(source.part(offset, length));
        }
        return parts;
    }
}
