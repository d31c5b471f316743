package io.github.goroot.testkit.binary;

import java.nio.ByteOrder;

/** The headers and tables of ELF files of one width and byte order, a record at a time. */
final class ElfLayout {

    private static final int ALIGNMENT = 16;

    private final boolean wide;
    private final ByteOrder order;

    ElfLayout(boolean wide, ByteOrder order) {
        this.wide = wide;
        this.order = order;
    }

    int headerSize() {
        return wide ? 64 : 52;
    }

    int segmentSize() {
        return wide ? 56 : 32;
    }

    int sectionSize() {
        return wide ? 64 : 40;
    }

    int symbolSize() {
        return wide ? 24 : 16;
    }

    /** What the header says of a program. */
    record Kind(int type, int machine, int osAbi, long entry) {}

    /**
     * Begins a file with its header, behind which the segments follow.
     *
     * @param names the number of the section that holds the names of the sections
     */
    Out header(Kind kind, int segments, long sectionsAt, int sections, int names) {
        Out out = new Out(wide, order);
        out.text("\u007fELF")
                .u8(wide ? 2 : 1)
                .u8(order == ByteOrder.BIG_ENDIAN ? 2 : 1)
                .u8(1)
                .u8(kind.osAbi())
                .pad(16);
        out.u16(kind.type())
                .u16(kind.machine())
                .u32(1)
                .word(kind.entry())
                .word(headerSize())
                .word(sectionsAt)
                .u32(0);
        return out.u16(headerSize())
                .u16(segmentSize())
                .u16(segments)
                .u16(sectionSize())
                .u16(sections)
                .u16(names);
    }

    void segment(Out out, int type, int flags, long at, long address, long length, long inMemory) {
        out.u32(type);
        if (wide) {
            out.u32(flags);
        }
        out.word(at).word(address).word(address).word(length).word(inMemory);
        if (!wide) {
            out.u32(flags);
        }
        out.word(0x1000);
    }

    void section(Out out, int name, int type, long address, long at, long length, int link) {
        out.u32(name).u32(type).word(2).word(address).word(at).word(length).u32(link);
        out.u32(0).word(ALIGNMENT).word(0);
    }

    void symbol(Out out, int name, int info, int section, long value, long size) {
        out.u32(name);
        if (wide) {
            out.u8(info).u8(0).u16(section).word(value).word(size);
        } else {
            out.word(value).word(size).u8(info).u8(0).u16(section);
        }
    }
}
