package io.github.goroot.internal.shells.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One word of a command, before any expansion.
 *
 * @param parts its parts in order
 */
public record Word(List<Part> parts) {

    /** Copies the parts. */
    public Word {
        parts = List.copyOf(parts);
    }

    /** A stretch of a word that is expanded in one way. */
    public sealed interface Part {
        /** Tells whether quotes protect it from being split and matched against files. */
        boolean quoted();
    }

    /**
     * Text that stands for itself, unless it is not quoted and holds a tilde or a pattern.
     *
     * @param text the text without its quotes
     * @param quoted whether it stood in quotes or behind a backslash
     */
    public record Literal(String text, boolean quoted) implements Part {}

    /**
     * The value of a variable, such as <code>$HOME</code> or <code>${PATH:-/bin}</code>.
     *
     * @param name the variable, or the character of a special parameter
     * @param operator what is done with the value, such as <code>:-</code>; empty for nothing, <code>#</code> alone with
     *     the name <code>length</code> never occurs: lengths are {@link Opaque}
     * @param argument the word behind the operator
     * @param quoted whether it stood in double quotes
     */
    public record Parameter(
            String name, String operator, @Nullable Word argument, boolean quoted) implements Part {}

    /**
     * The output of a command.
     *
     * @param script the command
     * @param quoted whether it stood in double quotes
     */
    public record Output(String script, boolean quoted) implements Part {}

    /**
     * The elements of an array in an assignment.
     *
     * @param words the elements
     */
    public record Elements(List<Word> words) implements Part {
        /** Copies the words. */
        public Elements {
            words = List.copyOf(words);
        }

        @Override
        public boolean quoted() {
            return false;
        }
    }

    /**
     * Something whose value is not worked out: arithmetic, a process substitution, a rare modifier.
     *
     * @param text how it is written
     * @param quoted whether it stood in double quotes
     */
    public record Opaque(String text, boolean quoted) implements Part {}

    /** Makes a word that stands for itself. */
    public static Word literal(String text) {
        return new Word(List.of(new Literal(text, true)));
    }

    /** Gives the text of a word that holds neither quotes nor expansions, as reserved words and operators must be. */
    public Optional<String> bare() {
        if (parts.size() != 1 || !(parts.get(0) instanceof Literal literal) || literal.quoted()) {
            return Optional.empty();
        }
        return Optional.of(literal.text());
    }

    /** Gives the text of a word without expansions, quoted or not. */
    public Optional<String> fixed() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Literal literal)) {
                return Optional.empty();
            }
            text.append(literal.text());
        }
        return Optional.of(text.toString());
    }

    /** Gives all literal text of the word, for a search of names. */
    public String mentions() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                text.append(literal.text());
            } else if (part instanceof Parameter parameter) {
                text.append(' ').append(parameter.name()).append(' ');
                if (parameter.argument() != null) {
                    text.append(parameter.argument().mentions());
                }
            } else if (part instanceof Output output) {
                text.append(output.script());
            } else if (part instanceof Opaque opaque) {
                text.append(opaque.text());
            } else if (part instanceof Elements elements) {
                elements.words().forEach(word -> text.append(' ').append(word.mentions()));
            }
        }
        return text.toString();
    }
}
