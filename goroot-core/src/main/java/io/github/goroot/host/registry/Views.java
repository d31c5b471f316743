package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where a key that is seen through a view really lies: the 64-bit view shows everything where it is. */
final class Views {

    private static final String APART = "WOW6432Node";

    private Views() {}

    /** Gives the names of a key in the 64-bit view, the root first. */
    static List<String> place(RegistryKey key) {
        List<String> names = names(key);
        if (key.view() == RegistryKey.View.BITS_32) {
            Optional<Integer> apart = SharedKeys.apartAfter(folded(names));
            // A program that names the place itself is not sent there twice.
            apart.filter(after -> after == names.size() || !APART.equalsIgnoreCase(names.get(after)))
                    .ifPresent(after -> names.add(after, APART));
        }
        return names;
    }

    /** Tells whether a key below another is listed as shared, so that it lies below that one's place in the 64-bit view. */
    static boolean isSharedBelow(RegistryKey parent, String name) {
        List<String> names = names(parent);
        names.add(name);
        return SharedKeys.isListed(folded(names));
    }

    private static List<String> names(RegistryKey key) {
        List<String> names = new ArrayList<>();
        names.add(key.hive());
        names.addAll(Names.split(key.path()));
        return names;
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Names::fold).toList();
    }
}
