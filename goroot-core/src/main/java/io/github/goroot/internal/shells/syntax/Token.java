package io.github.goroot.internal.shells.syntax;

import org.jspecify.annotations.Nullable;

/**
 * One token of a script.
 *
 * @param kind what it is
 * @param text an operator as it is written; empty for others
 * @param word the word, if it is one
 * @param line where it begins
 * @param begin the offset of its first character
 * @param end the offset behind its last character
 */
record Token(Kind kind, String text, @Nullable Word word, int line, int begin, int end) {

    enum Kind {
        WORD,
        OPERATOR,
        NEWLINE,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** Gives the word if all of it is plain text without quotes; else an empty text. */
    String bare() {
        return word == null ? "" : word.bare().orElse("");
    }
}
