package io.github.goroot.internal.shells.syntax;

import org.jspecify.annotations.Nullable;

/** The tokens of a script with a place in them: what comes next, and what has to. */
final class Tokens {

    private final Lexer lexer;
    private @Nullable Token ahead;

    Tokens(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Gives the next token without taking it. */
    Token peek() throws ShellSyntaxException {
        Token token = ahead;
        if (token == null) {
            token = lexer.next();
            ahead = token;
        }
        return token;
    }

    Token take() throws ShellSyntaxException {
        Token token = peek();
        ahead = null;
        return token;
    }

    Word word() throws ShellSyntaxException {
        Token token = take();
        if (token.word() == null) {
            throw new ShellSyntaxException(token.line(), "a word is missing");
        }
        return token.word();
    }

    String name() throws ShellSyntaxException {
        String name = peek().bare();
        if (!Names.isName(name)) {
            throw unexpected();
        }
        take();
        return name;
    }

    void need(String operator) throws ShellSyntaxException {
        Token token = take();
        if (!token.is(operator)) {
            throw new ShellSyntaxException(token.line(), "there is no " + operator);
        }
    }

    void needWord(String word) throws ShellSyntaxException {
        Token token = take();
        if (!token.bare().equals(word)) {
            throw new ShellSyntaxException(token.line(), "there is no \"" + word + "\"");
        }
    }

    void newlines() throws ShellSyntaxException {
        while (peek().kind() == Token.Kind.NEWLINE) {
            take();
        }
    }

    /** Takes what may stand between the head of a loop and its body. */
    void optionalSemicolon() throws ShellSyntaxException {
        if (peek().is(";")) {
            take();
        }
        newlines();
    }

    /** Says that the next token must not stand where it does. */
    ShellSyntaxException unexpected() throws ShellSyntaxException {
        Token token = peek();
        String text = token.kind() == Token.Kind.OPERATOR ? token.text() : token.bare();
        return new ShellSyntaxException(
                token.line(), text.isEmpty() ? "it ends too early" : "\"" + text + "\" is not expected here");
    }
}
