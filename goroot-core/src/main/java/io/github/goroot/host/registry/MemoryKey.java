package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A key in memory, with its values and what is below it; names are looked up folded. */
final class MemoryKey {

    private final String name;
    private final Map<String, RegistryValue> values = new HashMap<>();
    private final Map<String, MemoryKey> children = new TreeMap<>();

    MemoryKey(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Map<String, RegistryValue> values() {
        return values;
    }

    Map<String, MemoryKey> children() {
        return children;
    }

    Optional<MemoryKey> find(List<String> names) {
        MemoryKey key = this;
        for (String below : names) {
            key = key.children.get(Names.fold(below));
            if (key == null) {
                return Optional.empty();
            }
        }
        return Optional.of(key);
    }

    /** Gives the key at the end of the names, which comes into being with all on the way that are not there. */
    MemoryKey make(List<String> names) {
        MemoryKey key = this;
        for (String below : names) {
            key = key.children.computeIfAbsent(Names.fold(below), folded -> new MemoryKey(below));
        }
        return key;
    }

    /** Copies all keys; not by recursion, as they may lie deep. */
    MemoryKey copy() {
        record Pair(MemoryKey from, MemoryKey to) {}
        MemoryKey top = new MemoryKey(name);
        Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(this, top)));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            pair.to.values.putAll(pair.from.values);
            pair.from.children.forEach((folded, child) -> {
                MemoryKey copy = new MemoryKey(child.name);
                pair.to.children.put(folded, copy);
                open.push(new Pair(child, copy));
            });
        }
        return top;
    }
}
