package io.github.goroot.binary;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Go's table of functions, of which only the names of source files matter here.
 *
 * <p>Layouts of {@code internal/abi/symtab.go} and {@code debug/gosym/pclntab.go}, Go 1.2 to 1.27.
 *
 * @param names where the names of the source files lie in the file, one after the other, each with a NUL behind it
 * @param count how many there are at most
 */
record Pclntab(Mapping names, long count) {

    private static final int GO_1_2 = 0xfffffffb;
    private static final int GO_1_16 = 0xfffffffa;
    private static final int GO_1_18 = 0xfffffff0;
    private static final int GO_1_20 = 0xfffffff1;

    /** The fixed part of the longest layout. */
    private static final int HEADER = 8 + 8 * 8;

    private static final int MOST_FILES = 1 << 20;

    static Optional<Pclntab> find(Container container, Budget budget)
            throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<Mapping> section = container.pclntab();
        if (section.isPresent()) {
            Optional<Pclntab> table = at(container, section.get());
            if (table.isPresent()) {
                return table;
            }
        }
        for (Mapping place : container.pclntabPlaces()) {
            Optional<Pclntab> table = search(container, place, budget);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** Since Go 1.26 it is aligned to the size of a pointer alone. */
    private static Optional<Pclntab> search(Container container, Mapping place, Budget budget)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (place.offset() < 0 || place.length() <= 0) {
            return Optional.empty();
        }
        long begin = container.source().absolute(place.offset());
        AtomicReference<Optional<Pclntab>> found = new AtomicReference<>(Optional.empty());
        container.source().stream(place.offset(), place.length(), HEADER, 4, budget, chunk -> {
            for (int at = 0; at + 8 <= chunk.length(); at += 4) {
                if (isHeader(chunk, at, container.bigEndian())) {
                    long skipped = chunk.offset(at) - begin;
                    found.set(at(container, place.from(place.address() + skipped)));
                    if (found.get().isPresent()) {
                        return false;
                    }
                }
            }
            return true;
        });
        return found.get();
    }

    private static boolean isHeader(Bytes bytes, int at, boolean bigEndian) throws MalformedBinaryException {
        int magic = bytes.rawWord32(at, bigEndian);
        if (magic != GO_1_20 && magic != GO_1_18 && magic != GO_1_16 && magic != GO_1_2) {
            return false;
        }
        int quantum = bytes.u8(at + 6);
        int word = bytes.u8(at + 7);
        return bytes.u16(at + 4, bigEndian) == 0
                && (quantum == 1 || quantum == 2 || quantum == 4)
                && (word == 4 || word == 8);
    }

    /** Reads the table at the beginning of a place; empty if there is none. */
    private static Optional<Pclntab> at(Container container, Mapping place)
            throws MalformedBinaryException, IOException {
        boolean bigEndian = container.bigEndian();
        if (place.offset() < 0 || place.length() < HEADER) {
            return Optional.empty();
        }
        Bytes header = container.source().atMost(place.offset(), HEADER);
        if (header.length() < HEADER || !isHeader(header, 0, bigEndian)) {
            return Optional.empty();
        }
        return switch (header.rawWord32(0, bigEndian)) {
            case GO_1_2 -> old(container, place, header);
            case GO_1_16 -> modern(place, header, 2, bigEndian);
            default -> modern(place, header, 3, bigEndian);
        };
    }

    /**
     * Reads the layouts with a part for each thing.
     *
     * @param first which word is the offset of the first part
     */
    private static Optional<Pclntab> modern(Mapping place, Bytes header, int first, boolean bigEndian)
            throws MalformedBinaryException {
        int size = header.u8(7);
        long before = 8 + (long) first * size;
        long[] parts = new long[5];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = header.word(8 + (first + i) * size, size, bigEndian);
            // Parts come one after the other; only that of the compilation units may be empty.
            if (parts[i] < before || parts[i] > place.length()) {
                return Optional.empty();
            }
            before = parts[i];
        }
        long begin = parts[2];
        long end = parts[3];
        return end == begin
                ? Optional.empty()
                : Optional.of(new Pclntab(
                        new Mapping(place.address() + begin, place.offset() + begin, end - begin, false), MOST_FILES));
    }

    /** Reads the layout in which an offset behind the list of functions leads to a list of offsets of names. */
    private static Optional<Pclntab> old(Container container, Mapping place, Bytes header)
            throws MalformedBinaryException, IOException {
        boolean bigEndian = container.bigEndian();
        Source source = container.source();
        int size = header.u8(7);
        long functions = header.word(8, size, bigEndian);
        if (functions <= 0 || functions > place.length() / size) {
            return Optional.empty();
        }
        long listAt = 8 + size + (2 * functions + 1) * size;
        Bytes pointer = source.atMost(place.offset() + listAt, 4);
        if (pointer.length() < 4) {
            return Optional.empty();
        }
        long list = pointer.u32(0, bigEndian);
        Bytes start = source.atMost(place.offset() + list, 8);
        if (list <= listAt || start.length() < 8) {
            return Optional.empty();
        }
        long count = start.u32(0, bigEndian);
        long first = start.u32(4, bigEndian);
        // The names lie behind the list, in no order of it.
        long names = list + 4 * count;
        if (count < 2 || count > MOST_FILES || first < names || first >= place.length()) {
            return Optional.empty();
        }
        return Optional.of(new Pclntab(
                new Mapping(place.address() + names, place.offset() + names, place.length() - names, false),
                count - 1));
    }
}
