package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds the tree of a script of fish. */
public final class FishParser {

    private static final int DEEPEST = 100;
    private static final Set<String> ENDS = Set.of("end", "else", "case");

    private final Source source;
    private int depth;

    private FishParser(Source source) {
        this.source = source;
    }

    /**
     * Reads a script.
     *
     * @param text the script
     * @param firstLine the number of its first line
     */
    public static FishScript parse(String text, int firstLine) {
        FishParser parser = new FishParser(new Source(text, firstLine));
        List<FishCommand.Job> jobs = new ArrayList<>();
        try {
            parser.jobs(jobs);
            if (!parser.source.atEnd()) {
                throw parser.source.failure("\"" + parser.word() + "\" is not expected here");
            }
            return new FishScript(jobs, null);
        } catch (ShellSyntaxException e) {
            return new FishScript(jobs, e);
        }
    }

    private List<FishCommand.Job> body() throws ShellSyntaxException {
        if (++depth > DEEPEST) {
            throw source.failure("it is nested deeper than " + DEEPEST + " levels");
        }
        List<FishCommand.Job> jobs = new ArrayList<>();
        jobs(jobs);
        depth--;
        return List.copyOf(jobs);
    }

    private void jobs(List<FishCommand.Job> jobs) throws ShellSyntaxException {
        FishCommand.Join join = FishCommand.Join.ALWAYS;
        while (true) {
            separators();
            if (source.atEnd() || ENDS.contains(word())) {
                return;
            }
            jobs.add(job(join));
            source.skipBlanks();
            join = FishCommand.Join.ALWAYS;
            if (source.startsWith("&&") || source.startsWith("||")) {
                join = source.peek() == '&' ? FishCommand.Join.AND : FishCommand.Join.OR;
                source.skip(2);
            } else if (source.peek() == ')') {
                throw source.failure("\")\" is not expected here");
            }
        }
    }

    private void separators() {
        source.skipBlanks();
        while (!source.atEnd() && (source.peek() == '\n' || source.peek() == ';')) {
            source.take();
            source.skipBlanks();
        }
    }

    /** Gives the next word as it is written, without taking it. */
    private String word() {
        int end = 0;
        while (" \t\n;&|<>()\0".indexOf(source.peek(end)) < 0) {
            end++;
        }
        return source.text(source.at(), source.at() + end);
    }

    private String takeWord() {
        String word = word();
        source.skip(word.length());
        source.skipBlanks();
        return word;
    }

    private FishCommand.Job job(FishCommand.Join before) throws ShellSyntaxException {
        FishCommand.Join join = before;
        boolean negated = false;
        while (true) {
            String word = word();
            if (word.equals("and") || word.equals("or")) {
                join = word.equals("and") ? FishCommand.Join.AND : FishCommand.Join.OR;
            } else if (word.equals("not") || word.equals("!")) {
                negated = !negated;
            } else {
                break;
            }
            takeWord();
        }
        List<FishCommand> commands = new ArrayList<>();
        while (true) {
            commands.add(command());
            source.skipBlanks();
            if (source.peek() != '|' || source.peek(1) == '|') {
                break;
            }
            source.take();
            separators();
        }
        boolean apart = source.peek() == '&' && source.peek(1) != '&';
        if (apart) {
            source.take();
        }
        return new FishCommand.Job(join, negated, List.copyOf(commands), apart);
    }

    private FishCommand command() throws ShellSyntaxException {
        int line = source.line();
        FishCommand command = switch (word()) {
            case "if" -> conditional(line);
            case "while" -> loop(line);
            case "for" -> forLoop(line);
            case "switch" -> choice(line);
            case "begin" -> begin(line);
            case "function" -> function(line);
            default -> null;
        };
        if (command == null) {
            return simple(line);
        }
        // What follows a block is redirections.
        FishCommand.Simple rest = simple(line);
        if (!rest.words().isEmpty()) {
            throw source.failure("a word is not expected behind \"end\"");
        }
        return command;
    }

    private void end() throws ShellSyntaxException {
        separators();
        if (!takeWord().equals("end")) {
            throw source.failure("there is no \"end\"");
        }
    }

    private FishCommand begin(int line) throws ShellSyntaxException {
        takeWord();
        List<FishCommand.Job> body = body();
        end();
        return new FishCommand.Begin(line, body);
    }

    /** Reads a condition: one job, and those on the next lines that begin with "and" or "or". */
    private List<FishCommand.Job> condition() throws ShellSyntaxException {
        List<FishCommand.Job> jobs = new ArrayList<>(List.of(job(FishCommand.Join.ALWAYS)));
        while (true) {
            source.skipBlanks();
            if (source.startsWith("&&") || source.startsWith("||")) {
                FishCommand.Join join = source.peek() == '&' ? FishCommand.Join.AND : FishCommand.Join.OR;
                source.skip(2);
                separators();
                jobs.add(job(join));
                continue;
            }
            separators();
            if (!word().equals("and") && !word().equals("or")) {
                return List.copyOf(jobs);
            }
            jobs.add(job(FishCommand.Join.ALWAYS));
        }
    }

    private FishCommand conditional(int line) throws ShellSyntaxException {
        takeWord();
        List<FishCommand.Branch> branches = new ArrayList<>();
        List<FishCommand.Job> otherwise = null;
        branches.add(new FishCommand.Branch(condition(), body()));
        while (true) {
            separators();
            if (!word().equals("else")) {
                break;
            }
            takeWord();
            if (word().equals("if")) {
                takeWord();
                branches.add(new FishCommand.Branch(condition(), body()));
            } else {
                otherwise = body();
            }
        }
        end();
        return new FishCommand.If(line, List.copyOf(branches), otherwise);
    }

    private FishCommand loop(int line) throws ShellSyntaxException {
        takeWord();
        List<FishCommand.Job> condition = condition();
        List<FishCommand.Job> body = body();
        end();
        return new FishCommand.While(line, condition, body);
    }

    private FishCommand forLoop(int line) throws ShellSyntaxException {
        takeWord();
        String name = takeWord();
        if (!Names.isName(name) || !takeWord().equals("in")) {
            throw source.failure("a \"for\" names no variable");
        }
        List<FishWord> words = simple(line).words();
        List<FishCommand.Job> body = body();
        end();
        return new FishCommand.For(line, name, words, body);
    }

    private FishCommand choice(int line) throws ShellSyntaxException {
        takeWord();
        List<FishWord> subject = simple(line).words();
        if (subject.size() != 1) {
            throw source.failure("a \"switch\" compares one word");
        }
        List<FishCommand.Arm> arms = new ArrayList<>();
        while (true) {
            separators();
            if (!word().equals("case")) {
                break;
            }
            takeWord();
            List<FishWord> patterns = simple(line).words();
            arms.add(new FishCommand.Arm(patterns, body()));
        }
        end();
        return new FishCommand.Switch(line, subject.get(0), List.copyOf(arms));
    }

    private FishCommand function(int line) throws ShellSyntaxException {
        takeWord();
        List<FishWord> header = simple(line).words();
        List<FishCommand.Job> body = body();
        end();
        return new FishCommand.Function(line, header, body);
    }

    private FishCommand.Simple simple(int line) throws ShellSyntaxException {
        List<FishWord> words = new ArrayList<>();
        boolean redirected = false;
        while (true) {
            source.skipBlanks();
            char c = source.peek();
            if (c == '<' || c == '>' || (c == '&' && source.peek(1) == '>')) {
                redirected |= redirection();
            } else if (source.atEnd() || "\n;&|)".indexOf(c) >= 0) {
                return new FishCommand.Simple(line, List.copyOf(words), redirected);
            } else {
                FishWord word = new FishWordReader(source).read();
                boolean descriptor = word.bare()
                        .filter(text -> text.length() == 1 && "0123456789".contains(text))
                        .isPresent();
                if (!descriptor || (source.peek() != '<' && source.peek() != '>')) {
                    words.add(word);
                }
            }
        }
    }

    private boolean redirection() throws ShellSyntaxException {
        while ("<>&?|".indexOf(source.peek()) >= 0 && !source.atEnd()) {
            source.take();
        }
        source.skipBlanks();
        FishWord target = new FishWordReader(source).read();
        String text = target.bare().orElse("");
        return !text.equals("/dev/null") && !text.matches("[0-9-]");
    }
}
