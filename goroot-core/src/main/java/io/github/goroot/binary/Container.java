package io.github.goroot.binary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the formats of executable files have in common, as far as Go's traces in them are concerned. */
interface Container {

    Source source();

    BinaryFormat format();

    /** The size of an address in bytes, 4 or 8. */
    int pointerSize();

    boolean bigEndian();

    /** What the header tells of the platform. */
    HeaderPlatform platform();

    /** Where Go's build info has to lie, if anywhere. */
    Optional<Mapping> buildInfo();

    /** What lies at an address and behind it, as far as the file holds it. */
    default Optional<Mapping> at(long address) {
        for (Mapping mapping : mappings()) {
            if (mapping.contains(address)) {
                return Optional.of(mapping.from(address));
            }
        }
        return Optional.empty();
    }

    /** Everything that is loaded into memory, in the order of the file's tables. */
    List<Mapping> mappings();

    /** The section that is Go's table of functions, where the format has one of its own. */
    default Optional<Mapping> pclntab() {
        return Optional.empty();
    }

    /** Where Go's table of functions may lie otherwise, the likeliest place first. */
    List<Mapping> pclntabPlaces();

    /** The build ID in the way of this format. */
    BuildId buildId() throws MalformedBinaryException, IOException;

    /** Tells whether something other than build info and build ID says that Go's linker wrote this. */
    default boolean hasGoSections() {
        return false;
    }

    /** Tells whether gccgo made this; asked only where no build info is. */
    default boolean isGccgo() throws MalformedBinaryException, IOException {
        return false;
    }

    /** The address of the first of some symbols that the symbol table has. */
    OptionalLong symbol(Budget budget, String... names)
            throws MalformedBinaryException, IOException, SearchLimitException;
}
