package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few sections of an ELF file that matter; of tens of thousands of others nothing is kept. */
final class ElfSections {

    static final int BUILD_INFO = 0;
    static final int PCLNTAB = 1;
    static final int RELRO_PCLNTAB = 2;
    static final int GO_EXPORT = 3;

    private static final byte[][] NAMES = {
        name(".go.buildinfo"), name(".gopclntab"), name(".data.rel.ro.gopclntab"), name(".go_export")
    };

    private static final int SYMBOLS = 2;
    private static final int DYNAMIC = 6;
    private static final int NO_CONTENT = 8;
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int LINK_ELSEWHERE = 0xffff;

    private static final int LONGEST_NAMES = 64 * 1024;
    private static final int MOST_SECTIONS = 1 << 20;
    private static final int HEADERS_AT_ONCE = 512;

    /** GNU's linker puts the names of the sections right before the headers, so both come with one read. */
    private static final int BEFORE_HEADERS = 1024;

    /** Where a section lies in memory and in the file, and which other one it names. */
    record Section(long address, long offset, long size, long link) {}

    private final Source source;
    private final boolean wide;
    private final boolean bigEndian;
    private final int headerSize;
    private final long table;
    private final Section[] named = new Section[NAMES.length];
    private @Nullable Section symbols;
    private @Nullable Section symbolNames;
    private @Nullable Section dynamicSymbols;
    private @Nullable Section dynamic;
    private @Nullable Section dynamicNames;
    private long count;

    private ElfSections(Source source, boolean wide, boolean bigEndian, long table) {
        this.source = source;
        this.wide = wide;
        this.bigEndian = bigEndian;
        this.headerSize = wide ? 64 : 40;
        this.table = table;
    }

    static ElfSections read(Source source, Bytes header, boolean wide, boolean bigEndian)
            throws MalformedBinaryException, IOException {
        long table = header.word(wide ? 40 : 32, wide ? 8 : 4, bigEndian);
        ElfSections sections = new ElfSections(source, wide, bigEndian, table);
        if (table != 0) {
            sections.readTable(header);
        }
        return sections;
    }

    Optional<Section> named(int name) {
        return Optional.ofNullable(named[name]);
    }

    Optional<Section> symbols() {
        return Optional.ofNullable(symbols);
    }

    Optional<Section> symbolNames() {
        return Optional.ofNullable(symbolNames);
    }

    /** Gives the symbols that the loader knows, which stripping leaves. */
    Optional<Section> dynamicSymbols() {
        return Optional.ofNullable(dynamicSymbols);
    }

    Optional<Section> dynamic() {
        return Optional.ofNullable(dynamic);
    }

    Optional<Section> dynamicNames() {
        return Optional.ofNullable(dynamicNames);
    }

    /** Reads which section another one names; empty if there is none. */
    Optional<Section> linkedBy(Section section) throws MalformedBinaryException, IOException {
        return Optional.ofNullable(linked(section));
    }

    private void readTable(Bytes header) throws MalformedBinaryException, IOException {
        int size = header.u16(wide ? 58 : 46, bigEndian);
        count = header.u16(wide ? 60 : 48, bigEndian);
        long names = header.u16(wide ? 62 : 50, bigEndian);
        if (size != headerSize) {
            throw new MalformedBinaryException(
                    header.offset(wide ? 58 : 46),
                    "The section headers of this ELF file have " + size + " bytes each, but must have " + headerSize
                            + ".");
        }
        source.prefetch(table, BEFORE_HEADERS, (int) Math.min(Math.max(1, count), HEADERS_AT_ONCE) * headerSize);
        if (count == 0 || names == LINK_ELSEWHERE) {
            // Numbers that do not fit into their fields stand in the first section header instead.
            Bytes first = header(0);
            count = count == 0 ? first.word(wide ? 32 : 20, wide ? 8 : 4, bigEndian) : count;
            names = names == LINK_ELSEWHERE ? first.u32(wide ? 40 : 24, bigEndian) : names;
        }
        if (count < 0 || count > MOST_SECTIONS || names >= count) {
            throw new MalformedBinaryException(
                    header.offset(wide ? 60 : 48),
                    "This ELF file claims " + Long.toUnsignedString(count) + " sections of which number " + names
                            + " holds their names; at most " + MOST_SECTIONS + " are read.");
        }
        Section strings = section(header(names));
        Bytes text = source.atMost(strings.offset(), (int) Math.min(Math.max(0, strings.size()), LONGEST_NAMES));
        for (long at = 0; at < count; at += HEADERS_AT_ONCE) {
            int several = (int) Math.min(count - at, HEADERS_AT_ONCE);
            Bytes headers = source.exactly(at * headerSize + table, several * headerSize, "The section header table");
            for (int i = 0; i < several; i++) {
                take(headers.sub(i * headerSize, headerSize), text);
            }
        }
        if (symbols != null) {
            symbolNames = linked(symbols);
        }
        if (dynamic != null) {
            dynamicNames = linked(dynamic);
        }
    }

    private void take(Bytes header, Bytes text) throws MalformedBinaryException {
        long type = header.u32(4, bigEndian);
        if (type == NO_CONTENT) {
            // A file that holds only what debuggers want still names the sections of the program.
            return;
        }
        if (type == SYMBOLS && symbols == null) {
            symbols = section(header);
        } else if (type == DYNAMIC && dynamic == null) {
            dynamic = section(header);
        } else if (type == DYNAMIC_SYMBOLS && dynamicSymbols == null) {
            dynamicSymbols = section(header);
        }
        long name = header.u32(0, bigEndian);
        if (name < text.length()) {
            for (int i = 0; i < NAMES.length; i++) {
                if (named[i] == null && text.matches((int) name, NAMES[i])) {
                    named[i] = section(header);
                }
            }
        }
    }

    private @Nullable Section linked(Section section) throws MalformedBinaryException, IOException {
        return section.link() == 0 || section.link() >= count ? null : section(header(section.link()));
    }

    private Bytes header(long number) throws MalformedBinaryException, IOException {
        return source.exactly(table + number * headerSize, headerSize, "Section header " + number);
    }

    private Section section(Bytes header) throws MalformedBinaryException {
        int word = wide ? 8 : 4;
        return new Section(
                header.word(wide ? 16 : 12, word, bigEndian),
                header.word(wide ? 24 : 16, word, bigEndian),
                header.word(wide ? 32 : 20, word, bigEndian),
                header.u32(wide ? 40 : 24, bigEndian));
    }

    private static byte[] name(String text) {
        return (text + '\0').getBytes(StandardCharsets.ISO_8859_1);
    }
}
