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
        List<String> names = new ArrayList<>();
        names.add(key.hive());
        names.addAll(Names.split(key.path()));
        if (key.view() == RegistryKey.View.BITS_32) {
            Optional<Integer> apart =
                    SharedKeys.apartAfter(names.stream().map(Names::fold).toList());
            // A program that names the place itself is not sent there twice.
            apart.filter(after -> after == names.size() || !APART.equalsIgnoreCase(names.get(after)))
                    .ifPresent(after -> names.add(after, APART));
        }
        return names;
    }

    /** Tells whether a key below another is shared while that one may not be, so that it does not lie below its place. */
    static boolean isSharedBelow(RegistryKey parent, String name) {
        if (parent.view() == RegistryKey.View.BITS_64) {
            return false;
        }
        List<String> names = new ArrayList<>();
        names.add(Names.fold(parent.hive()));
        Names.split(parent.path()).forEach(above -> names.add(Names.fold(above)));
        names.add(Names.fold(name));
        return SharedKeys.isListed(names);
    }
}
