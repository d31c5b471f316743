package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the commands that hold others: conditions, loops, groups and functions that a word introduces. */
final class Compounds {

    /** What ends such a command, or a part of it, and can begin none. */
    private static final Set<String> CLOSING = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}", "]]");

    private final Parser parser;
    private final Tokens tokens;
    private final Lexer lexer;
    private final Dialect dialect;

    Compounds(Parser parser, Tokens tokens, Lexer lexer) {
        this.parser = parser;
        this.tokens = tokens;
        this.lexer = lexer;
        this.dialect = lexer.dialect();
    }

    /** Reads the command that the next token begins; null where it begins none of these. */
    @Nullable
    Command read() throws ShellSyntaxException {
        Token first = tokens.peek();
        if (first.is("(")) {
            return parentheses();
        }
        String word = first.bare();
        int line = first.line();
        if (CLOSING.contains(word)) {
            throw tokens.unexpected();
        }
        return switch (word) {
            case "if" -> conditional(line);
            case "while", "until" -> loop(line, word.equals("until"));
            case "for" -> forLoop(line);
            case "case" -> choice(line);
            case "{" -> new Command.Group(line, braces());
            case "function" -> dialect == Dialect.POSIX ? null : function(line);
            case "select" -> dialect == Dialect.POSIX ? null : select(line);
            case "[[" -> dialect == Dialect.POSIX ? null : condition(line);
            default -> null;
        };
    }

    private Block braces() throws ShellSyntaxException {
        tokens.take();
        Block body = parser.some(Set.of("}"));
        tokens.needWord("}");
        return body;
    }

    private Command parentheses() throws ShellSyntaxException {
        Token open = tokens.take();
        Source source = lexer.source();
        if (dialect == Dialect.ZSH && source.peek() == ')') {
            tokens.need(")");
            // A function without a name runs at once.
            return parser.command();
        }
        if (dialect != Dialect.POSIX && source.peek() == '(' && source.at() == open.end()) {
            return new Command.Arithmetic(open.line(), arithmetic());
        }
        Block body = parser.some(Parser.NOTHING);
        tokens.need(")");
        return new Command.Apart(open.line(), body);
    }

    /** Passes over arithmetic, which begins with a parenthesis that is still there. */
    private String arithmetic() throws ShellSyntaxException {
        Source source = lexer.source();
        int begin = source.at();
        int level = 1;
        while (level > 0) {
            if (source.atEnd()) {
                throw source.failure("there is no )");
            }
            char c = source.take();
            level += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return source.text(begin, source.at());
    }

    private Command conditional(int line) throws ShellSyntaxException {
        List<Command.Branch> branches = new ArrayList<>();
        Block otherwise = null;
        tokens.take();
        while (true) {
            Block condition = parser.some(Set.of("then"));
            tokens.needWord("then");
            branches.add(new Command.Branch(condition, parser.some(Set.of("elif", "else", "fi"))));
            String word = tokens.take().bare();
            if (word.equals("elif")) {
                continue;
            }
            if (word.equals("else")) {
                otherwise = parser.some(Set.of("fi"));
                tokens.needWord("fi");
            } else if (!word.equals("fi")) {
                throw lexer.source().failure("an \"if\" has no end");
            }
            return new Command.If(line, List.copyOf(branches), otherwise);
        }
    }

    private Command loop(int line, boolean until) throws ShellSyntaxException {
        tokens.take();
        Block condition = parser.some(Set.of("do"));
        return new Command.While(line, until, condition, body());
    }

    private Block body() throws ShellSyntaxException {
        tokens.newlines();
        if (dialect != Dialect.POSIX && tokens.peek().bare().equals("{")) {
            return braces();
        }
        tokens.needWord("do");
        Block body = parser.some(Set.of("done"));
        tokens.needWord("done");
        return body;
    }

    private Command forLoop(int line) throws ShellSyntaxException {
        tokens.take();
        if (tokens.peek().is("(") && dialect != Dialect.POSIX) {
            tokens.take();
            arithmetic();
            tokens.optionalSemicolon();
            return new Command.Repeat(line, "", body());
        }
        String name = tokens.name();
        tokens.newlines();
        List<Word> words = null;
        if (tokens.peek().bare().equals("in")) {
            tokens.take();
            words = words();
        } else if (dialect == Dialect.ZSH && tokens.peek().is("(")) {
            tokens.take();
            words = words();
            tokens.need(")");
        }
        tokens.optionalSemicolon();
        return new Command.For(line, name, words == null ? null : List.copyOf(words), body());
    }

    private Command select(int line) throws ShellSyntaxException {
        tokens.take();
        String name = tokens.name();
        tokens.newlines();
        if (tokens.peek().bare().equals("in")) {
            tokens.take();
            words();
        }
        tokens.optionalSemicolon();
        return new Command.Repeat(line, name, body());
    }

    private List<Word> words() throws ShellSyntaxException {
        List<Word> words = new ArrayList<>();
        while (tokens.peek().word() != null) {
            words.add(tokens.word());
        }
        return words;
    }

    private Command choice(int line) throws ShellSyntaxException {
        tokens.take();
        Word subject = tokens.word();
        tokens.newlines();
        tokens.needWord("in");
        List<Command.Arm> arms = new ArrayList<>();
        tokens.newlines();
        while (!tokens.peek().bare().equals("esac")) {
            if (tokens.peek().is("(")) {
                tokens.take();
            }
            List<Word> patterns = new ArrayList<>(List.of(tokens.word()));
            while (tokens.peek().is("|")) {
                tokens.take();
                patterns.add(tokens.word());
            }
            tokens.need(")");
            Block body = parser.block(Set.of("esac"));
            Token end = tokens.peek();
            if (end.kind() == Token.Kind.OPERATOR && !end.is(")")) {
                tokens.take();
            } else if (!end.bare().equals("esac")) {
                throw tokens.unexpected();
            }
            arms.add(new Command.Arm(List.copyOf(patterns), body, end.is(";;") || end.kind() == Token.Kind.WORD));
            tokens.newlines();
        }
        tokens.take();
        return new Command.Case(line, subject, List.copyOf(arms));
    }

    private Command function(int line) throws ShellSyntaxException {
        tokens.take();
        String name = tokens.word().fixed().orElse("");
        if (tokens.peek().is("(")) {
            tokens.take();
            tokens.need(")");
        }
        tokens.newlines();
        return new Command.Function(line, name, parser.command());
    }

    private Command condition(int line) throws ShellSyntaxException {
        tokens.take();
        List<Word> words = new ArrayList<>();
        while (true) {
            Token token = tokens.take();
            if (token.kind() == Token.Kind.END) {
                throw lexer.source().failure("a condition has no ]]");
            }
            if (token.word() != null) {
                if (token.bare().equals("]]")) {
                    return new Command.Condition(line, List.copyOf(words));
                }
                words.add(token.word());
            } else if (token.kind() == Token.Kind.OPERATOR) {
                words.add(new Word(List.of(new Word.Literal(token.text(), false))));
            }
        }
    }
}
