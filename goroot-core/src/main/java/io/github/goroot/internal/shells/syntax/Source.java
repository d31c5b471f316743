package io.github.goroot.internal.shells.syntax;

/** The characters of a script with a place in them. */
final class Source {

    private final String text;
    private int at;
    private int line;

    Source(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    int at() {
        return at;
    }

    int line() {
        return line;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Gives the next character, or NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    char take() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
        }
        return c;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            take();
        }
    }

    String text(int begin, int end) {
        return text.substring(begin, end);
    }

    String takeLine() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        String taken = text.substring(at, stop);
        at = end < 0 ? stop : stop + 1;
        line += end < 0 ? 0 : 1;
        return taken;
    }

    /** Passes over blanks, continued lines and a comment. */
    void skipBlanks() {
        while (!atEnd()) {
            char c = peek();
            if (c == ' ' || c == '\t') {
                take();
            } else if (c == '\\' && peek(1) == '\n') {
                skip(2);
            } else if (c == '#') {
                while (!atEnd() && peek() != '\n') {
                    take();
                }
            } else {
                return;
            }
        }
    }

    /**
     * Passes over a text in quotes, of which the first is taken.
     *
     * @param escapes whether a backslash in it takes the meaning from what follows
     */
    void skipQuotes(char quote, boolean escapes) throws ShellSyntaxException {
        while (true) {
            if (atEnd()) {
                throw failure("a quote has no end");
            }
            char c = take();
            if (c == quote) {
                return;
            }
            if (c == '\\' && escapes && !atEnd()) {
                take();
            }
        }
    }

    /** Passes over everything up to the bracket that closes one which is taken; those in quotes do not count. */
    void skipToClosing(char open, char close) throws ShellSyntaxException {
        int level = 1;
        while (level > 0) {
            if (atEnd()) {
                throw failure("there is no " + close);
            }
            char c = take();
            if (c == '\\' && !atEnd()) {
                take();
            } else if (c == '\'' || c == '"' || c == '`') {
                skipQuotes(c, c != '\'');
            } else if (c == open) {
                level++;
            } else if (c == close) {
                level--;
            }
        }
    }

    ShellSyntaxException failure(String why) {
        return new ShellSyntaxException(line, why);
    }
}
