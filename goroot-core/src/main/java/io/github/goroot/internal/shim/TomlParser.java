package io.github.goroot.internal.shim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads TOML 1.0 in one pass; of a file that is none it gives what stands before the mistake. */
final class TomlParser {

    /** Nobody nests tables so deep; whoever does could exhaust the stack. */
    private static final int DEEPEST = 32;

    private static final Set<Character> ENDS_BARE =
            Set.of(',', ']', '}', '#', '\n', ' ', '\t', '"', '\'', '[', '{', '=');

    private final List<String> lines;
    private final TomlText text;
    private final List<Toml.Entry> entries = new ArrayList<>();
    private final List<Toml.Entry> inArrays = new ArrayList<>();
    private boolean inArrayOfTables;

    TomlParser(List<String> lines) {
        this.lines = lines;
        this.text = new TomlText(String.join("\n", lines));
    }

    private record Value(Toml.Kind kind, List<String> values) {}

    Toml parse() {
        String table = "";
        try {
            text.skipSpace();
            while (!text.ends()) {
                if (text.peek() == '[') {
                    table = header() + ".";
                } else {
                    int before = entries.size();
                    pair(table, 0);
                    if (inArrayOfTables) {
                        inArrays.addAll(entries.subList(before, entries.size()));
                    }
                }
                text.endLine();
                text.skipSpace();
            }
        } catch (TomlText.Malformed e) {
            return new Toml(List.copyOf(entries), List.copyOf(inArrays), OptionalInt.of(text.line()));
        }
        return new Toml(List.copyOf(entries), List.copyOf(inArrays), OptionalInt.empty());
    }

    private String header() throws TomlText.Malformed {
        boolean array = text.startsWith("[[");
        int line = text.line();
        text.skip(array ? 2 : 1);
        String name = key();
        text.expect(']');
        if (array) {
            text.expect(']');
            inArrays.add(beginning(name, line));
        }
        inArrayOfTables = array;
        return name;
    }

    private Toml.Entry beginning(String name, int line) {
        return new Toml.Entry(name, Toml.Kind.OTHER, List.of(), line, lines.get(line - 1));
    }

    private void pair(String table, int depth) throws TomlText.Malformed {
        int line = text.line();
        String name = table + key();
        text.expect('=');
        text.skipBlanks();
        if (text.peek() == '{') {
            inlineTable(name, depth);
        } else {
            Value value = value(name, depth);
            entries.add(new Toml.Entry(name, value.kind(), value.values(), line, lines.get(line - 1)));
        }
    }

    private String key() throws TomlText.Malformed {
        StringBuilder name = new StringBuilder();
        while (true) {
            text.skipBlanks();
            char c = text.peek();
            name.append(c == '"' || c == '\'' ? string().replace('.', Toml.DOT) : bareKey());
            text.skipBlanks();
            if (text.peek() != '.') {
                return name.toString();
            }
            name.append(text.next());
        }
    }

    private String bareKey() throws TomlText.Malformed {
        int start = text.position();
        while (isBareKey(text.peek())) {
            text.next();
        }
        String name = text.since(start);
        if (name.isEmpty()) {
            throw new TomlText.Malformed();
        }
        return name;
    }

    private static boolean isBareKey(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private void inlineTable(String name, int depth) throws TomlText.Malformed {
        checkDepth(depth);
        text.expect('{');
        text.skipSpace();
        while (text.peek() != '}') {
            pair(name + ".", depth + 1);
            text.skipSpace();
            if (text.peek() != '}') {
                text.expect(',');
                text.skipSpace();
            }
        }
        text.expect('}');
    }

    private Value value(String name, int depth) throws TomlText.Malformed {
        int start = text.position();
        char c = text.peek();
        if (text.startsWith("\"\"\"") || text.startsWith("\'\'\'")) {
            skipLongString(c);
            return new Value(Toml.Kind.OTHER, List.of(text.since(start)));
        }
        if (c == '"' || c == '\'') {
            return new Value(Toml.Kind.STRING, List.of(string()));
        }
        if (c == '[') {
            return array(name, depth);
        }
        while (!text.ends() && (!ENDS_BARE.contains(text.peek()) || isBeforeTime(c))) {
            text.next();
        }
        if (text.position() == start) {
            throw new TomlText.Malformed();
        }
        return new Value(Toml.Kind.OTHER, List.of(text.since(start)));
    }

    /** A blank may stand between a date and a time. */
    private boolean isBeforeTime(char first) {
        return Character.isDigit(first) && text.peek() == ' ' && Character.isDigit(text.peek(1));
    }

    private Value array(String name, int depth) throws TomlText.Malformed {
        checkDepth(depth);
        int start = text.position();
        boolean strings = true;
        boolean tables = false;
        List<String> values = new ArrayList<>();
        List<Toml.Entry> elements = new ArrayList<>();
        text.expect('[');
        text.skipSpace();
        while (text.peek() != ']') {
            if (text.peek() == '{') {
                tables = true;
                elements.addAll(tableInArray(name, depth + 1));
            } else {
                int line = text.line();
                Value value = value(name, depth + 1);
                strings &= value.kind() == Toml.Kind.STRING;
                values.addAll(value.values());
                elements.add(new Toml.Entry(name, value.kind(), value.values(), line, lines.get(line - 1)));
            }
            text.skipSpace();
            if (text.peek() != ']') {
                text.expect(',');
                text.skipSpace();
            }
        }
        text.expect(']');
        if (tables) {
            inArrays.addAll(elements);
        }
        return strings && !tables
                ? new Value(Toml.Kind.ARRAY, List.copyOf(values))
                : new Value(Toml.Kind.OTHER, List.of(text.since(start)));
    }

    /** What is set in a table of an array has no name of its own among the others. */
    private List<Toml.Entry> tableInArray(String name, int depth) throws TomlText.Malformed {
        int before = entries.size();
        int line = text.line();
        inlineTable(name, depth);
        List<Toml.Entry> set = entries.subList(before, entries.size());
        List<Toml.Entry> element = new ArrayList<>(set);
        set.clear();
        element.add(0, beginning(name, line));
        return element;
    }

    private String string() throws TomlText.Malformed {
        char quote = text.next();
        StringBuilder string = new StringBuilder();
        while (text.peek() != quote) {
            char c = text.next();
            if (c == '\n') {
                throw new TomlText.Malformed();
            }
            string.append(c == '\\' && quote == '"' ? escaped() : c);
        }
        text.next();
        return string.toString();
    }

    /** The escapes that paths need; no version needs one by number. */
    private char escaped() throws TomlText.Malformed {
        return switch (text.next()) {
            case '\\' -> '\\';
            case '"' -> '"';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'u', 'U', 'b', 'f', 'e', 'x' -> '\ufffd';
            default -> throw new TomlText.Malformed();
        };
    }

    private void skipLongString(char quote) throws TomlText.Malformed {
        String end = String.valueOf(quote).repeat(3);
        text.skip(3);
        while (!text.startsWith(end)) {
            if (text.next() == '\\' && quote == '"') {
                text.next();
            }
        }
        // Up to two quotes may stand directly before the end.
        while (text.peek() == quote) {
            text.next();
        }
    }

    private static void checkDepth(int depth) throws TomlText.Malformed {
        if (depth >= DEEPEST) {
            throw new TomlText.Malformed();
        }
    }
}
