package io.github.goroot.internal.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a TOML file sets its keys to, by the whole names of these.
 *
 * @param entries the settings in the order of the file; those of tables by names with dots, {@code tools.go.version}
 * @param inArrays what is set in the elements of arrays that hold tables: before each table the array's own name without a
 *     value, for a string that name with it
 * @param brokenAt the number of the line from which on it is no TOML, for which a manager refuses the whole file
 */
record Toml(List<Entry> entries, List<Entry> inArrays, OptionalInt brokenAt) {

    /** What sort of value a key has. */
    enum Kind {
        /** A string. */
        STRING,
        /** An array of strings alone. */
        ARRAY,
        /** A number, a boolean, a date, an array of other things; its text is the only value. */
        OTHER
    }

    /**
     * What a key is set to.
     *
     * @param key the name with those of its tables, divided by dots; a dot within a name is {@link #DOT}
     * @param kind the sort of the value
     * @param values the string, those of an array, or the text of another value
     * @param line the number of the line, the first being 1
     * @param text the line
     */
    record Entry(String key, Kind kind, List<String> values, int line, String text) {}

    /** Stands for a dot within a quoted name, so that it divides nothing. */
    static final char DOT = '\u2024';

    static Toml parse(List<String> lines) {
        return new TomlParser(lines).parse();
    }

    /** Gives what each element of an array sets that holds tables: a string by the name of the array, or a table's keys. */
    List<List<Entry>> elements(String key) {
        List<List<Entry>> elements = new ArrayList<>();
        for (Entry entry : inArrays) {
            if (entry.key().equals(key)) {
                elements.add(new ArrayList<>());
            }
            boolean value = entry.key().equals(key)
                    ? entry.kind() == Kind.STRING
                    : entry.key().startsWith(key + ".");
            if (value && !elements.isEmpty()) {
                elements.get(elements.size() - 1).add(entry);
            }
        }
        return elements;
    }

    List<Entry> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).toList();
    }

    Optional<Entry> first(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Tells whether a key is a table in which something is set. */
    boolean hasTable(String key) {
        return entries.stream().anyMatch(entry -> entry.key().startsWith(key + "."));
    }
}
