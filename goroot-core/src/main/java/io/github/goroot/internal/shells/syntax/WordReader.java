package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads one word with its quotes and expansions. */
final class WordReader {

    private static final String ENDS = " \t\n;&|<>()";
    private static final String SPECIAL = "?$!#@*-";
    private static final List<String> BRACED =
            List.of(":-", ":=", ":?", ":+", "##", "%%", "-", "=", "?", "+", "#", "%");

    private final Lexer lexer;
    private final Source source;
    private final Dialect dialect;
    private final WordBuilder word = new WordBuilder();

    WordReader(Lexer lexer, Source source) {
        this.lexer = lexer;
        this.source = source;
        this.dialect = lexer.dialect();
    }

    /** Reads up to what ends a word of a command. */
    Word read() throws ShellSyntaxException {
        while (!source.atEnd()) {
            char c = source.peek();
            if (dialect != Dialect.POSIX && (source.startsWith("<(") || source.startsWith(">("))) {
                int begin = source.at();
                source.skip(2);
                lexer.commandsInParentheses();
                word.add(new Word.Opaque(source.text(begin, source.at()), false));
            } else if (c != '(' || !readParentheses()) {
                if (ENDS.indexOf(c) >= 0) {
                    break;
                }
                unquoted();
            }
        }
        return word.build();
    }

    /** Reads an array, a pattern of bash's or a qualifier of zsh's; gives false where the parenthesis ends the word. */
    private boolean readParentheses() throws ShellSyntaxException {
        if (dialect == Dialect.POSIX || word.isEmpty()) {
            return false;
        }
        String before = word.bare();
        if (before.endsWith("=")
                && Assignment.of(new Word(List.of(new Word.Literal(before, false))))
                        .isPresent()) {
            source.take();
            word.add(new Word.Elements(elements()));
            return true;
        }
        boolean pattern = dialect == Dialect.ZSH
                ? source.peek(1) != ')' && source.peek(1) != ' '
                : !before.isEmpty() && "?*+@!".indexOf(before.charAt(before.length() - 1)) >= 0;
        if (pattern) {
            int begin = source.at();
            balanced('(', ')');
            word.add(new Word.Opaque(source.text(begin, source.at()), false));
        }
        return pattern;
    }

    private List<Word> elements() throws ShellSyntaxException {
        List<Word> elements = new ArrayList<>();
        lexer.enter();
        while (true) {
            Token token = lexer.next();
            if (token.is(")")) {
                lexer.leave();
                return elements;
            }
            if (token.word() != null) {
                elements.add(token.word());
            } else if (token.kind() != Token.Kind.NEWLINE) {
                throw source.failure("an array has no end");
            }
        }
    }

    private void unquoted() throws ShellSyntaxException {
        char c = source.take();
        switch (c) {
            case '\\' -> escaped();
            case '\'' -> singleQuotes(false);
            case '"' -> doubleQuotes();
            case '$' -> dollar(false);
            case '`' -> backquotes(false);
            default -> word.add(c, false);
        }
    }

    private void escaped() {
        if (source.atEnd()) {
            word.add('\\', true);
        } else if (source.peek() == '\n') {
            source.take();
        } else {
            word.add(source.take(), true);
        }
    }

    /** Reads up to the quote that ends; with a dollar sign in front of the first a backslash means something. */
    private void singleQuotes(boolean dollar) throws ShellSyntaxException {
        word.quotes();
        while (true) {
            if (source.atEnd()) {
                throw source.failure("a quote has no end");
            }
            char c = source.take();
            if (c == '\'') {
                return;
            }
            if (dollar && c == '\\' && !source.atEnd()) {
                ansiEscape(source.take());
            } else {
                word.add(c, true);
            }
        }
    }

    private void doubleQuotes() throws ShellSyntaxException {
        word.quotes();
        while (true) {
            if (source.atEnd()) {
                throw source.failure("a quote has no end");
            }
            if (source.peek() == '"') {
                source.take();
                return;
            }
            inQuotes();
        }
    }

    private void inQuotes() throws ShellSyntaxException {
        char c = source.take();
        if (c == '\\' && "$`\"\\\n".indexOf(source.peek()) >= 0 && !source.atEnd()) {
            escaped();
        } else if (c == '$') {
            dollar(true);
        } else if (c == '`') {
            backquotes(true);
        } else {
            word.add(c, true);
        }
    }

    private void backquotes(boolean quoted) throws ShellSyntaxException {
        StringBuilder script = new StringBuilder();
        while (true) {
            if (source.atEnd()) {
                throw source.failure("a backquote has no end");
            }
            char c = source.take();
            if (c == '`') {
                word.add(new Word.Output(script.toString(), quoted));
                return;
            }
            if (c == '\\' && "$`\\".indexOf(source.peek()) >= 0 && !source.atEnd()) {
                c = source.take();
            }
            script.append(c);
        }
    }

    private void dollar(boolean quoted) throws ShellSyntaxException {
        char c = source.peek();
        if (c == '(') {
            parentheses(quoted);
        } else if (c == '{') {
            source.take();
            braces(quoted);
        } else if (c == '\'' && !quoted && dialect != Dialect.POSIX) {
            source.take();
            singleQuotes(true);
        } else if (c == '"' && !quoted && dialect == Dialect.BASH) {
            source.take();
            doubleQuotes();
        } else if (c == '[' && dialect != Dialect.POSIX) {
            int begin = source.at();
            balanced('[', ']');
            word.add(new Word.Opaque("$" + source.text(begin, source.at()), quoted));
        } else if (Names.isFirst(c)) {
            named(quoted);
        } else if (dialect == Dialect.ZSH && "#+^=~".indexOf(c) >= 0 && !source.atEnd()) {
            source.take();
            word.add(new Word.Opaque("$" + c + name(), quoted));
        } else if ((SPECIAL.indexOf(c) >= 0 || (c >= '0' && c <= '9')) && !source.atEnd()) {
            word.add(new Word.Parameter(String.valueOf(source.take()), "", null, quoted));
        } else {
            word.add('$', quoted);
        }
    }

    private String name() {
        int begin = source.at();
        while (!source.atEnd() && Names.isLater(source.peek())) {
            source.take();
        }
        return source.text(begin, source.at());
    }

    private void named(boolean quoted) throws ShellSyntaxException {
        String name = name();
        boolean subscript = source.peek() == '[';
        boolean modifier = source.peek() == ':' && Character.isLetter(source.peek(1));
        if (dialect == Dialect.ZSH && subscript) {
            balanced('[', ']');
        }
        if (dialect == Dialect.ZSH && (subscript || modifier)) {
            word.add(new Word.Opaque("$" + name, quoted));
        } else {
            word.add(new Word.Parameter(name, "", null, quoted));
        }
    }

    private void parentheses(boolean quoted) throws ShellSyntaxException {
        int begin = source.at();
        if (source.peek(1) == '(') {
            balanced('(', ')');
            word.add(new Word.Opaque("$" + source.text(begin, source.at()), quoted));
            return;
        }
        source.take();
        word.add(new Word.Output(lexer.commandsInParentheses(), quoted));
    }

    private void braces(boolean quoted) throws ShellSyntaxException {
        int begin = source.at();
        String name = parameterName();
        if (!name.isEmpty()) {
            if (source.peek() == '}') {
                source.take();
                word.add(new Word.Parameter(name, "", null, quoted));
                return;
            }
            if (source.startsWith("[@]}") || source.startsWith("[*]}")) {
                source.skip(4);
                word.add(new Word.Parameter(name, "[@]", null, quoted));
                return;
            }
            for (String operator : BRACED) {
                if (source.startsWith(operator)) {
                    source.skip(operator.length());
                    lexer.enter();
                    // What quotes around the whole protect, they do not protect in a pattern.
                    boolean pattern = operator.startsWith("#") || operator.startsWith("%");
                    Word argument = new WordReader(lexer, source).argument(quoted && !pattern);
                    lexer.leave();
                    word.add(new Word.Parameter(name, operator, argument, quoted));
                    return;
                }
            }
        }
        source.skipToClosing('{', '}');
        word.add(new Word.Opaque("${" + source.text(begin, source.at()), quoted));
    }

    private String parameterName() {
        char c = source.peek();
        if (Names.isLater(c)) {
            return name();
        }
        boolean alone = source.peek(1) == '}' || (c != '#' && c != '!' && ":-+".indexOf(source.peek(1)) >= 0);
        return SPECIAL.indexOf(c) >= 0 && alone && !source.atEnd() ? String.valueOf(source.take()) : "";
    }

    /** Reads the word behind an operator up to the brace that ends the expansion. */
    private Word argument(boolean quoted) throws ShellSyntaxException {
        boolean inner = quoted;
        while (true) {
            if (source.atEnd()) {
                throw source.failure("a brace has no end");
            }
            char c = source.peek();
            if (c == '}') {
                source.take();
                return word.build();
            }
            if (quoted && c == '"') {
                source.take();
                inner = !inner;
                word.quotes();
            } else if (quoted && c == '\\' && source.peek(1) == '}') {
                source.take();
                word.add(source.take(), true);
            } else if (inner || quoted) {
                inQuotes();
            } else {
                unquoted();
            }
        }
    }

    private void ansiEscape(char c) {
        int simple = "ntr\\'\"abefv?".indexOf(c);
        if (simple >= 0) {
            word.add("\n\t\r\\'\"\u0007\b\u001b\f\u000b?".charAt(simple), true);
        } else {
            // Numbers of bytes and characters differ from shell to shell.
            word.add(new Word.Opaque("\\" + c, true));
        }
    }

    private void balanced(char open, char close) throws ShellSyntaxException {
        source.take();
        source.skipToClosing(open, close);
    }
}
