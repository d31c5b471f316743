package io.github.goroot.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A PE file, 32 or 64 bits. */
final class PeFile implements Container {

    private static final int MOST_SECTIONS = 1024;
    private static final int SECTION_SIZE = 40;
    private static final long ALIGN_32 = 0x600000;
    private static final long DATA_READ_WRITE = 0xc000_0040L;
    private static final long WRITABLE = 0x8000_0000L;

    private final Source source;
    private final boolean wide;
    private final int machine;
    private final long symbolsAt;
    private final long symbols;
    private final long imageBase;
    private final List<Mapping> sections = new ArrayList<>();
    private final List<Mapping> byNumber = new ArrayList<>();
    private @Nullable Mapping readOnlyData;
    private @Nullable Mapping data;

    private PeFile(Source source, long at) throws MalformedBinaryException, IOException {
        this.source = source;
        Bytes header = source.exactly(at, 24, "The header of a PE file");
        this.machine = header.u16(4, false);
        int count = header.u16(6, false);
        this.symbolsAt = header.u32(12, false);
        this.symbols = header.u32(16, false);
        int optionalSize = header.u16(20, false);
        Bytes optional = source.exactly(at + 24, Math.min(32, optionalSize), "The optional header of a PE file");
        int magic = optionalSize < 32 ? 0 : optional.u16(0, false);
        if (magic != 0x10b && magic != 0x20b) {
            throw new MalformedBinaryException(
                    header.offset(24),
                    "The optional header of this PE file, of " + optionalSize
                            + " bytes, is neither that of a 32-bit nor " + "that of a 64-bit program.");
        }
        this.wide = magic == 0x20b;
        this.imageBase = wide ? optional.u64(24, false) : optional.u32(28, false);
        if (count > MOST_SECTIONS) {
            throw new MalformedBinaryException(
                    header.offset(6),
                    "This PE file claims " + count + " sections, but at most " + MOST_SECTIONS + " are read.");
        }
        Bytes table = source.exactly(at + 24 + optionalSize, count * SECTION_SIZE, "The section table of a PE file");
        for (int i = 0; i < count; i++) {
            take(table.sub(i * SECTION_SIZE, SECTION_SIZE));
        }
    }

    /** Reads a file that begins with {@code MZ}; empty if it is a program of MS-DOS alone. */
    static Optional<Container> read(Source source) throws MalformedBinaryException, IOException {
        Bytes dos = source.exactly(0, 64, "The header of an MS-DOS program");
        long at = dos.u32(0x3c, false);
        Bytes signature = source.atMost(at, 4);
        boolean portable = signature.matches(0, new byte[] {'P', 'E', 0, 0});
        return portable ? Optional.of(new PeFile(source, at)) : Optional.empty();
    }

    private void take(Bytes header) throws MalformedBinaryException {
        long virtualSize = header.u32(8, false);
        long virtualAddress = header.u32(12, false);
        long size = header.u32(16, false);
        long flags = header.u32(36, false);
        Mapping section = new Mapping(imageBase + virtualAddress, header.u32(20, false), size, (flags & WRITABLE) != 0);
        byNumber.add(section);
        if (size == 0 || virtualAddress == 0) {
            return;
        }
        sections.add(section);
        String name = header.paddedText(0, 8);
        if (name.equals(".rdata") && readOnlyData == null) {
            readOnlyData = section;
        }
        if ((flags & ~ALIGN_32) == DATA_READ_WRITE && data == null) {
            data = new Mapping(section.address(), section.offset(), Math.min(virtualSize, size), true);
        }
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public BinaryFormat format() {
        return BinaryFormat.PE;
    }

    @Override
    public int pointerSize() {
        return wide ? 8 : 4;
    }

    @Override
    public boolean bigEndian() {
        return false;
    }

    @Override
    public HeaderPlatform platform() {
        return HeaderPlatform.of("windows", goarch());
    }

    private Optional<String> goarch() {
        return switch (machine) {
            case 0x14c -> Optional.of("386");
            case 0x8664 -> Optional.of("amd64");
            case 0x1c0, 0x1c4 -> Optional.of("arm");
            case 0xaa64 -> Optional.of("arm64");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Mapping> buildInfo() {
        return Optional.ofNullable(data);
    }

    @Override
    public List<Mapping> mappings() {
        return sections;
    }

    @Override
    public List<Mapping> pclntabPlaces() {
        return sections.stream()
                .sorted(Comparator.comparing((Mapping section) -> !section.equals(readOnlyData))
                        .thenComparing(Mapping::writable))
                .toList();
    }

    @Override
    public BuildId buildId() throws MalformedBinaryException, IOException {
        return BuildIdMarker.inHead(source);
    }

    @Override
    public OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (symbolsAt == 0 || symbols == 0) {
            return OptionalLong.empty();
        }
        return SymbolTable.ofCoff(source, symbolsAt, symbols, false)
                .find(
                        budget,
                        (record, at) -> record.u32(at, false) == 0 ? record.u32(at + 4, false) : -1,
                        (record, at) -> {
                            int number = record.u16(at + 12, false);
                            long base = number >= 1 && number <= byNumber.size()
                                    ? byNumber.get(number - 1).address()
                                    : 0;
                            return base + record.u32(at + 8, false);
                        },
                        names);
    }
}
