package io.github.goroot.host.registry;

import java.io.ByteArrayOutputStream;

/** Walks over the characters of a {@code .reg} file and knows on which line it is. */
final class RegScanner {

    private static final char END = '\n';

    private final String text;
    private int at;
    private int line = 1;

    RegScanner(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Tells whether nothing but a comment is left on the line; passes over blanks. */
    boolean atEndOfStatement() {
        blanks();
        char next = peek();
        return next == END || next == ';';
    }

    void blanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Passes over the text if it comes next. */
    boolean skip(String expected) {
        boolean next = text.startsWith(expected, at);
        at += next ? expected.length() : 0;
        return next;
    }

    /** Gives what is left of the line, and goes to its end. */
    String restOfLine() {
        int start = at;
        while (peek() != END) {
            at++;
        }
        return text.substring(start, at);
    }

    void back(int characters) {
        at -= characters;
    }

    /** Goes to the next line; where the file ends there is none. */
    void endOfLine() throws RegistryFormatException {
        if (!atEndOfStatement()) {
            throw failure("nothing but a comment may follow here");
        }
        restOfLine();
        if (!atEnd()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    /** Reads a number of up to so many digits. */
    int hexadecimal(int digits) throws RegistryFormatException {
        int start = at;
        while (at - start < digits && Character.digit(peek(), 16) >= 0 && peek() < 0x80) {
            at++;
        }
        if (at == start) {
            throw failure("there must be a hexadecimal number here");
        }
        return Integer.parseUnsignedInt(text.substring(start, at), 16);
    }

    /** Reads up to the closing quotation mark. */
    String quoted(int longest, boolean overLines) throws RegistryFormatException {
        int first = line;
        StringBuilder content = new StringBuilder();
        while (!atEnd() && (overLines || peek() != END)) {
            char next = text.charAt(at++);
            if (next == '"') {
                return content.toString();
            }
            if (content.length() == longest) {
                throw failure("the text in quotes is longer than " + longest + " characters");
            }
            content.append(next == '\\' ? escaped() : next);
            // Of CR LF the second counts.
            if (next == '\n' || (next == '\r' && !text.startsWith("\n", at))) {
                line++;
            }
        }
        line = first;
        throw failure("the quotation mark is not closed");
    }

    private char escaped() throws RegistryFormatException {
        char escaped = atEnd() ? END : text.charAt(at++);
        return switch (escaped) {
            case '\\', '"' -> escaped;
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw failure("in quotes a backslash must be written \\\\ and a quotation mark \\\"");
        };
    }

    /** Reads bytes and the commas between them, over all lines on which they go on. */
    byte[] bytes(int most) throws RegistryFormatException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean more = !atEndOfStatement();
        while (more) {
            if (skip("\\")) {
                continued();
            }
            if (bytes.size() == most) {
                throw failure("a value has more than " + most + " bytes");
            }
            bytes.write(hexadecimal(2));
            blanks();
            // As regedit has it, a comma may end the bytes.
            more = skip(",") && !atEndOfStatement();
        }
        return bytes.toByteArray();
    }

    private void continued() throws RegistryFormatException {
        do {
            endOfLine();
        } while (!atEnd() && atEndOfStatement());
    }

    RegistryFormatException failure(String what) {
        return new RegistryFormatException("Line " + line + ": " + what);
    }

    /** Gives the next character; a line break in all its forms, and the end of the file, are {@link #END}. */
    private char peek() {
        char next = atEnd() ? END : text.charAt(at);
        return next == '\r' ? END : next;
    }
}
