package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a shim sets for the {@code go} it starts; not thread-safe. */
final class ReceivedVariables {

    private final ShimCall call;
    private final SortedMap<String, ShimVariable> variables = new TreeMap<>();

    ReceivedVariables(ShimCall call) {
        this.call = call;
    }

    void set(String name, String value) {
        set(name, value, call.self());
    }

    void set(String name, String value, Location location) {
        variables.put(name, new ShimVariable(value, location));
    }

    /** Puts directories before those of PATH. */
    void putFirstOnPath(List<Path> directories) {
        List<String> entries = new ArrayList<>();
        directories.forEach(directory -> entries.add(directory.toString()));
        call.variable("PATH").ifPresent(entries::add);
        set("PATH", String.join(call.listSeparator(), entries));
    }

    SortedMap<String, ShimVariable> all() {
        return variables;
    }
}
