package io.github.goroot.internal.shells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one word expands to: one field, several, or none. */
final class Field {

    private final List<Value> done = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pattern = new StringBuilder();
    private @Nullable String unknown;
    private boolean present;
    private boolean nonEmpty;
    private boolean exact = true;

    /** Adds text that is neither split nor a pattern; even empty it makes a field. */
    void quoted(String piece) {
        present = true;
        text.append(piece);
        pattern.append(Pattern.quote(piece));
        nonEmpty |= !piece.isEmpty();
    }

    /** Adds text that may be a pattern. */
    void bare(String piece) {
        if (!piece.isEmpty()) {
            present = true;
            text.append(piece);
            pattern.append(piece);
            nonEmpty = true;
        }
    }

    void unknown(Value.Unknown value) {
        present = true;
        nonEmpty |= value.nonEmpty();
        if (unknown == null) {
            unknown = value.why();
        }
    }

    /** Adds something that may be any number of fields. */
    void unknownFields(Value.Unknown value) {
        unknown(value);
        exact = false;
    }

    /** Ends a field, if one was begun. */
    void cut() {
        if (!present) {
            return;
        }
        done.add(unknown == null ? Value.of(text.toString()) : new Value.Unknown(unknown, nonEmpty));
        patterns.add(pattern.toString());
        text.setLength(0);
        pattern.setLength(0);
        unknown = null;
        present = false;
        nonEmpty = false;
    }

    List<Value> values() {
        return done;
    }

    List<String> patterns() {
        return patterns;
    }

    boolean exact() {
        return exact;
    }
}
