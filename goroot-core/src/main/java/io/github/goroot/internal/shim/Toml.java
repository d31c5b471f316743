package io.github.goroot.internal.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings of a TOML file, by the whole names of their keys; what is no string, or no TOML, is passed over.
 *
 * <p>Tables, dotted and quoted keys, inline tables and arrays of strings are understood; that is what tools keep their
 * versions in. Escapes in strings stay as they are, for versions have none.
 */
final class Toml {

    private static final Pattern TABLE = Pattern.compile("^\\[{1,2}([^\\[\\]]+)]{1,2}$");
    private static final Pattern PAIR = Pattern.compile(
            "^((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\\s*\\.\\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*'))*)\\s*=\\s*(.*)$");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern INLINE = Pattern.compile("([A-Za-z0-9_-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*'");

    /** An array that does not end within so many lines is none. */
    private static final int LONGEST_ARRAY = 200;

    private final List<Entry> entries = new ArrayList<>();

    private Toml() {}

    /**
     * What a key is set to.
     *
     * @param key the name with those of its tables, divided by dots
     * @param values the string, or those of an array
     * @param line the number of the line, the first being 1
     * @param text the line
     */
    record Entry(String key, List<String> values, int line, String text) {}

    static Toml parse(List<String> lines) {
        Toml toml = new Toml();
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i));
            Matcher header = TABLE.matcher(line);
            if (header.matches()) {
                table = name(header.group(1)) + ".";
                continue;
            }
            Matcher pair = PAIR.matcher(line);
            if (pair.matches()) {
                StringBuilder value = new StringBuilder(pair.group(2));
                int first = i;
                while (value.indexOf("[") == 0
                        && value.lastIndexOf("]") < 0
                        && i + 1 < lines.size()
                        && i - first < LONGEST_ARRAY) {
                    value.append(' ').append(withoutComment(lines.get(++i)));
                }
                toml.add(
                        table + name(pair.group(1)),
                        value.toString(),
                        first + 1,
                        lines.get(first).strip());
            }
        }
        return toml;
    }

    List<Entry> all(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).toList();
    }

    Optional<Entry> first(String key) {
        return all(key).stream().findFirst();
    }

    private void add(String key, String value, int line, String text) {
        if (value.startsWith("{")) {
            Matcher inner = INLINE.matcher(value);
            while (inner.find()) {
                entries.add(new Entry(key + "." + inner.group(1), List.of(either(inner, 2)), line, text));
            }
            return;
        }
        List<String> strings = new ArrayList<>();
        Matcher string = STRING.matcher(value);
        while (string.find()) {
            strings.add(either(string, 1));
        }
        boolean array = value.startsWith("[") && value.indexOf('{') < 0;
        if (array || (strings.size() == 1 && (value.startsWith("\"") || value.startsWith("'")))) {
            entries.add(new Entry(key, List.copyOf(strings), line, text));
        }
    }

    private static String either(Matcher matcher, int group) {
        return matcher.group(group) != null ? matcher.group(group) : matcher.group(group + 1);
    }

    private static String name(String keys) {
        List<String> parts = new ArrayList<>();
        Matcher key = KEY.matcher(keys);
        while (key.find()) {
            String part = key.group();
            parts.add(part.startsWith("\"") || part.startsWith("'") ? part.substring(1, part.length() - 1) : part);
        }
        return String.join(".", parts);
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return line.substring(0, i).strip();
            }
        }
        return line.strip();
    }
}
