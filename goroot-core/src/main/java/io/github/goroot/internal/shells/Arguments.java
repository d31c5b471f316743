package io.github.goroot.internal.shells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command after expansion.
 *
 * @param values the words, each a text or unknown
 * @param exact whether it is sure how many there are
 */
record Arguments(List<Value> values, boolean exact) {

    Arguments {
        values = List.copyOf(values);
    }

    /** Joins what the words of a command expand to, one after the other. */
    static Arguments joined(List<Arguments> parts) {
        List<Value> values = new ArrayList<>();
        boolean exact = true;
        for (Arguments part : parts) {
            values.addAll(part.values());
            exact &= part.exact();
        }
        return new Arguments(values, exact);
    }

    int size() {
        return values.size();
    }

    /** Gives a word; empty if it is not known or there is none. */
    Optional<String> text(int index) {
        return index < values.size() && values.get(index) instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    Arguments from(int index) {
        return new Arguments(values.subList(Math.min(index, values.size()), values.size()), exact);
    }

    /** Gives all words as texts; empty if any is not known. */
    Optional<List<String>> texts() {
        if (!exact || !values.stream().allMatch(value -> value instanceof Value.Text)) {
            return Optional.empty();
        }
        return Optional.of(
                values.stream().map(value -> ((Value.Text) value).text()).toList());
    }
}
