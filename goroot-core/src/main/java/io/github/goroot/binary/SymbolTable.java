package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A symbol table of entries of one size that name their symbols by offsets into a string table.
 *
 * <p>It is searched and not loaded: first the strings for the name, then the entries for one that has its offset.
 */
final class SymbolTable {

    private static final int MOST_OFFSETS = 64;
    private static final int COFF_ENTRY = 18;

    private final Source source;
    private final Mapping strings;
    private final Mapping entries;
    private final int size;

    SymbolTable(Source source, Mapping strings, Mapping entries, int size) {
        this.source = source;
        this.strings = strings;
        this.entries = entries;
        this.size = size;
    }

    /** Gives that of a COFF file, whose strings lie behind the entries and begin with their own length. */
    static SymbolTable ofCoff(Source source, long at, long count, boolean bigEndian)
            throws MalformedBinaryException, IOException {
        long size = count * COFF_ENTRY;
        Bytes length = source.atMost(at + size, 4);
        long stringsLength = length.length() < 4 ? 0 : length.u32(0, bigEndian);
        return new SymbolTable(
                source, new Mapping(0, at + size, stringsLength, false), new Mapping(0, at, size, false), COFF_ENTRY);
    }

    /** Reads one number of an entry; -1 if this entry has none. */
    interface Field {
        long of(Bytes bytes, int at) throws MalformedBinaryException, IOException;
    }

    OptionalLong find(Budget budget, Field name, Field address, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        List<Long> wanted = offsetsOf(budget, names);
        if (wanted.isEmpty() || entries.offset() < 0 || entries.length() < size) {
            return OptionalLong.empty();
        }
        long[] found = {0};
        boolean[] done = {false};
        source.stream(entries.offset(), entries.length(), 0, size, budget, chunk -> {
            for (int at = 0; at + size <= chunk.length(); at += size) {
                long offset = name.of(chunk, at);
                if (wanted.contains(offset)) {
                    found[0] = address.of(chunk, at);
                    done[0] = true;
                    return false;
                }
            }
            return true;
        });
        return done[0] ? OptionalLong.of(found[0]) : OptionalLong.empty();
    }

    /** A name may be the end of a longer one, as some linkers save space, so all places count. */
    private List<Long> offsetsOf(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException {
        List<Long> offsets = new ArrayList<>();
        if (strings.offset() < 0 || strings.length() <= 0) {
            return offsets;
        }
        long begin = source.absolute(strings.offset());
        for (String name : names) {
            byte[] pattern = (name + '\0').getBytes(StandardCharsets.ISO_8859_1);
            source.stream(strings.offset(), strings.length(), pattern.length - 1, 1, budget, chunk -> {
                for (int at = chunk.indexOf(pattern, 0); at >= 0; at = chunk.indexOf(pattern, at + 1)) {
                    if (offsets.size() == MOST_OFFSETS) {
                        return false;
                    }
                    offsets.add(chunk.offset(at) - begin);
                }
                return true;
            });
            if (!offsets.isEmpty()) {
                return offsets;
            }
        }
        return offsets;
    }
}
