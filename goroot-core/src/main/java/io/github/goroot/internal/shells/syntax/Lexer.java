package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens.
 *
 * <p>It looks no further than the token it gives, so that what stands inside a substitution can be read by a parser of
 * its own from the same place.
 */
final class Lexer {

    private static final List<String> OPERATORS = List.of(
            ";;&", "&>>", "<<<", "<<-", ";;", ";&", "&&", "||", "|&", "&>", "<<", "<&", "<>", ">>", ">&", ">|", ";",
            "&", "|", "<", ">", "(", ")");
    private static final List<String> NOT_OF_POSIX = List.of(";;&", ";&", "&>>", "<<<", "|&", "&>");
    private static final int DEEPEST = 100;

    private final Dialect dialect;
    private final Source source;
    private List<HereDocument> pending = new ArrayList<>();
    private int depth;

    Lexer(Dialect dialect, Source source) {
        this.dialect = dialect;
        this.source = source;
    }

    /** A here-document whose text begins on the next line. */
    private record HereDocument(String mark, boolean tabs) {}

    Dialect dialect() {
        return dialect;
    }

    Source source() {
        return source;
    }

    void enter() throws ShellSyntaxException {
        if (++depth > DEEPEST) {
            throw source.failure("it is nested deeper than " + DEEPEST + " levels");
        }
    }

    void leave() {
        depth--;
    }

    void expectHereDocument(Word mark, boolean tabs) {
        pending.add(new HereDocument(mark.fixed().orElse(""), tabs));
    }

    /** Reads commands up to the parenthesis that ends a substitution, and gives their text. */
    String commandsInParentheses() throws ShellSyntaxException {
        List<HereDocument> outer = pending;
        pending = new ArrayList<>();
        int begin = source.at();
        enter();
        new Parser(this).untilParenthesis();
        leave();
        pending = outer;
        return source.text(begin, source.at() - 1);
    }

    Token next() throws ShellSyntaxException {
        source.skipBlanks();
        int begin = source.at();
        int line = source.line();
        if (source.atEnd()) {
            if (!pending.isEmpty()) {
                throw source.failure("a here-document has no end");
            }
            return new Token(Token.Kind.END, "", null, line, begin, begin);
        }
        if (source.peek() == '\n') {
            source.take();
            skipHereDocuments();
            return new Token(Token.Kind.NEWLINE, "", null, line, begin, source.at());
        }
        String operator = operator();
        if (operator != null) {
            source.skip(operator.length());
            return new Token(Token.Kind.OPERATOR, operator, null, line, begin, source.at());
        }
        Word word = new WordReader(this, source).read();
        if (isDescriptor(word) && (source.peek() == '<' || source.peek() == '>')) {
            return next();
        }
        return new Token(Token.Kind.WORD, "", word, line, begin, source.at());
    }

    private static boolean isDescriptor(Word word) {
        String text = word.bare().orElse("");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 4;
    }

    private @Nullable String operator() {
        if (dialect != Dialect.POSIX && (source.startsWith("<(") || source.startsWith(">("))) {
            return null;
        }
        for (String operator : OPERATORS) {
            if (source.startsWith(operator) && !(dialect == Dialect.POSIX && NOT_OF_POSIX.contains(operator))) {
                return operator;
            }
        }
        return null;
    }

    private void skipHereDocuments() throws ShellSyntaxException {
        for (HereDocument document : pending) {
            while (true) {
                if (source.atEnd()) {
                    throw source.failure("a here-document has no end");
                }
                String line = source.takeLine();
                String text = document.tabs() ? line.replaceFirst("^\t+", "") : line;
                if (text.equals(document.mark())) {
                    break;
                }
            }
        }
        pending.clear();
    }
}
