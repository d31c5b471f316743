package io.github.goroot.testkit.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A Go program made by hand: headers, one part that is only read, one that is written, and in them what Go's linker puts
 * there.
 */
final class Sample {

    static final int PCLNTAB_1_2 = 0xfffffffb;
    static final int PCLNTAB_1_16 = 0xfffffffa;
    static final int PCLNTAB_1_18 = 0xfffffff0;
    static final int PCLNTAB_1_20 = 0xfffffff1;

    private static final int PAGE = 0x1000;
    private static final byte[] FRAME = new byte[16];

    enum Format {
        ELF,
        PE,
        MACH_O,
        XCOFF,
        PLAN9
    }

    private final Format format;
    private final boolean wide;
    private final ByteOrder order;
    private boolean buildInfo = true;
    private boolean inline = true;
    private String version = "go1.22.5";
    private String modules = "path\texample.com/tool\nmod\texample.com/tool\t(devel)\t\n";
    private String buildId = "aa/bb/cc/dd";
    private List<String> files =
            List.of("/opt/go/src/runtime/panic.go", "/opt/go/src/runtime/proc.go", "/home/x/main.go");
    private int pclntab = PCLNTAB_1_20;
    private byte[] beforeBuildInfo = new byte[0];
    private int osAbi;
    private int machine = 62;
    private String goroot = "";

    private Sample(Format format, boolean wide, ByteOrder order) {
        this.format = format;
        this.wide = wide;
        this.order = order;
    }

    static Sample elf() {
        return of(Format.ELF, true, ByteOrder.LITTLE_ENDIAN);
    }

    static Sample of(Format format, boolean wide, ByteOrder order) {
        return new Sample(format, wide, order);
    }

    /** Every format in every width and byte order that it has. */
    static List<Sample> all() {
        return List.of(
                of(Format.ELF, true, ByteOrder.LITTLE_ENDIAN),
                of(Format.ELF, true, ByteOrder.BIG_ENDIAN),
                of(Format.ELF, false, ByteOrder.LITTLE_ENDIAN),
                of(Format.ELF, false, ByteOrder.BIG_ENDIAN),
                of(Format.PE, true, ByteOrder.LITTLE_ENDIAN),
                of(Format.PE, false, ByteOrder.LITTLE_ENDIAN),
                of(Format.MACH_O, true, ByteOrder.LITTLE_ENDIAN),
                of(Format.MACH_O, false, ByteOrder.LITTLE_ENDIAN),
                of(Format.MACH_O, true, ByteOrder.BIG_ENDIAN),
                of(Format.MACH_O, false, ByteOrder.BIG_ENDIAN),
                of(Format.XCOFF, true, ByteOrder.BIG_ENDIAN),
                of(Format.XCOFF, false, ByteOrder.BIG_ENDIAN),
                of(Format.PLAN9, true, ByteOrder.LITTLE_ENDIAN),
                of(Format.PLAN9, false, ByteOrder.LITTLE_ENDIAN));
    }

    Format format() {
        return format;
    }

    boolean wide() {
        return wide;
    }

    ByteOrder order() {
        return order;
    }

    Sample withPointers() {
        inline = false;
        return this;
    }

    Sample withoutBuildInfo() {
        buildInfo = false;
        return this;
    }

    Sample version(String text) {
        version = text;
        return this;
    }

    Sample modules(String text) {
        modules = text;
        return this;
    }

    Sample buildId(String text) {
        buildId = text;
        return this;
    }

    Sample files(String... names) {
        files = List.of(names);
        return this;
    }

    Sample pclntab(int magic) {
        pclntab = magic;
        return this;
    }

    Sample beforeBuildInfo(byte[] bytes) {
        beforeBuildInfo = bytes;
        return this;
    }

    Sample elfHeader(int newMachine, int newOsAbi) {
        machine = newMachine;
        osAbi = newOsAbi;
        return this;
    }

    /** Adds the variable {@code runtime.defaultGOROOT} with its symbol, to an ELF file. */
    Sample defaultGoroot(String path) {
        goroot = path;
        return this;
    }

    /** Gives the bytes of the file. */
    byte[] bytes() {
        byte[] readOnly = readOnly();
        byte[] written = written(readOnly);
        return switch (format) {
            case ELF -> elf(readOnly, written);
            case PE -> pe(readOnly, written);
            case MACH_O -> machO(readOnly, written);
            case XCOFF -> xcoff(readOnly, written);
            case PLAN9 -> plan9(readOnly, written);
        };
    }

    /** Puts programs for several architectures into one file. */
    static byte[] fat(boolean wide, byte[]... programs) {
        int size = 4096;
        for (byte[] program : programs) {
            size += (program.length + 4095) / 4096 * 4096;
        }
        ByteBuffer fat = ByteBuffer.allocate(size);
        fat.putInt(wide ? 0xcafebabf : 0xcafebabe).putInt(programs.length);
        int at = 4096;
        for (byte[] program : programs) {
            fat.putInt(7).putInt(3);
            if (wide) {
                fat.putLong(at).putLong(program.length).putInt(12).putInt(0);
            } else {
                fat.putInt(at).putInt(program.length).putInt(12);
            }
            System.arraycopy(program, 0, fat.array(), at, program.length);
            at += (program.length + 4095) / 4096 * 4096;
        }
        return fat.array();
    }

    @Override
    public String toString() {
        return format + (wide ? " 64 " : " 32 ") + (order == ByteOrder.BIG_ENDIAN ? "big" : "little");
    }

    private int word() {
        return wide ? 8 : 4;
    }

    // What is in the two parts.

    private static final int STRINGS = 0x400;
    private static final int TABLE = 0x600;

    private byte[] readOnly() {
        Out out = out();
        if (format == Format.ELF) {
            out.u32(4).u32(buildId.length()).u32(4).text("Go\0\0").text(buildId);
        } else {
            out.text("\u00ff Go build ID: \"" + buildId + "\"\n \u00ff");
        }
        // 1.5 to 1.12 have other text that begins like a version, and no NUL behind any.
        out.pad(STRINGS).text(version).text("go1.99 and other text").text(goroot);
        out.pad(TABLE).bytes(table());
        out.pad((out.size() + PAGE - 1) / PAGE * PAGE);
        return out.toBytes();
    }

    private byte[] table() {
        Out names = out();
        files.forEach(file -> names.text(file).u8(0));
        Out out = out();
        out.u32(pclntab).u8(0).u8(0).u8(1).u8(word());
        if (pclntab == PCLNTAB_1_2) {
            int list = 8 + word() + 3 * word() + 4;
            out.word(1).word(0).word(0).word(0).u32(list);
            out.u32(files.size() + 1);
            int at = list + 4 * (files.size() + 1);
            for (String file : files) {
                out.u32(at);
                at += file.length() + 1;
            }
            return out.bytes(names.toBytes()).toBytes();
        }
        int words = pclntab == PCLNTAB_1_16 ? 7 : 8;
        int begin = 8 + words * word();
        out.word(1).word(files.size());
        if (words == 8) {
            out.word(0);
        }
        out.word(begin)
                .word(begin + 16)
                .word(begin + 32)
                .word(begin + 32 + names.size())
                .word(begin + 48 + names.size());
        return out.pad(begin + 32)
                .bytes(names.toBytes())
                .pad(begin + 64 + names.size())
                .toBytes();
    }

    private long readOnlyAt() {
        return format == Format.PLAN9 ? plan9Header() : PAGE;
    }

    private long writtenAt(byte[] readOnly) {
        return readOnlyAt() + readOnly.length;
    }

    private long readOnlyAddress() {
        return base() + readOnlyAt();
    }

    private long writtenAddress(byte[] readOnly) {
        long end = base() + writtenAt(readOnly);
        return format == Format.PLAN9 ? (end + base() - 1) / base() * base() : end;
    }

    private long base() {
        return format == Format.PLAN9 && !wide ? PAGE : 0x20_0000;
    }

    private int plan9Header() {
        return wide ? 40 : 32;
    }

    private byte[] written(byte[] readOnly) {
        Out out = out();
        out.bytes(beforeBuildInfo);
        long address = writtenAddress(readOnly);
        long versionText = readOnlyAddress() + STRINGS;
        if (buildInfo) {
            out.text("\u00ff Go buildinf:").u8(word());
            int bigEndian = order == ByteOrder.BIG_ENDIAN ? 1 : 0;
            byte[] framed = framed();
            if (inline) {
                out.u8(2 | bigEndian).pad(out.size() + 16);
                out.varint(version.length()).text(version).varint(framed.length).bytes(framed);
            } else {
                long headers = address + out.size() + 1 + 16;
                out.u8(bigEndian);
                int end = out.size() + 16;
                out.word(headers).word(headers + 2L * word()).pad(end);
                out.word(versionText).word(version.length());
                out.word(headers + 4L * word()).word(framed.length).bytes(framed);
            }
        }
        out.pad((out.size() + 63) / 64 * 64);
        out.word(versionText).word(version.length());
        out.word(versionText + version.length()).word("go1.99 and other text".length() + 1000);
        out.word(versionText + version.length() + "go1.99 and other text".length())
                .word(goroot.length());
        return out.pad((out.size() + 63) / 64 * 64).toBytes();
    }

    private byte[] framed() {
        Out out = out();
        return modules.isEmpty()
                ? new byte[0]
                : out.bytes(FRAME).text(modules).bytes(FRAME).toBytes();
    }

    // The containers.

    private byte[] elf(byte[] readOnly, byte[] written) {
        ElfLayout elf = new ElfLayout(wide, order);
        Out names = out().u8(0);
        int buildInfoName = names.name(".go.buildinfo");
        int pclntabName = names.name(".gopclntab");
        int stringsName = names.name(".shstrtab");
        int symbolsName = names.name(".symtab");
        Out symbolNames = out().u8(0);
        int gorootName = symbolNames.name("runtime.defaultGOROOT");
        Out symbols = out().pad(elf.symbolSize());
        if (!goroot.isEmpty()) {
            long variable = writtenAddress(readOnly) + written.length - 64 + 4L * word();
            elf.symbol(symbols, gorootName, 0, 2, variable, 0);
        }
        long namesAt = writtenAt(readOnly) + written.length;
        long symbolsAt = namesAt + names.size();
        long symbolNamesAt = symbolsAt + symbols.size();
        int sectionsAt = elf.headerSize() + 3 * elf.segmentSize();
        Out out = elf.header(new ElfLayout.Kind(2, machine, osAbi, base() + PAGE), 3, sectionsAt, 6, 3);
        elf.segment(out, 1, 5, PAGE, readOnlyAddress(), readOnly.length, readOnly.length);
        elf.segment(out, 1, 6, writtenAt(readOnly), writtenAddress(readOnly), written.length, written.length);
        int noteLength = 16 + buildId.length();
        elf.segment(out, 4, 4, PAGE, readOnlyAddress(), noteLength, noteLength);
        out.pad(sectionsAt + elf.sectionSize());
        elf.section(out, pclntabName, 1, readOnlyAddress() + TABLE, PAGE + TABLE, readOnly.length - TABLE, 0);
        int infoLength = buildInfo ? written.length : 0;
        elf.section(
                out, buildInfo ? buildInfoName : 0, 1, writtenAddress(readOnly), writtenAt(readOnly), infoLength, 0);
        elf.section(out, stringsName, 3, 0, namesAt, names.size(), 0);
        elf.section(out, symbolsName, 2, 0, symbolsAt, symbols.size(), 5);
        elf.section(out, 0, 3, 0, symbolNamesAt, symbolNames.size(), 0);
        return out.pad(PAGE)
                .bytes(readOnly)
                .bytes(written)
                .bytes(names.toBytes())
                .bytes(symbols.toBytes())
                .bytes(symbolNames.toBytes())
                .toBytes();
    }

    private byte[] pe(byte[] readOnly, byte[] written) {
        int optionalSize = wide ? 112 : 96;
        Out out = out().text("MZ").pad(0x3c).u32(0x80).pad(0x80).text("PE\0\0");
        out.u16(wide ? 0x8664 : 0x14c)
                .u16(2)
                .u32(0)
                .u32(0)
                .u32(0)
                .u16(optionalSize)
                .u16(0x22);
        int optional = out.size();
        out.u16(wide ? 0x20b : 0x10b)
                .pad(optional + (wide ? 24 : 28))
                .word(base())
                .pad(optional + optionalSize);
        peSection(out, ".text", PAGE, readOnly.length, 0x6000_0020);
        peSection(out, ".data", writtenAt(readOnly), written.length, 0xc000_0040);
        return out.pad(PAGE).bytes(readOnly).bytes(written).toBytes();
    }

    private void peSection(Out out, String name, long at, int length, int flags) {
        int begin = out.size();
        out.text(name)
                .pad(begin + 8)
                .u32(length)
                .u32((int) at)
                .u32(length)
                .u32((int) at)
                .pad(begin + 36)
                .u32(flags);
    }

    private byte[] machO(byte[] readOnly, byte[] written) {
        Out commands = out();
        machSegment(commands, "__TEXT", PAGE, readOnlyAddress(), readOnly.length, 5, "__text", 0, "__gopclntab", TABLE);
        machSegment(
                commands,
                "__DATA",
                writtenAt(readOnly),
                writtenAddress(readOnly),
                written.length,
                3,
                buildInfo ? "__go_buildinfo" : "__other",
                0,
                "__data",
                written.length - 16);
        commands.u32(0x32).u32(24).u32(1).u32(0).u32(0).u32(0);
        Out out = out().u32(wide ? 0xfeedfacf : 0xfeedface)
                .u32(wide ? 0x0100_0007 : 7)
                .u32(3)
                .u32(2)
                .u32(3);
        out.u32(commands.size()).u32(0).pad(wide ? 32 : 28).bytes(commands.toBytes());
        return out.pad(PAGE).bytes(readOnly).bytes(written).toBytes();
    }

    private void machSegment(
            Out out,
            String name,
            long at,
            long address,
            long length,
            int rights,
            String one,
            int oneAt,
            String two,
            int twoAt) {
        int sectionSize = wide ? 80 : 68;
        int begin = out.size();
        out.u32(wide ? 0x19 : 1)
                .u32(24 + 4 * word() + 16 + 2 * sectionSize)
                .text(name)
                .pad(begin + 24);
        out.word(address)
                .word(length)
                .word(at)
                .word(length)
                .u32(rights)
                .u32(rights)
                .u32(2)
                .u32(0);
        machSection(out, one, name, address + oneAt, at + oneAt, length - oneAt);
        machSection(out, two, name, address + twoAt, at + twoAt, length - twoAt);
    }

    private void machSection(Out out, String name, String segment, long address, long at, long length) {
        int begin = out.size();
        out.text(name)
                .pad(begin + 16)
                .text(segment)
                .pad(begin + 32)
                .word(address)
                .word(length)
                .u32((int) at);
        out.pad(begin + (wide ? 80 : 68));
    }

    private byte[] xcoff(byte[] readOnly, byte[] written) {
        Out out = out().u16(wide ? 0x1f7 : 0x1df).u16(2).u32(0);
        if (wide) {
            out.word(0).u16(0).u16(2).u32(0);
        } else {
            out.word(0).u32(0).u16(0).u16(2);
        }
        xcoffSection(out, ".text", readOnlyAddress(), PAGE, readOnly.length, 0x20);
        xcoffSection(out, ".data", writtenAddress(readOnly), writtenAt(readOnly), written.length, 0x40);
        return out.pad(PAGE).bytes(readOnly).bytes(written).toBytes();
    }

    private void xcoffSection(Out out, String name, long address, long at, long length, int flags) {
        int begin = out.size();
        out.text(name).pad(begin + 8).word(address).word(address).word(length).word(at);
        out.pad(begin + (wide ? 64 : 36)).u32(flags).pad(begin + (wide ? 72 : 40));
    }

    private byte[] plan9(byte[] readOnly, byte[] written) {
        ByteBuffer header = ByteBuffer.allocate(plan9Header());
        header.putInt(wide ? 0x8a97 : 0x1eb).putInt(readOnly.length).putInt(written.length);
        return out().bytes(header.array()).bytes(readOnly).bytes(written).toBytes();
    }

    private Out out() {
        return new Out(wide, order);
    }
}
