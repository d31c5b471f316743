package io.github.goroot.internal.shells.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One word of a command of fish, before any expansion.
 *
 * @param parts its parts in order
 */
public record FishWord(List<Part> parts) {

    /** Copies the parts. */
    public FishWord {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of a word.
     *
     * @param kind how it is expanded
     * @param text the text, the name of the variable or the command
     * @param quoted whether it stood in quotes
     */
    public record Part(Kind kind, String text, boolean quoted) {}

    /** The ways in which parts are expanded. */
    public enum Kind {
        /** It stands for itself. */
        LITERAL,
        /** A variable. */
        VARIABLE,
        /** The output of a command. */
        OUTPUT,
        /** Something whose value is not worked out. */
        OPAQUE
    }

    /** Gives the text of a word without quotes and expansions. */
    public Optional<String> bare() {
        return parts.size() == 1
                        && parts.get(0).kind() == Kind.LITERAL
                        && !parts.get(0).quoted()
                ? Optional.of(parts.get(0).text())
                : Optional.empty();
    }

    /** Gives all texts in it, for a search of names. */
    public String mentions() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()).append(' '));
        return text.toString();
    }
}
