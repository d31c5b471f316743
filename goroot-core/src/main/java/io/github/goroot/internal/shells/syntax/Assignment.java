package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * <code>NAME=value</code> in front of a command or alone.
 *
 * @param name the variable
 * @param append whether it was <code>+=</code>
 * @param element whether only an element of an array is meant
 * @param value the value
 */
public record Assignment(String name, boolean append, boolean element, Word value) {

    /** Reads a word as an assignment; empty if it is none. */
    public static Optional<Assignment> of(Word word) {
        if (word.parts().isEmpty()
                || !(word.parts().get(0) instanceof Word.Literal first)
                || first.quoted()
                || !Names.begins(first.text())) {
            return Optional.empty();
        }
        String text = first.text();
        int end = Names.end(text, 0);
        boolean element = end < text.length() && text.charAt(end) == '[';
        int equals = element ? text.indexOf("]", end) + 1 : end;
        if (element && equals == 0) {
            return Optional.empty();
        }
        boolean append = equals < text.length() && text.charAt(equals) == '+';
        int sign = append ? equals + 1 : equals;
        if (sign >= text.length() || text.charAt(sign) != '=') {
            return Optional.empty();
        }
        List<Word.Part> value = new ArrayList<>();
        if (sign + 1 < text.length()) {
            value.add(new Word.Literal(text.substring(sign + 1), false));
        }
        value.addAll(word.parts().subList(1, word.parts().size()));
        return Optional.of(new Assignment(text.substring(0, end), append, element, new Word(value)));
    }
}
