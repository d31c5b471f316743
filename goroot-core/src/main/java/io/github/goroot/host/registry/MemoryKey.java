package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A key in memory, with its values and what is below it; names are looked up folded. */
final class MemoryKey {

    private final String name;
    private final Map<String, Named> values = new TreeMap<>();
    private final Map<String, MemoryKey> children = new TreeMap<>();

    /** A value by the name it was given, whose case is kept. */
    private record Named(String name, RegistryValue value) {}

    MemoryKey(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Optional<RegistryValue> value(String sought) {
        return Optional.ofNullable(values.get(Names.fold(sought))).map(Named::value);
    }

    /** Gives the names of the values in the order of their folded names. */
    List<String> valueNames(int limit) {
        return values.values().stream().limit(limit).map(Named::name).toList();
    }

    void set(String valueName, RegistryValue value) {
        values.merge(
                Names.fold(valueName),
                new Named(valueName, value),
                (older, newer) -> new Named(older.name(), newer.value()));
    }

    void removeValue(String valueName) {
        values.remove(Names.fold(valueName));
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
