package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A key of a hive that a test writes; knows where it came to lie once it is written. */
final class TestKey {

    final String name;
    final List<TestKey> children = new ArrayList<>();
    final Map<String, RegistryValue> values = new LinkedHashMap<>();

    /** Where its own cell, its list of keys and its list of values lie. */
    int offset;

    int keyList;
    int valueList;

    /** Where the cells of its values lie. */
    final Map<String, Integer> valueOffsets = new LinkedHashMap<>();

    TestKey(String name) {
        this.name = name;
    }

    static TestKey root() {
        return new TestKey("ROOT");
    }

    /** Gives the key of a path below this one, which comes into being. */
    TestKey key(String path) {
        TestKey key = this;
        for (String below : path.split("\\\\")) {
            TestKey parent = key;
            key = parent.children.stream()
                    .filter(child -> child.name.equals(below))
                    .findFirst()
                    .orElseGet(() -> parent.add(below));
        }
        return key;
    }

    private TestKey add(String below) {
        TestKey child = new TestKey(below);
        children.add(child);
        return child;
    }

    TestKey value(String valueName, RegistryValue value) {
        values.put(valueName, value);
        return this;
    }

    /** Gives all keys below this one by their paths, an empty one for itself, with their values. */
    Map<String, Map<String, RegistryValue>> content() {
        Map<String, Map<String, RegistryValue>> content = new TreeMap<>();
        content.put("", new TreeMap<>(values));
        for (TestKey child : children) {
            child.content()
                    .forEach((path, below) ->
                            content.put(path.isEmpty() ? child.name : child.name + "\\" + path, below));
        }
        return content;
    }
}
