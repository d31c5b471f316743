package io.github.goroot.testkit.binary;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A program or library of gccgo made by hand: what it tells the loader, and the variable with its GOROOT. */
public final class GccgoSample {

    static final int X86_64 = 62;
    static final int I386 = 3;
    static final int MIPS = 8;

    private static final int RPATH = 15;
    private static final int RUNPATH = 29;
    private static final String VARIABLE = "runtime.defaultGOROOT";

    /** Which table names the variable, and whether its place is in the file. */
    enum Symbol {
        NONE,
        EXPORTED,
        PLAIN,
        /** Used here and defined in a library. */
        UNDEFINED,
        /** Filled by the loader with what a library has. */
        COPIED
    }

    /** How the address of the text comes into the variable. */
    enum Pointer {
        IN_PLACE,
        REL,
        RELA,
        /** By a relocation that has a symbol. */
        SYMBOLIC
    }

    private final boolean wide;
    private final ByteOrder order;
    private final int machine;
    private final List<String> needed = new ArrayList<>();
    private int pathTag = RUNPATH;
    private String path = "";
    private String goroot = "/usr";
    private OptionalLong length = OptionalLong.empty();
    private Symbol symbol = Symbol.NONE;
    private Pointer pointer = Pointer.RELA;
    private OptionalLong relocationsSize = OptionalLong.empty();
    private boolean exports;

    private GccgoSample(boolean wide, ByteOrder order, int machine) {
        this.wide = wide;
        this.order = order;
        this.machine = machine;
    }

    /** A program that loads the library, as the {@code go} of Debian does. */
    public static GccgoSample program() {
        return of(true, ByteOrder.LITTLE_ENDIAN, X86_64).needing("libgo.so.21").needing("libc.so.6");
    }

    /** A library that names a GOROOT. */
    public static GccgoSample library(String goroot) {
        return of(true, ByteOrder.LITTLE_ENDIAN, X86_64).goroot(goroot, Symbol.EXPORTED);
    }

    static GccgoSample of(boolean wide, ByteOrder order, int machine) {
        GccgoSample sample = new GccgoSample(wide, order, machine);
        sample.exports = true;
        return sample;
    }

    GccgoSample needing(String library) {
        needed.add(library);
        return this;
    }

    GccgoSample withoutExports() {
        exports = false;
        return this;
    }

    GccgoSample runpath(String folders) {
        pathTag = RUNPATH;
        path = folders;
        return this;
    }

    GccgoSample rpath(String folders) {
        pathTag = RPATH;
        path = folders;
        return this;
    }

    GccgoSample goroot(String text, Symbol where) {
        goroot = text;
        symbol = where;
        return this;
    }

    GccgoSample pointer(Pointer how) {
        pointer = how;
        return this;
    }

    /** Claims another length of the text. */
    GccgoSample claiming(long claimed) {
        length = OptionalLong.of(claimed);
        return this;
    }

    /** Claims another size of the relocations. */
    GccgoSample claimingRelocations(long size) {
        relocationsSize = OptionalLong.of(size);
        return this;
    }

    ByteOrder order() {
        return order;
    }

    @Override
    public String toString() {
        return "machine " + machine + (wide ? " 64 " : " 32 ") + order + " " + symbol + " " + pointer;
    }

    /** Gives the bytes of the file, of which each lies at the address that is its offset. */
    public byte[] bytes() {
        int word = wide ? 8 : 4;
        ElfLayout elf = new ElfLayout(wide, order);
        int textAt = aligned(elf.headerSize() + elf.segmentSize());
        int variableAt = aligned(textAt + goroot.length());
        int namesAt = variableAt + 2 * word;
        Out names = out().u8(0);
        List<Integer> libraries = needed.stream().map(names::name).toList();
        int pathName = names.name(path);
        int variableName = names.name(VARIABLE);

        int symbolsAt = aligned(namesAt + names.size());
        Out symbols = symbols(elf, variableName, variableAt);
        int relocationsAt = aligned(symbolsAt + symbols.size());
        Out relocations = relocations(variableAt, textAt);
        int dynamicAt = aligned(relocationsAt + relocations.size());
        Out dynamic = out();
        libraries.forEach(name -> dynamic.word(1).word(name));
        if (!path.isEmpty()) {
            dynamic.word(pathTag).word(pathName);
        }
        if (relocations.size() > 0) {
            boolean addends = pointer != Pointer.REL;
            dynamic.word(addends ? 7 : 17).word(relocationsAt);
            dynamic.word(addends ? 8 : 18).word(relocationsSize.orElse(relocations.size()));
        }
        dynamic.word(0).word(0);

        int sectionNamesAt = aligned(dynamicAt + dynamic.size());
        Out sectionNames = out().u8(0);
        int exportName = sectionNames.name(".go_export");
        int sectionNamesName = sectionNames.name(".shstrtab");
        int sectionsAt = aligned(sectionNamesAt + sectionNames.size());

        Out out = elf.header(new ElfLayout.Kind(3, machine, 0, 0), 1, sectionsAt, 6, 5);
        elf.segment(out, 1, 6, 0, 0, sectionsAt, sectionsAt + 0x20_0000);
        out.pad(textAt).text(goroot).pad(variableAt);
        out.word(pointer == Pointer.RELA ? 0 : textAt).word(length.orElse(goroot.length()));
        out.bytes(names.toBytes()).pad(symbolsAt).bytes(symbols.toBytes());
        out.pad(relocationsAt).bytes(relocations.toBytes()).pad(dynamicAt).bytes(dynamic.toBytes());
        out.pad(sectionNamesAt).bytes(sectionNames.toBytes()).pad(sectionsAt);
        out.pad(sectionsAt + elf.sectionSize());
        elf.section(out, 0, 3, namesAt, namesAt, names.size(), 0);
        elf.section(out, 0, symbol == Symbol.PLAIN ? 2 : 11, symbolsAt, symbolsAt, symbols.size(), 1);
        elf.section(out, 0, 6, dynamicAt, dynamicAt, dynamic.size(), 1);
        elf.section(out, exports ? exportName : 0, 1, textAt, textAt, 0, 0);
        elf.section(out, sectionNamesName, 3, sectionNamesAt, sectionNamesAt, sectionNames.size(), 0);
        return out.toBytes();
    }

    private Out symbols(ElfLayout elf, int name, int variableAt) {
        Out symbols = out().pad(elf.symbolSize());
        if (symbol != Symbol.NONE) {
            boolean defined = symbol != Symbol.UNDEFINED;
            long value = symbol == Symbol.COPIED ? 0x10_0000 : defined ? variableAt : 0;
            elf.symbol(symbols, name, 0x11, defined ? 4 : 0, value, wide ? 16 : 8);
        }
        return symbols;
    }

    /** One of something else comes first. */
    private Out relocations(int variableAt, int textAt) {
        Out out = out();
        if (pointer == Pointer.IN_PLACE) {
            return out;
        }
        boolean addends = pointer != Pointer.REL;
        for (int at : new int[] {variableAt + 0x1000, variableAt}) {
            out.word(at);
            info(out, pointer == Pointer.SYMBOLIC ? 1 : 0);
            if (addends) {
                out.word(textAt);
            }
        }
        return out;
    }

    private void info(Out out, int symbolNumber) {
        if (!wide) {
            out.u32(symbolNumber << 8 | 8);
        } else if (machine == MIPS) {
            // Whatever the byte order, the number of the symbol comes first, and that of the way last.
            out.u32(symbolNumber).u8(0).u8(0).u8(18).u8(3);
        } else {
            out.word((long) symbolNumber << 32 | 8);
        }
    }

    private static int aligned(int at) {
        return (at + 15) / 16 * 16;
    }

    private Out out() {
        return new Out(wide, order);
    }
}
