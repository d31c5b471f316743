package io.github.goroot.cli.json;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one JSON document, indented, with the members in the order of the calls.
 *
 * <p>Written here because loading a library for it takes as long as a whole "Hello, world". Not thread-safe.
 */
final class JsonWriter {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private String indent = "";
    private boolean empty;

    private JsonWriter() {}

    /** Gives the document whose members are the version of the schema and what the writer is told. */
    static String document(Consumer<JsonWriter> members) {
        JsonWriter json = new JsonWriter();
        json.nested('{', '}', () -> {
            json.number("schemaVersion", 1);
            members.accept(json);
        });
        return json.text.append('\n').toString();
    }

    void text(String key, String value) {
        key(key);
        quote(value);
    }

    /** Leaves an absent value out. */
    void text(String key, Optional<?> value) {
        value.ifPresent(present -> text(key, present.toString()));
    }

    void number(String key, long value) {
        key(key);
        text.append(value);
    }

    void flag(String key, boolean value) {
        key(key);
        text.append(value);
    }

    void object(String key, Runnable members) {
        key(key);
        nested('{', '}', members);
    }

    /** Writes a list of texts. */
    void texts(String key, Collection<String> items) {
        key(key);
        nested(
                '[',
                ']',
                () -> items.forEach(item -> {
                    separate();
                    quote(item);
                }));
    }

    /** Writes a list of objects. */
    <T> void list(String key, Collection<T> items, Consumer<T> members) {
        key(key);
        nested(
                '[',
                ']',
                () -> items.forEach(item -> {
                    separate();
                    nested('{', '}', () -> members.accept(item));
                }));
    }

    private void key(String key) {
        separate();
        quote(key);
        text.append(": ");
    }

    private void separate() {
        text.append(empty ? "\n" : ",\n").append(indent);
        empty = false;
    }

    private void nested(char open, char close, Runnable content) {
        String outer = indent;
        text.append(open);
        indent = outer + STEP;
        empty = true;
        content.run();
        indent = outer;
        if (!empty) {
            text.append('\n').append(indent);
        }
        empty = false;
        text.append(close);
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (Character.isISOControl(character) || isLoneSurrogate(value, i)) {
                escape(character);
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    /** By number, also where JSON allows the bare character: a terminal acts on controls, and UTF-8 has no surrogates. */
    private void escape(char character) {
        String digits = Integer.toHexString(character);
        text.append("\\u").append("0000", 0, 4 - digits.length()).append(digits);
    }

    private static boolean isLoneSurrogate(String value, int at) {
        char character = value.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
