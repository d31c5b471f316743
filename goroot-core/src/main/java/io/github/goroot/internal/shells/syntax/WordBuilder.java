package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a word and joins literal neighbours. */
final class WordBuilder {

    private final List<Word.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;
    private boolean open;

    void add(char c, boolean inQuotes) {
        literal(inQuotes);
        text.append(c);
    }

    /** Makes sure that there is a quoted stretch, though it may stay empty. */
    void quotes() {
        literal(true);
    }

    private void literal(boolean inQuotes) {
        if (open && quoted != inQuotes) {
            flush();
        }
        open = true;
        quoted = inQuotes;
    }

    void add(Word.Part part) {
        if (open && quoted && text.length() == 0 && part.quoted()) {
            // The expansion is quoted itself.
            open = false;
        }
        flush();
        parts.add(part);
    }

    private void flush() {
        if (open) {
            parts.add(new Word.Literal(text.toString(), quoted));
            text.setLength(0);
            open = false;
        }
    }

    boolean isEmpty() {
        return parts.isEmpty() && !open;
    }

    /** Gives the text so far if it is one literal without quotes. */
    String bare() {
        return parts.isEmpty() && open && !quoted ? text.toString() : "";
    }

    Word build() {
        flush();
        return new Word(parts);
    }
}
