package io.github.goroot.binary;

import java.util.List;
import java.util.Optional;

/**
 * What one file alone tells of the GOROOT that was compiled in, and where to look on if it tells none.
 *
 * @param root what it tells
 * @param libgo the library that tells it in its place; empty if it needs none
 * @param machine for what machine it is, for ELF files that gccgo made
 */
record OwnRoot(BuildRoot root, Optional<NeededLibgo> libgo, Optional<ElfMachine> machine) {

    static OwnRoot of(BuildRoot root) {
        return new OwnRoot(root, Optional.empty(), Optional.empty());
    }

    /** Tells whether another look will find the same. */
    boolean isLasting() {
        return !(root instanceof BuildRoot.Unreadable);
    }

    /**
     * The library of gccgo that a program loads.
     *
     * @param name its name, which is no path
     * @param folders where the program wants it to be looked for first, as it says
     */
    record NeededLibgo(String name, List<String> folders) {

        NeededLibgo {
            folders = List.copyOf(folders);
        }
    }
}
