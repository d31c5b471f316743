package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a script from its tokens. */
public final class Parser {

    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> CLOSING =
            Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}", "]]", "in");

    private final Lexer lexer;
    private final Dialect dialect;
    private @Nullable Token ahead;

    Parser(Lexer lexer) {
        this.lexer = lexer;
        this.dialect = lexer.dialect();
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
        newlines();
        if (peek().kind() == Token.Kind.END) {
            return false;
        }
        List<Command> line = new ArrayList<>();
        while (peek().kind() != Token.Kind.NEWLINE && peek().kind() != Token.Kind.END) {
            line.add(chain());
            if (peek().kind() == Token.Kind.OPERATOR && !separator(line)) {
                throw unexpected();
            }
        }
        commands.addAll(line);
        return true;
    }

    void untilParenthesis() throws ShellSyntaxException {
        block(NOTHING);
        need(")");
    }

    private Block block(Set<String> ends) throws ShellSyntaxException {
        lexer.enter();
        List<Command> commands = new ArrayList<>();
        newlines();
        while (!ended(ends)) {
            commands.add(chain());
            Token token = peek();
            if (token.kind() == Token.Kind.NEWLINE) {
                newlines();
            } else if (!separator(commands) && !ended(ends)) {
                throw unexpected();
            } else {
                newlines();
            }
        }
        lexer.leave();
        return new Block(commands);
    }

    /** Reads commands where only zsh accepts that there are none. */
    private Block some(Set<String> ends) throws ShellSyntaxException {
        Block block = block(ends);
        if (block.commands().isEmpty() && dialect != Dialect.ZSH) {
            throw unexpected();
        }
        return block;
    }

    /** Takes what stands between two commands; one before an ampersand runs in the background. */
    private boolean separator(List<Command> commands) throws ShellSyntaxException {
        Token token = peek();
        if (token.is(";")) {
            take();
            return true;
        }
        if (token.is("&")) {
            take();
            Command last = commands.remove(commands.size() - 1);
            commands.add(new Command.Apart(last.line(), new Block(List.of(last))));
            if (dialect == Dialect.ZSH && (peek().is("|") || "!".equals(bare(peek())))) {
                take();
            }
            return true;
        }
        return false;
    }

    private boolean ended(Set<String> ends) throws ShellSyntaxException {
        Token token = peek();
        return switch (token.kind()) {
            case END -> true;
            case OPERATOR -> token.is(")") || token.text().startsWith(";;") || token.is(";&");
            case WORD -> ends.contains(bare(token));
            case NEWLINE -> false;
        };
    }

    private Command chain() throws ShellSyntaxException {
        Command first = pipeline();
        List<Command.Link> rest = new ArrayList<>();
        while (peek().is("&&") || peek().is("||")) {
            boolean onSuccess = take().is("&&");
            newlines();
            rest.add(new Command.Link(onSuccess, pipeline()));
        }
        return rest.isEmpty() ? first : new Command.Chain(first.line(), first, List.copyOf(rest));
    }

    private Command pipeline() throws ShellSyntaxException {
        Token token = peek();
        if ("!".equals(bare(token))) {
            take();
            lexer.enter();
            Command negated = new Command.Negated(token.line(), pipeline());
            lexer.leave();
            return negated;
        }
        if ("time".equals(bare(token)) && dialect != Dialect.POSIX) {
            take();
            if ("-p".equals(bare(peek()))) {
                take();
            }
        }
        Command first = command();
        if (!peek().is("|") && !peek().is("|&")) {
            return first;
        }
        List<Command> commands = new ArrayList<>(List.of(first));
        while (peek().is("|") || peek().is("|&")) {
            take();
            newlines();
            commands.add(command());
        }
        return new Command.Pipeline(first.line(), List.copyOf(commands));
    }

    private Command command() throws ShellSyntaxException {
        Token token = peek();
        lexer.enter();
        Command compound = token.is("(") ? parentheses() : compound(bare(token));
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

    private @Nullable Command compound(String word) throws ShellSyntaxException {
        int line = peek().line();
        if (CLOSING.contains(word) && !word.equals("in")) {
            throw unexpected();
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
        take();
        Block body = some(Set.of("}"));
        needWord("}");
        return body;
    }

    private Command parentheses() throws ShellSyntaxException {
        Token open = take();
        Source source = lexer.source();
        if (dialect == Dialect.ZSH && source.peek() == ')') {
            need(")");
            // A function without a name runs at once.
            return command();
        }
        if (dialect != Dialect.POSIX && source.peek() == '(' && source.at() == open.end()) {
            return new Command.Arithmetic(open.line(), arithmetic());
        }
        Block body = some(NOTHING);
        need(")");
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
        take();
        while (true) {
            Block condition = some(Set.of("then"));
            needWord("then");
            branches.add(new Command.Branch(condition, some(Set.of("elif", "else", "fi"))));
            String word = bare(take());
            if (word.equals("elif")) {
                continue;
            }
            if (word.equals("else")) {
                otherwise = some(Set.of("fi"));
                needWord("fi");
            } else if (!word.equals("fi")) {
                throw lexer.source().failure("an \"if\" has no end");
            }
            return new Command.If(line, List.copyOf(branches), otherwise);
        }
    }

    private Command loop(int line, boolean until) throws ShellSyntaxException {
        take();
        Block condition = some(Set.of("do"));
        return new Command.While(line, until, condition, body());
    }

    private Block body() throws ShellSyntaxException {
        newlines();
        if (dialect != Dialect.POSIX && bare(peek()).equals("{")) {
            return braces();
        }
        needWord("do");
        Block body = some(Set.of("done"));
        needWord("done");
        return body;
    }

    private Command forLoop(int line) throws ShellSyntaxException {
        take();
        if (peek().is("(") && dialect != Dialect.POSIX) {
            take();
            arithmetic();
            optionalSemicolon();
            return new Command.Repeat(line, "", body());
        }
        String name = name();
        newlines();
        List<Word> words = null;
        if (bare(peek()).equals("in")) {
            take();
            words = words();
        } else if (dialect == Dialect.ZSH && peek().is("(")) {
            take();
            words = words();
            need(")");
        }
        optionalSemicolon();
        return new Command.For(line, name, words == null ? null : List.copyOf(words), body());
    }

    private Command select(int line) throws ShellSyntaxException {
        take();
        String name = name();
        newlines();
        if (bare(peek()).equals("in")) {
            take();
            words();
        }
        optionalSemicolon();
        return new Command.Repeat(line, name, body());
    }

    private List<Word> words() throws ShellSyntaxException {
        List<Word> words = new ArrayList<>();
        while (peek().word() != null) {
            words.add(word());
        }
        return words;
    }

    private String name() throws ShellSyntaxException {
        String name = bare(peek());
        if (!Names.isName(name)) {
            throw unexpected();
        }
        take();
        return name;
    }

    private void optionalSemicolon() throws ShellSyntaxException {
        if (peek().is(";")) {
            take();
        }
        newlines();
    }

    private Command choice(int line) throws ShellSyntaxException {
        take();
        Word subject = word();
        newlines();
        needWord("in");
        List<Command.Arm> arms = new ArrayList<>();
        newlines();
        while (!bare(peek()).equals("esac")) {
            if (peek().is("(")) {
                take();
            }
            List<Word> patterns = new ArrayList<>(List.of(word()));
            while (peek().is("|")) {
                take();
                patterns.add(word());
            }
            need(")");
            Block body = block(Set.of("esac"));
            Token end = peek();
            if (end.kind() == Token.Kind.OPERATOR && !end.is(")")) {
                take();
            } else if (!bare(end).equals("esac")) {
                throw unexpected();
            }
            arms.add(new Command.Arm(List.copyOf(patterns), body, end.is(";;") || end.kind() == Token.Kind.WORD));
            newlines();
        }
        take();
        return new Command.Case(line, subject, List.copyOf(arms));
    }

    private Command function(int line) throws ShellSyntaxException {
        take();
        String name = word().fixed().orElse("");
        if (peek().is("(")) {
            take();
            need(")");
        }
        newlines();
        return new Command.Function(line, name, command());
    }

    private Command condition(int line) throws ShellSyntaxException {
        take();
        List<Word> words = new ArrayList<>();
        while (true) {
            Token token = take();
            if (token.kind() == Token.Kind.END) {
                throw lexer.source().failure("a condition has no ]]");
            }
            if (token.word() != null) {
                if (bare(token).equals("]]")) {
                    return new Command.Condition(line, List.copyOf(words));
                }
                words.add(token.word());
            } else if (token.kind() == Token.Kind.OPERATOR) {
                words.add(new Word(List.of(new Word.Literal(token.text(), false))));
            }
        }
    }

    private Command simple() throws ShellSyntaxException {
        int line = peek().line();
        List<Assignment> assignments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        while (true) {
            Token token = peek();
            if (isRedirection(token)) {
                redirections.add(redirection());
            } else if (token.is("(") && words.size() == 1 && assignments.isEmpty()) {
                return functionAfterName(line, words.get(0));
            } else if (token.word() == null
                    || (dialect == Dialect.ZSH && bare(token).equals("}"))) {
                break;
            } else if (words.isEmpty() && Assignment.of(token.word()).isPresent()) {
                assignments.add(Assignment.of(word()).orElseThrow());
            } else {
                words.add(word());
            }
        }
        if (assignments.isEmpty() && words.isEmpty() && redirections.isEmpty()) {
            throw unexpected();
        }
        return new Command.Simple(line, List.copyOf(assignments), List.copyOf(words), List.copyOf(redirections));
    }

    private Command functionAfterName(int line, Word name) throws ShellSyntaxException {
        take();
        need(")");
        newlines();
        return new Command.Function(line, name.fixed().orElse(""), command());
    }

    private List<Redirection> redirections() throws ShellSyntaxException {
        List<Redirection> redirections = new ArrayList<>();
        while (isRedirection(peek())) {
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
        Token operator = take();
        Word target = word();
        if (operator.is("<<") || operator.is("<<-")) {
            lexer.expectHereDocument(target, operator.is("<<-"));
        }
        return new Redirection(operator.text(), target);
    }

    private Word word() throws ShellSyntaxException {
        Token token = take();
        if (token.word() == null) {
            throw new ShellSyntaxException(token.line(), "a word is missing");
        }
        return token.word();
    }

    private void need(String operator) throws ShellSyntaxException {
        Token token = take();
        if (!token.is(operator)) {
            throw new ShellSyntaxException(token.line(), "there is no " + operator);
        }
    }

    private void needWord(String word) throws ShellSyntaxException {
        Token token = take();
        if (!bare(token).equals(word)) {
            throw new ShellSyntaxException(token.line(), "there is no \"" + word + "\"");
        }
    }

    private void newlines() throws ShellSyntaxException {
        while (peek().kind() == Token.Kind.NEWLINE) {
            take();
        }
    }

    private ShellSyntaxException unexpected() throws ShellSyntaxException {
        Token token = peek();
        String text = token.kind() == Token.Kind.OPERATOR ? token.text() : bare(token);
        return new ShellSyntaxException(
                token.line(), text.isEmpty() ? "it ends too early" : "\"" + text + "\" is not expected here");
    }

    private static String bare(Token token) {
        return token.word() == null ? "" : token.word().bare().orElse("");
    }

    private Token peek() throws ShellSyntaxException {
        Token token = ahead;
        if (token == null) {
            token = lexer.next();
            ahead = token;
        }
        return token;
    }

    private Token take() throws ShellSyntaxException {
        Token token = peek();
        ahead = null;
        return token;
    }
}
