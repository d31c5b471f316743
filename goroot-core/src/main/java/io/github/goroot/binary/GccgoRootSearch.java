package io.github.goroot.binary;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Searches a program that gccgo made, or gccgo's library, for the GOROOT that was compiled in.
 *
 * <p>It is the text of the variable {@code runtime.defaultGOROOT}, which the library defines ({@code goroot.go} that the
 * {@code Makefile} of libgo writes, and {@code runtime/extern.go}). gccgo writes no table of functions that names it. A
 * program that was linked with the library has no such variable, or one that the loader fills from there.
 */
final class GccgoRootSearch {

    private static final String VARIABLE = "runtime.defaultGOROOT";
    private static final int LONGEST_PATH = 4 * 1024;

    private final ElfFile file;
    private final Budget budget;

    GccgoRootSearch(ElfFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    OwnRoot root() throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<String> path = variable();
        Optional<ElfMachine> machine = Optional.of(file.machine());
        if (path.isPresent()) {
            BuildRoot root = path.get().startsWith("/")
                    ? new BuildRoot.Found(path.get(), BuildRoot.Evidence.DEFAULT_GOROOT)
                    : new BuildRoot.NotTold("Its variable " + VARIABLE + " names no absolute path.");
            return new OwnRoot(root, Optional.empty(), machine);
        }
        Optional<ElfDynamic> dynamic = file.dynamic();
        Optional<String> libgo = dynamic.isPresent() ? dynamic.get().libgo() : Optional.empty();
        if (libgo.isPresent()) {
            return new OwnRoot(
                    new BuildRoot.NotTold("It takes its GOROOT from the library " + libgo.get() + "."),
                    Optional.of(
                            new OwnRoot.NeededLibgo(libgo.get(), dynamic.get().folders())),
                    machine);
        }
        return new OwnRoot(
                new BuildRoot.NotTold("gccgo made it, and it has no symbol " + VARIABLE + "."),
                Optional.empty(),
                machine);
    }

    /** Gives what stands in the variable; empty if the file has none or the loader fills it from elsewhere. */
    private Optional<String> variable() throws MalformedBinaryException, IOException, SearchLimitException {
        OptionalLong known = file.exported(budget, VARIABLE);
        OptionalLong address = known.isPresent() ? known : file.symbol(budget, VARIABLE);
        Optional<Mapping> place = address.isPresent() ? file.at(address.getAsLong()) : Optional.empty();
        int word = file.pointerSize();
        if (place.isEmpty() || place.get().length() < 2L * word) {
            return Optional.empty();
        }
        Bytes header = file.source().exactly(place.get().offset(), 2 * word, "The header of " + VARIABLE);
        long length = header.word(word, word, file.bigEndian());
        OptionalLong pointer = length == 0
                ? OptionalLong.empty()
                : new ElfRelocations(file, budget).target(address.getAsLong(), header.word(0, word, file.bigEndian()));
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        Optional<Bytes> text = new GoStrings(file, word, file.bigEndian())
                .content(pointer.getAsLong(), length, LONGEST_PATH, header.offset(word), VARIABLE);
        return text.isPresent() ? Optional.of(text.get().text(0, text.get().length())) : Optional.empty();
    }
}
