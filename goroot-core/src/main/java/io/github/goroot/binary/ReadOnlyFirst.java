package io.github.goroot.binary;

import java.util.Comparator;
import java.util.List;

/** The order in which to search: what a program cannot change holds its tables. */
final class ReadOnlyFirst {

    private ReadOnlyFirst() {}

    static List<Mapping> sorted(List<Mapping> mappings) {
        return mappings.stream().sorted(Comparator.comparing(Mapping::writable)).toList();
    }
}
