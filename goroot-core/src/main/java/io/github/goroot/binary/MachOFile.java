package io.github.goroot.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A Mach-O file of one architecture, 32 or 64 bits, in either byte order. */
final class MachOFile implements Container {

    private static final int LONGEST_COMMANDS = 256 * 1024;
    private static final int WRITE = 2;

    private static final int SEGMENT = 0x1;
    private static final int SYMTAB = 0x2;
    private static final int SEGMENT_64 = 0x19;
    private static final int MIN_MACOS = 0x24;
    private static final int MIN_IOS = 0x25;
    private static final int BUILD_VERSION = 0x32;
    private static final int PLATFORM_MACOS = 1;
    private static final int PLATFORM_IOS = 2;
    private static final int PLATFORM_IOS_SIMULATOR = 7;

    private static final int MOST_SEGMENTS = 1024;

    private final Source source;
    private final boolean wide;
    private final boolean bigEndian;
    private final int cpu;
    private final List<Mapping> segments = new ArrayList<>();
    private Optional<String> goos = Optional.empty();
    private @Nullable Mapping buildInfo;
    private @Nullable Mapping pclntab;
    private @Nullable Mapping text;
    private @Nullable Mapping symbols;
    private @Nullable Mapping strings;

    private MachOFile(Source source, boolean wide, boolean bigEndian) throws MalformedBinaryException, IOException {
        this.source = source;
        this.wide = wide;
        this.bigEndian = bigEndian;
        int headerSize = wide ? 32 : 28;
        Bytes header = source.exactly(0, headerSize, "The header of a Mach-O file");
        this.cpu = (int) header.u32(4, bigEndian);
        long count = header.u32(16, bigEndian);
        long size = header.u32(20, bigEndian);
        if (size > LONGEST_COMMANDS) {
            throw new MalformedBinaryException(
                    header.offset(20),
                    "The load commands of this Mach-O file claim " + size + " bytes, but at most " + LONGEST_COMMANDS
                            + " are read.");
        }
        Bytes commands = source.exactly(headerSize, (int) size, "The load commands of a Mach-O file");
        int at = 0;
        for (long i = 0; i < count; i++) {
            long length = commands.u32(at + 4, bigEndian);
            if (length < 8 || length > commands.length() - at) {
                throw new MalformedBinaryException(
                        commands.offset(at + 4),
                        "Load command " + i + " of this Mach-O file claims " + length + " bytes, of which "
                                + (commands.length() - at) + " are left.");
            }
            take(commands.sub(at, (int) length));
            at += (int) length;
        }
    }

    /** Tells whether four bytes begin a Mach-O file of one architecture. */
    static boolean isMagic(Bytes head) throws MalformedBinaryException {
        return isMagic(head.u32(0, true)) || isMagic(head.u32(0, false));
    }

    private static boolean isMagic(long magic) {
        return magic == 0xfeedfaceL || magic == 0xfeedfacfL;
    }

    static MachOFile read(Source source) throws MalformedBinaryException, IOException {
        Bytes head = source.exactly(0, 4, "The magic number of a Mach-O file");
        boolean bigEndian = isMagic(head.u32(0, true));
        long magic = head.u32(0, bigEndian);
        if (!isMagic(magic)) {
            throw new MalformedBinaryException(
                    head.offset(0), "A Mach-O file should begin here, but does not have its magic number.");
        }
        return new MachOFile(source, magic == 0xfeedfacfL, bigEndian);
    }

    private void take(Bytes command) throws MalformedBinaryException {
        int type = (int) command.u32(0, bigEndian);
        switch (type) {
            case SEGMENT, SEGMENT_64 -> takeSegment(command, type == SEGMENT_64);
            case SYMTAB -> {
                symbols =
                        new Mapping(0, command.u32(8, bigEndian), command.u32(12, bigEndian) * (wide ? 16 : 12), false);
                strings = new Mapping(0, command.u32(16, bigEndian), command.u32(20, bigEndian), false);
            }
            case MIN_MACOS -> goos = Optional.of("darwin");
            case MIN_IOS -> goos = Optional.of("ios");
            case BUILD_VERSION -> goos = platformName(command.u32(8, bigEndian)).or(() -> goos);
            default -> {
                // The others say nothing of Go.
            }
        }
    }

    private static Optional<String> platformName(long platform) {
        if (platform == PLATFORM_MACOS) {
            return Optional.of("darwin");
        }
        boolean ios = platform == PLATFORM_IOS || platform == PLATFORM_IOS_SIMULATOR;
        return ios ? Optional.of("ios") : Optional.empty();
    }

    private void takeSegment(Bytes command, boolean wideCommand) throws MalformedBinaryException {
        int word = wideCommand ? 8 : 4;
        int numbers = 24 + 4 * word;
        Mapping segment = new Mapping(
                command.word(24, word, bigEndian),
                command.word(24 + 2 * word, word, bigEndian),
                command.word(24 + 3 * word, word, bigEndian),
                (command.u32(numbers + 4, bigEndian) & WRITE) != 0);
        if (segment.length() != 0
                && !command.paddedText(8, 16).equals("__PAGEZERO")
                && segments.size() < MOST_SEGMENTS) {
            segments.add(segment);
        }
        int size = wideCommand ? 80 : 68;
        int first = numbers + 16;
        long count = command.u32(numbers + 8, bigEndian);
        if (count > (command.length() - first) / size) {
            throw new MalformedBinaryException(
                    command.offset(numbers + 8),
                    "A segment of this Mach-O file claims " + count + " sections, which do not fit into its "
                            + command.length() + " bytes.");
        }
        for (int i = 0; i < count; i++) {
            takeSection(command.sub(first + i * size, size), word);
        }
    }

    private void takeSection(Bytes header, int word) throws MalformedBinaryException {
        Mapping section = new Mapping(
                header.word(32, word, bigEndian),
                header.u32(32 + 2 * word, bigEndian),
                header.word(32 + word, word, bigEndian),
                false);
        switch (header.paddedText(0, 16)) {
            case "__go_buildinfo" -> buildInfo = buildInfo == null ? section : buildInfo;
            case "__gopclntab" -> pclntab = pclntab == null ? section : pclntab;
            case "__text" -> text = text == null ? section : text;
            default -> {
                // The others say nothing of Go.
            }
        }
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public BinaryFormat format() {
        return BinaryFormat.MACH_O;
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
        return new HeaderPlatform(goos, goarch());
    }

    private Optional<String> goarch() {
        return switch (cpu) {
            case 7 -> Optional.of("386");
            case 0x0100_0007 -> Optional.of("amd64");
            case 12 -> Optional.of("arm");
            case 0x0100_000c -> Optional.of("arm64");
            case 18 -> Optional.of("ppc");
            case 0x0100_0012 -> Optional.of("ppc64");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Mapping> buildInfo() {
        Mapping section = buildInfo;
        if (section == null) {
            return Optional.empty();
        }
        return at(section.address()).map(rest -> rest.first(section.length()));
    }

    @Override
    public List<Mapping> mappings() {
        return segments;
    }

    @Override
    public Optional<Mapping> pclntab() {
        return Optional.ofNullable(pclntab);
    }

    @Override
    public List<Mapping> pclntabPlaces() {
        return ReadOnlyFirst.sorted(segments);
    }

    @Override
    public BuildId buildId() throws MalformedBinaryException, IOException {
        // The head reaches into the code of most programs; where it does not, the code is looked at itself.
        Mapping code = text;
        if (code == null) {
            return BuildIdMarker.inHead(source);
        }
        BuildId id = BuildIdMarker.inCode(source, code);
        return id.go().isPresent() ? id : BuildIdMarker.inHead(source);
    }

    @Override
    public boolean hasGoSections() {
        return pclntab != null;
    }

    @Override
    public OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (symbols == null || strings == null) {
            return OptionalLong.empty();
        }
        SymbolTable table = new SymbolTable(source, strings, symbols, wide ? 16 : 12);
        // A compiler of C puts an underscore before its names; that it is part of the string does not matter to the end
        // of it, but to where it begins.
        return table.find(
                budget,
                (record, at) -> record.u32(at, bigEndian),
                (record, at) -> record.word(at + 8, pointerSize(), bigEndian),
                withUnderscores(names));
    }

    private static String[] withUnderscores(String... names) {
        String[] both = new String[2 * names.length];
        for (int i = 0; i < names.length; i++) {
            both[2 * i] = "_" + names[i];
            both[2 * i + 1] = names[i];
        }
        return both;
    }
}
