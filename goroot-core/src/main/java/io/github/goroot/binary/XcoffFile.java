package io.github.goroot.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An XCOFF file, 32 or 64 bits, which is always big-endian. */
final class XcoffFile implements Container {

    private static final int MOST_SECTIONS = 1024;
    private static final int TEXT = 0x20;
    private static final int DATA = 0x40;

    private final Source source;
    private final boolean wide;
    private final long symbolsAt;
    private final long symbols;
    private final List<Mapping> sections = new ArrayList<>();
    private Optional<Mapping> data = Optional.empty();

    private XcoffFile(Source source, boolean wide) throws MalformedBinaryException, IOException {
        this.source = source;
        this.wide = wide;
        int headerSize = wide ? 24 : 20;
        Bytes header = source.exactly(0, headerSize, "The header of an XCOFF file");
        int count = header.u16(2, true);
        this.symbolsAt = wide ? header.u64(8, true) : header.u32(8, true);
        this.symbols = header.u32(wide ? 20 : 12, true);
        int optionalSize = header.u16(16, true);
        if (count > MOST_SECTIONS) {
            throw new MalformedBinaryException(
                    header.offset(2),
                    "This XCOFF file claims " + count + " sections, but at most " + MOST_SECTIONS + " are read.");
        }
        int size = wide ? 72 : 40;
        Bytes table = source.exactly(headerSize + optionalSize, count * size, "The section table of an XCOFF file");
        for (int i = 0; i < count; i++) {
            take(table.sub(i * size, size));
        }
    }

    static XcoffFile read(Source source, boolean wide) throws MalformedBinaryException, IOException {
        return new XcoffFile(source, wide);
    }

    private void take(Bytes header) throws MalformedBinaryException {
        int word = wide ? 8 : 4;
        long flags = header.u32(wide ? 64 : 36, true) & 0xffff;
        Mapping section = new Mapping(
                header.word(8 + word, word, true),
                header.word(8 + 3 * word, word, true),
                header.word(8 + 2 * word, word, true),
                flags == DATA);
        if ((flags == TEXT || flags == DATA) && section.offset() != 0) {
            sections.add(section);
            if (flags == DATA && data.isEmpty()) {
                data = Optional.of(section);
            }
        }
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public BinaryFormat format() {
        return BinaryFormat.XCOFF;
    }

    @Override
    public int pointerSize() {
        return wide ? 8 : 4;
    }

    @Override
    public boolean bigEndian() {
        return true;
    }

    @Override
    public HeaderPlatform platform() {
        return HeaderPlatform.of("aix", Optional.of(wide ? "ppc64" : "ppc"));
    }

    @Override
    public Optional<Mapping> buildInfo() {
        return data;
    }

    @Override
    public List<Mapping> mappings() {
        return sections;
    }

    @Override
    public List<Mapping> pclntabPlaces() {
        return ReadOnlyFirst.sorted(sections);
    }

    @Override
    public BuildId buildId() throws MalformedBinaryException, IOException {
        return BuildIdMarker.inHead(source);
    }

    @Override
    public OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (symbolsAt <= 0 || symbols == 0 || symbolsAt > Long.MAX_VALUE / 2) {
            return OptionalLong.empty();
        }
        return SymbolTable.ofCoff(source, symbolsAt, symbols, true)
                .find(
                        budget,
                        this::nameOf,
                        (record, at) -> record.word(at + (wide ? 0 : 8), pointerSize(), true),
                        names);
    }

    private long nameOf(Bytes record, int at) throws MalformedBinaryException {
        if (wide) {
            return record.u32(at + 8, true);
        }
        return record.u32(at, true) == 0 ? record.u32(at + 4, true) : -1;
    }
}
