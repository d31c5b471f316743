package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Builds the tree of a script from its tokens: lists, pipelines and simple commands; {@link Compounds} reads the commands
 * that hold others.
 */
public final class Parser {

    /** The ends of what only a parenthesis ends. */
    static final Set<String> NOTHING = Set.of();

    private final Lexer lexer;
    private final Dialect dialect;
    private final Tokens tokens;
    private final Compounds compounds;

    Parser(Lexer lexer) {
        this.lexer = lexer;
        this.dialect = lexer.dialect();
        this.tokens = new Tokens(lexer);
        this.compounds = new Compounds(this, tokens, lexer);
    }

    /**
     * Reads a script; what stands before a place that cannot be read is kept.
     *
     * @param dialect whose grammar it is
     * @param text the script
     * @param firstLine the number of its first line
     */
    public static Script parse(Dialect dialect, String text, int firstLine) {
        Parser parser = new Parser(new Lexer(dialect, new Source(text, firstLine)));
        List<Command> commands = new ArrayList<>();
        try {
            boolean more = true;
            while (more) {
                more = parser.line(commands);
            }
            return new Script(new Block(commands), null);
        } catch (ShellSyntaxException e) {
            return new Script(new Block(commands), e);
        }
    }

    /** Reads the commands of one line, which a shell runs only when all of it is well-formed. */
    private boolean line(List<Command> commands) throws ShellSyntaxException {
        tokens.newlines();
        if (tokens.peek().kind() == Token.Kind.END) {
            return false;
        }
        List<Command> line = new ArrayList<>();
        while (tokens.peek().kind() != Token.Kind.NEWLINE && tokens.peek().kind() != Token.Kind.END) {
            line.add(chain());
            if (tokens.peek().kind() == Token.Kind.OPERATOR && !separator(line)) {
                throw tokens.unexpected();
            }
        }
        commands.addAll(line);
        return true;
    }

    void untilParenthesis() throws ShellSyntaxException {
        block(NOTHING);
        tokens.need(")");
    }

    /** Reads commands up to one of some words, or to what ends commands everywhere. */
    Block block(Set<String> ends) throws ShellSyntaxException {
        lexer.enter();
        List<Command> commands = new ArrayList<>();
        tokens.newlines();
        while (!ended(ends)) {
            commands.add(chain());
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.NEWLINE) {
                tokens.newlines();
            } else if (!separator(commands) && !ended(ends)) {
                throw tokens.unexpected();
            } else {
                tokens.newlines();
            }
        }
        lexer.leave();
        return new Block(commands);
    }

    /** Reads commands where only zsh accepts that there are none. */
    Block some(Set<String> ends) throws ShellSyntaxException {
        Block block = block(ends);
        if (block.commands().isEmpty() && dialect != Dialect.ZSH) {
            throw tokens.unexpected();
        }
        return block;
    }

    /** Takes what stands between two commands; one before an ampersand runs in the background. */
    private boolean separator(List<Command> commands) throws ShellSyntaxException {
        Token token = tokens.peek();
        if (token.is(";")) {
            tokens.take();
            return true;
        }
        if (token.is("&")) {
            tokens.take();
            Command last = commands.remove(commands.size() - 1);
            commands.add(new Command.Apart(last.line(), new Block(List.of(last))));
            if (dialect == Dialect.ZSH
                    && (tokens.peek().is("|") || "!".equals(tokens.peek().bare()))) {
                tokens.take();
            }
            return true;
        }
        return false;
    }

    private boolean ended(Set<String> ends) throws ShellSyntaxException {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case END -> true;
            case OPERATOR -> token.is(")") || token.text().startsWith(";;") || token.is(";&");
            case WORD -> ends.contains(token.bare());
            case NEWLINE -> false;
        };
    }

    private Command chain() throws ShellSyntaxException {
        Command first = pipeline();
        List<Command.Link> rest = new ArrayList<>();
        while (tokens.peek().is("&&") || tokens.peek().is("||")) {
            boolean onSuccess = tokens.take().is("&&");
            tokens.newlines();
            rest.add(new Command.Link(onSuccess, pipeline()));
        }
        return rest.isEmpty() ? first : new Command.Chain(first.line(), first, List.copyOf(rest));
    }

    private Command pipeline() throws ShellSyntaxException {
        Token token = tokens.peek();
        if ("!".equals(token.bare())) {
            tokens.take();
            lexer.enter();
            Command negated = new Command.Negated(token.line(), pipeline());
            lexer.leave();
            return negated;
        }
        if ("time".equals(token.bare()) && dialect != Dialect.POSIX) {
            tokens.take();
            if ("-p".equals(tokens.peek().bare())) {
                tokens.take();
            }
        }
        Command first = command();
        if (!tokens.peek().is("|") && !tokens.peek().is("|&")) {
            return first;
        }
        List<Command> commands = new ArrayList<>(List.of(first));
        while (tokens.peek().is("|") || tokens.peek().is("|&")) {
            tokens.take();
            tokens.newlines();
            commands.add(command());
        }
        return new Command.Pipeline(first.line(), List.copyOf(commands));
    }

    Command command() throws ShellSyntaxException {
        lexer.enter();
        Command compound = compounds.read();
        if (compound == null) {
            Command simple = simple();
            lexer.leave();
            return simple;
        }
        List<Redirection> redirections = redirections();
        lexer.leave();
        return redirections.isEmpty()
                ? compound
                : new Command.Redirected(compound.line(), compound, List.copyOf(redirections));
    }

    private Command simple() throws ShellSyntaxException {
        int line = tokens.peek().line();
        List<Assignment> assignments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (isRedirection(token)) {
                redirections.add(redirection());
            } else if (token.is("(") && words.size() == 1 && assignments.isEmpty()) {
                return functionAfterName(line, words.get(0));
            } else if (token.word() == null
                    || (dialect == Dialect.ZSH && token.bare().equals("}"))) {
                break;
            } else if (words.isEmpty() && Assignment.of(token.word()).isPresent()) {
                assignments.add(Assignment.of(tokens.word()).orElseThrow());
            } else {
                words.add(tokens.word());
            }
        }
        if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
            throw tokens.unexpected();
        }
        return new Command.Simple(line, List.copyOf(assignments), List.copyOf(words), List.copyOf(redirections));
    }

    private Command functionAfterName(int line, Word name) throws ShellSyntaxException {
        tokens.take();
        tokens.need(")");
        tokens.newlines();
        return new Command.Function(line, name.fixed().orElse(""), command());
    }

    private List<Redirection> redirections() throws ShellSyntaxException {
        List<Redirection> redirections = new ArrayList<>();
        while (isRedirection(tokens.peek())) {
            redirections.add(redirection());
        }
        return redirections;
    }

    private static boolean isRedirection(Token token) {
        return token.kind() == Token.Kind.OPERATOR
                && (token.text().startsWith("<")
                        || token.text().startsWith(">")
                        || token.text().startsWith("&>"));
    }

    private Redirection redirection() throws ShellSyntaxException {
        Token operator = tokens.take();
        Word target = tokens.word();
        if (operator.is("<<") || operator.is("<<-")) {
            lexer.expectHereDocument(target, operator.is("<<-"));
        }
        return new Redirection(operator.text(), target);
    }
}
