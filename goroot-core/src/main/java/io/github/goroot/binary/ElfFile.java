package io.github.goroot.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An ELF file, 32 or 64 bits, in either byte order. */
final class ElfFile implements Container {

    private static final int MOST_SEGMENTS = 1024;
    private static final int LOAD = 1;
    private static final int INTERPRETER = 3;
    private static final int NOTE = 4;
    private static final int WRITABLE = 2;

    private final Source source;
    private final boolean wide;
    private final boolean bigEndian;
    private final int osAbi;
    private final int machine;
    private final List<Mapping> loads = new ArrayList<>();
    private final List<Mapping> notes = new ArrayList<>();
    private final ElfSections sections;
    private @Nullable Mapping interpreter;

    private ElfFile(Source source) throws MalformedBinaryException, IOException {
        this.source = source;
        Bytes ident = source.exactly(0, 16, "The identification of an ELF file");
        this.wide = choice(ident, 4, "class") == 2;
        this.bigEndian = choice(ident, 5, "byte order") == 2;
        this.osAbi = ident.u8(7);
        Bytes header = source.exactly(0, wide ? 64 : 52, "The header of an ELF file");
        this.machine = header.u16(18, bigEndian);
        readSegments(header);
        this.sections = ElfSections.read(source, header, wide, bigEndian);
    }

    static ElfFile read(Source source) throws MalformedBinaryException, IOException {
        return new ElfFile(source);
    }

    private static int choice(Bytes ident, int index, String what) throws MalformedBinaryException {
        int value = ident.u8(index);
        if (value != 1 && value != 2) {
            throw new MalformedBinaryException(
                    ident.offset(index), "The " + what + " of this ELF file is " + value + ", but must be 1 or 2.");
        }
        return value;
    }

    private void readSegments(Bytes header) throws MalformedBinaryException, IOException {
        long table = header.word(wide ? 32 : 28, pointerSize(), bigEndian);
        int size = header.u16(wide ? 54 : 42, bigEndian);
        int count = header.u16(wide ? 56 : 44, bigEndian);
        if (count == 0) {
            return;
        }
        int standard = wide ? 56 : 32;
        if (size != standard || count > MOST_SEGMENTS) {
            throw new MalformedBinaryException(
                    header.offset(wide ? 54 : 42),
                    "This ELF file has " + count + " program headers of " + size + " bytes, but must have at most "
                            + MOST_SEGMENTS + " of " + standard + ".");
        }
        Bytes headers = source.exactly(table, count * size, "The program header table");
        for (int at = 0; at < count * size; at += size) {
            readSegment(headers.sub(at, size));
        }
    }

    private void readSegment(Bytes header) throws MalformedBinaryException {
        int type = (int) header.u32(0, bigEndian);
        if (type != LOAD && type != NOTE && type != INTERPRETER) {
            return;
        }
        int word = pointerSize();
        long flags = header.u32(wide ? 4 : 24, bigEndian);
        Mapping segment = new Mapping(
                header.word(wide ? 16 : 8, word, bigEndian),
                header.word(wide ? 8 : 4, word, bigEndian),
                header.word(wide ? 32 : 16, word, bigEndian),
                (flags & WRITABLE) != 0);
        if (type == LOAD) {
            loads.add(segment);
        } else if (type == NOTE) {
            notes.add(segment);
        } else {
            interpreter = segment;
        }
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public BinaryFormat format() {
        return BinaryFormat.ELF;
    }

    @Override
    public int pointerSize() {
        return wide ? 8 : 4;
    }

    @Override
    public boolean bigEndian() {
        return bigEndian;
    }

    @Override
    public HeaderPlatform platform() {
        String loader = "";
        if (interpreter != null) {
            try {
                Bytes text = source.atMost(interpreter.offset(), (int) Math.min(Math.max(0, interpreter.length()), 64));
                loader = text.paddedText(0, text.length());
            } catch (MalformedBinaryException | IOException e) {
                // The name of a loader is a hint; without it the platform is a little less known.
                loader = "";
            }
        }
        return ElfPlatform.of(machine, wide, bigEndian, osAbi, loader);
    }

    @Override
    public Optional<Mapping> buildInfo() {
        // By name alone, as Go 1.27 does; Go 1.13 to 1.26 then also searched the first writable segment, and took a
        // program for Go's in whose data another one lies.
        return sections.named(ElfSections.BUILD_INFO)
                .flatMap(section -> at(section.address()).map(rest -> rest.first(section.size())));
    }

    @Override
    public List<Mapping> mappings() {
        return loads;
    }

    @Override
    public Optional<Mapping> pclntab() {
        return sections.named(ElfSections.PCLNTAB)
                .or(() -> sections.named(ElfSections.RELRO_PCLNTAB))
                .map(section -> new Mapping(section.address(), section.offset(), section.size(), false));
    }

    @Override
    public List<Mapping> pclntabPlaces() {
        return ReadOnlyFirst.sorted(loads);
    }

    @Override
    public BuildId buildId() throws MalformedBinaryException, IOException {
        return ElfNotes.buildId(source, notes, bigEndian);
    }

    @Override
    public boolean hasGoSections() {
        return pclntab().isPresent();
    }

    @Override
    public boolean isGccgo() throws MalformedBinaryException, IOException {
        if (sections.named(ElfSections.GO_EXPORT).isPresent()) {
            return true;
        }
        Optional<ElfDynamic> dynamic = dynamic();
        return dynamic.isPresent() && dynamic.get().needsLibgo();
    }

    /** Gives what it tells the loader; empty if it needs none. */
    Optional<ElfDynamic> dynamic() {
        return sections.dynamic().map(table -> new ElfDynamic(this, table, sections.dynamicNames()));
    }

    /** Gives what a library or another program must share to be loaded together with it. */
    ElfMachine machine() {
        return new ElfMachine(machine, wide, bigEndian);
    }

    /** The address of a symbol that it defines and the loader knows. */
    OptionalLong exported(Budget budget, String name)
            throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<ElfSections.Section> symbols = sections.dynamicSymbols();
        Optional<ElfSections.Section> names = symbols.isPresent() ? sections.linkedBy(symbols.get()) : Optional.empty();
        return find(symbols, names, budget, name);
    }

    @Override
    public OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        return find(sections.symbols(), sections.symbolNames(), budget, names);
    }

    private OptionalLong find(
            Optional<ElfSections.Section> symbols,
            Optional<ElfSections.Section> strings,
            Budget budget,
            String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (symbols.isEmpty() || strings.isEmpty()) {
            return OptionalLong.empty();
        }
        SymbolTable table = new SymbolTable(
                source,
                new Mapping(0, strings.get().offset(), strings.get().size(), false),
                new Mapping(0, symbols.get().offset(), symbols.get().size(), false),
                wide ? 24 : 16);
        return table.find(
                budget,
                // What is used here and defined elsewhere has a name, too, but no address.
                (record, at) -> record.u16(at + (wide ? 6 : 14), bigEndian) == 0 ? -1 : record.u32(at, bigEndian),
                (record, at) -> record.word(at + (wide ? 8 : 4), pointerSize(), bigEndian),
                names);
    }
}
