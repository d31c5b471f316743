package io.github.goroot.binary;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the loader writes into the pointers of an ELF file that it may put anywhere in memory.
 *
 * <p>Each machine has numbers of its own for the ways to do so; all that matters here is one that is the same everywhere: a
 * relocation without a symbol adds where the file was put to an address in the file. That address stands in the relocation
 * itself (RELA), or in the pointer (REL, and the packed form RELR).
 */
final class ElfRelocations {

    private final ElfFile file;
    private final Budget budget;

    ElfRelocations(ElfFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /**
     * Gives where a pointer leads.
     *
     * @param address where the pointer is
     * @param inPlace what the file has there
     * @return an address in the file, or empty if the pointer leads to a symbol, which may be elsewhere
     */
    OptionalLong target(long address, long inPlace) throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<ElfDynamic> dynamic = file.dynamic();
        if (dynamic.isEmpty()) {
            return OptionalLong.of(inPlace);
        }
        Optional<Relocation> relocation = find(dynamic.get(), ElfDynamic.RELA, ElfDynamic.RELA_SIZE, true, address);
        if (relocation.isEmpty()) {
            relocation = find(dynamic.get(), ElfDynamic.REL, ElfDynamic.REL_SIZE, false, address);
        }
        if (relocation.isPresent() && relocation.get().symbolic()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(relocation.flatMap(Relocation::addend).orElse(inPlace));
    }

    /** What is written into one pointer; without an addend of its own that of the pointer. */
    private record Relocation(boolean symbolic, Optional<Long> addend) {}

    private Optional<Relocation> find(ElfDynamic dynamic, int tableTag, int sizeTag, boolean withAddend, long address)
            throws MalformedBinaryException, IOException, SearchLimitException {
        OptionalLong table = dynamic.first(tableTag);
        OptionalLong size = dynamic.first(sizeTag);
        Optional<Mapping> place = table.isPresent() ? file.at(table.getAsLong()) : Optional.empty();
        if (place.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        long held = place.get().length();
        long length = Long.compareUnsigned(size.getAsLong(), held) < 0 ? size.getAsLong() : held;
        int word = file.pointerSize();
        int entry = (withAddend ? 3 : 2) * word;
        AtomicReference<Optional<Relocation>> found = new AtomicReference<>(Optional.empty());
        file.source().stream(place.get().offset(), length, 0, entry, budget, chunk -> {
            for (int at = 0; at + entry <= chunk.length(); at += entry) {
                if (chunk.word(at, word, file.bigEndian()) == address) {
                    boolean symbolic = hasSymbol(chunk.word(at + word, word, file.bigEndian()));
                    found.set(Optional.of(new Relocation(
                            symbolic,
                            withAddend
                                    ? Optional.of(chunk.word(at + 2 * word, word, file.bigEndian()))
                                    : Optional.empty())));
                    return false;
                }
            }
            return true;
        });
        return found.get();
    }

    /** The symbol stands above the number of the way; on little-endian MIPS of 64 bits, alone, below four of them. */
    private boolean hasSymbol(long info) {
        ElfMachine machine = file.machine();
        if (!machine.wide()) {
            return info >>> 8 != 0;
        }
        boolean swapped = machine.number() == ElfMachine.MIPS && !machine.bigEndian();
        return (swapped ? info & 0xffff_ffffL : info >>> 32) != 0;
    }
}
