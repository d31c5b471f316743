package io.github.goroot.internal.shim;

/** A text that is read from its beginning to its end, of which the lines are counted. */
final class TomlText {

    private final String text;
    private int at;
    private int line = 1;

    TomlText(String text) {
        this.text = text;
    }

    /** The text is not what it should be. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("", null, false, false);
        }
    }

    boolean ends() {
        return at >= text.length();
    }

    int line() {
        return line;
    }

    int position() {
        return at;
    }

    String since(int position) {
        return text.substring(position, at);
    }

    /** Gives the next character; NUL at the end. */
    char peek() {
        return ends() ? 0 : text.charAt(at);
    }

    /** Gives a later character; NUL behind the end. */
    char peek(int further) {
        return at + further < text.length() ? text.charAt(at + further) : 0;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, at);
    }

    char next() throws Malformed {
        if (ends()) {
            throw new Malformed();
        }
        char c = text.charAt(at++);
        line += c == '\n' ? 1 : 0;
        return c;
    }

    void expect(char expected) throws Malformed {
        if (next() != expected) {
            throw new Malformed();
        }
    }

    void skip(int count) {
        at = Math.min(text.length(), at + count);
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Passes blanks, empty lines and comments. */
    void skipSpace() throws Malformed {
        while (!ends()) {
            char c = peek();
            if (c == '#') {
                skipLine();
            } else if (c == ' ' || c == '\t' || c == '\n') {
                next();
            } else {
                return;
            }
        }
    }

    void skipLine() {
        while (!ends() && peek() != '\n') {
            at++;
        }
    }

    /** Passes what may stand behind a value on its line. */
    void endLine() throws Malformed {
        skipBlanks();
        if (peek() == '#') {
            skipLine();
        }
        if (!ends()) {
            expect('\n');
        }
    }
}
