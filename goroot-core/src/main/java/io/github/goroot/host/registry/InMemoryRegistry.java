package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A registry of a 64-bit Windows that lies in memory.
 *
 * <p>Both views are there, as Windows 7 and later have them. Of {@code HKEY_LOCAL_MACHINE\SOFTWARE} 32-bit programs have
 * a part of their own, which the 64-bit view shows as {@code HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node}, except for the
 * keys below it that Microsoft lists as shared, such as {@code Classes} and {@code Policies}. Of {@code Classes} of the
 * machine and of the user they have a few keys of their own, such as {@code CLSID}. All else is shared, with it what else
 * is below {@code HKEY_CURRENT_USER\Software}.
 *
 * <p>Not modelled: links between keys, so {@code HKEY_CLASSES_ROOT} and {@code HKEY_CURRENT_USER} are roots of their own
 * and not parts of others, and {@code CurrentControlSet} is a key like any other; the copying between the views that
 * Windows did before version 7; rights.
 *
 * <p>Names are compared character by character in upper case, as Java knows it; Windows' own table differs for a few
 * letters of rare scripts.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryRegistry implements WindowsRegistry {

    private final MemoryKey top;

    private InMemoryRegistry(MemoryKey top) {
        this.top = top;
    }

    /**
     * Starts a registry.
     *
     * @return a builder that has no keys
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) {
        return top.find(Views.place(key)).flatMap(found -> found.value(name));
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) {
        TreeMap<String, MemoryKey> below = new TreeMap<>();
        top.find(Views.place(key)).ifPresent(found -> below.putAll(found.children()));
        if (key.view() == View.BITS_32) {
            shared(key).forEach(below::put);
        }
        return below.values().stream()
                .limit(limit)
                .map(child -> key.child(child.name()))
                .toList();
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) {
        return top.find(Views.place(key)).map(found -> found.valueNames(limit)).orElse(List.of());
    }

    /** Gives the keys that the 32-bit view shows below a key though they do not lie below its place. */
    private Map<String, MemoryKey> shared(RegistryKey key) {
        Map<String, MemoryKey> shared = new HashMap<>();
        top.find(Views.place(new RegistryKey(key.hive(), key.path(), View.BITS_64)))
                .ifPresent(found -> found.children().forEach((name, child) -> {
                    if (Views.isSharedBelow(key, name)) {
                        shared.put(name, child);
                    }
                }));
        return shared;
    }

    /**
     * Collects keys and values; not thread-safe.
     *
     * <p>Later statements win over earlier ones. Keys above a key come into being with it.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final MemoryKey top = new MemoryKey("");

        private Builder() {}

        /**
         * Adds a key of the 64-bit view, which may have no values.
         *
         * @param key the key, such as {@code HKLM\SOFTWARE\Go}; the root may be abbreviated
         * @return this builder
         * @throws IllegalArgumentException if it does not begin with a root
         */
        public Builder key(String key) {
            return key(RegistryKey.parse(key, View.BITS_64));
        }

        /**
         * Adds a key, which may have no values.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(RegistryKey key) {
            make(key);
            return this;
        }

        /**
         * Sets a value of a key of the 64-bit view.
         *
         * @param key the key, such as {@code HKLM\SOFTWARE\Go}; the root may be abbreviated
         * @param name the name of the value; empty for the default value
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the key does not begin with a root
         */
        public Builder value(String key, String name, RegistryValue value) {
            return value(RegistryKey.parse(key, View.BITS_64), name, value);
        }

        /**
         * Sets a value.
         *
         * @param key its key
         * @param name the name of the value; empty for the default value
         * @param value the value
         * @return this builder
         */
        public Builder value(RegistryKey key, String name, RegistryValue value) {
            make(key).set(name, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Removes a key with all that is below it; where there is none, nothing happens.
         *
         * @param key the key
         * @return this builder
         */
        public Builder removeKey(RegistryKey key) {
            List<String> place = Views.place(key);
            int last = place.size() - 1;
            top.find(place.subList(0, last))
                    .ifPresent(parent -> parent.children().remove(Names.fold(place.get(last))));
            return this;
        }

        /**
         * Removes a value; where there is none, nothing happens.
         *
         * @param key its key
         * @param name the name of the value; empty for the default value
         * @return this builder
         */
        public Builder removeValue(RegistryKey key, String name) {
            top.find(Views.place(key)).ifPresent(found -> found.removeValue(name));
            return this;
        }

        /**
         * Makes the changes that a {@code .reg} file asks for, in its order.
         *
         * @param file the file
         * @return this builder
         */
        public Builder apply(RegFile file) {
            for (RegEdit edit : file.edits()) {
                if (edit instanceof RegEdit.SetValue set) {
                    value(set.key(), set.name(), set.value());
                } else if (edit instanceof RegEdit.DeleteValue delete) {
                    removeValue(delete.key(), delete.name());
                } else if (edit instanceof RegEdit.DeleteKey delete) {
                    removeKey(delete.key());
                } else {
                    key(edit.key());
                }
            }
            return this;
        }

        /**
         * Copies all keys and values of a hive, at most 1,000,000 of them.
         *
         * @param at where the root of the hive comes to lie, such as {@code HKLM\SOFTWARE}; the root may be abbreviated
         * @param hive the hive
         * @return this builder
         * @throws RegistryFormatException if anything in the hive is malformed; what was read until then has been copied
         * @throws IOException if the hive cannot be read
         * @throws IllegalArgumentException if the place does not begin with a root
         */
        public Builder copy(String at, HiveFile hive) throws IOException {
            new HiveCopy(hive).to(make(RegistryKey.parse(at, View.BITS_64)));
            return this;
        }

        /**
         * Makes the registry.
         *
         * @return the registry; what is added to the builder later does not show in it
         */
        public InMemoryRegistry build() {
            return new InMemoryRegistry(top.copy());
        }

        private MemoryKey make(RegistryKey key) {
            return top.make(new ArrayList<>(Views.place(key)));
        }
    }
}
