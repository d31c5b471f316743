package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Word;

/** Puts the home of the user where a tilde stands for it. */
final class Tildes {

    private final Machine machine;
    private final Dialect dialect;

    Tildes(Machine machine, Dialect dialect) {
        this.machine = machine;
        this.dialect = dialect;
    }

    /**
     * Expands the tildes of a text without quotes.
     *
     * @param word the word that the text is a part of
     * @param index which part of it
     * @param assignment whether it is the value of an assignment, where a tilde may also follow a colon
     */
    Value expand(Word word, int index, String text, boolean assignment) {
        if (text.indexOf('~') < 0 && !(dialect == Dialect.ZSH && text.startsWith("=") && index == 0)) {
            return Value.of(text);
        }
        if (text.startsWith("=")) {
            return Value.unknown("a word that begins with = names a program");
        }
        boolean last = index == word.parts().size() - 1;
        StringBuilder expanded = new StringBuilder();
        int begin = 0;
        while (begin <= text.length()) {
            int colon = assignment ? text.indexOf(':', begin) : -1;
            int end = colon < 0 ? text.length() : colon;
            String piece = text.substring(begin, end);
            boolean atStart = begin > 0 || index == 0;
            boolean whole = colon >= 0 || last || piece.indexOf('/') >= 0;
            if (atStart && piece.startsWith("~") && whole) {
                Value home = home(piece);
                if (!(home instanceof Value.Text known)) {
                    return home;
                }
                expanded.append(known.text());
            } else {
                expanded.append(piece);
            }
            if (colon < 0) {
                break;
            }
            expanded.append(':');
            begin = end + 1;
        }
        return Value.of(expanded.toString());
    }

    private Value home(String piece) {
        int slash = piece.indexOf('/');
        String user = slash < 0 ? piece : piece.substring(0, slash);
        if (!user.equals("~") || !(machine.value("HOME") instanceof Value.Text home)) {
            return Value.unknown("the home of " + (user.equals("~") ? "the user" : user) + " is not known");
        }
        return Value.of(home.text() + (slash < 0 ? "" : piece.substring(slash)));
    }
}
