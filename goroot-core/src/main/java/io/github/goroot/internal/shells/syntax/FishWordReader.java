package io.github.goroot.internal.shells.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads one word of fish. */
final class FishWordReader {

    private static final String ENDS = " \t\n;&|<>)";
    private static final int DEEPEST = 100;

    private final Source source;
    private final List<FishWord.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;
    private boolean open;

    FishWordReader(Source source) {
        this.source = source;
    }

    FishWord read() throws ShellSyntaxException {
        while (!source.atEnd() && ENDS.indexOf(source.peek()) < 0) {
            char c = source.take();
            switch (c) {
                case '\\' -> escape();
                case '\'' -> quotes('\'');
                case '"' -> quotes('"');
                case '$' -> dollar(false);
                case '(' -> output(false);
                case '{' -> braces();
                default -> add(c, false);
            }
        }
        flush();
        return new FishWord(parts);
    }

    private void add(char c, boolean inQuotes) {
        begin(inQuotes);
        text.append(c);
    }

    private void begin(boolean inQuotes) {
        if (open && quoted != inQuotes) {
            flush();
        }
        open = true;
        quoted = inQuotes;
    }

    private void flush() {
        if (open) {
            parts.add(new FishWord.Part(FishWord.Kind.LITERAL, text.toString(), quoted));
            text.setLength(0);
            open = false;
        }
    }

    private void part(FishWord.Kind kind, String content, boolean inQuotes) {
        flush();
        parts.add(new FishWord.Part(kind, content, inQuotes));
    }

    private void escape() {
        if (source.atEnd()) {
            return;
        }
        char c = source.take();
        int simple = "ntrabefv".indexOf(c);
        if (c == '\n') {
            return;
        }
        if (simple >= 0) {
            add("\n\t\r\u0007\b\u001b\f\u000b".charAt(simple), true);
        } else if ("xXuUc0123456789".indexOf(c) >= 0) {
            part(FishWord.Kind.OPAQUE, "\\" + c, true);
        } else {
            add(c, true);
        }
    }

    private void quotes(char quote) throws ShellSyntaxException {
        begin(true);
        while (true) {
            if (source.atEnd()) {
                throw source.failure("a quote has no end");
            }
            char c = source.take();
            if (c == quote) {
                return;
            }
            String escapable = quote == '"' ? "\\\"$\n" : "\\'";
            if (c == '\\' && !source.atEnd() && escapable.indexOf(source.peek()) >= 0) {
                char escaped = source.take();
                if (escaped != '\n') {
                    add(escaped, true);
                }
            } else if (c == '$' && quote == '"') {
                dollar(true);
            } else {
                add(c, true);
            }
        }
    }

    private void dollar(boolean inQuotes) throws ShellSyntaxException {
        if (source.peek() == '(') {
            source.take();
            output(inQuotes);
            return;
        }
        int begin = source.at();
        while (!source.atEnd() && Names.isLater(source.peek())) {
            source.take();
        }
        String name = source.text(begin, source.at());
        boolean indexed = source.peek() == '[' && !name.isEmpty();
        int bracket = source.at();
        if (indexed) {
            while (!source.atEnd() && source.peek() != ']' && source.peek() != '\n') {
                source.take();
            }
            if (!source.atEnd()) {
                source.take();
            }
        }
        String index = source.text(bracket, source.at());
        if (index.matches("\\[[1-9][0-9]{0,3}]")) {
            part(FishWord.Kind.VARIABLE, name + index, inQuotes);
            return;
        }
        part(indexed || name.isEmpty() ? FishWord.Kind.OPAQUE : FishWord.Kind.VARIABLE, name, inQuotes);
    }

    private void output(boolean inQuotes) throws ShellSyntaxException {
        int begin = source.at();
        int level = 1;
        while (level > 0) {
            if (source.atEnd() || level > DEEPEST) {
                throw source.failure("there is no )");
            }
            char c = source.take();
            if (c == '\\' && !source.atEnd()) {
                source.take();
            } else if (c == '\'' || c == '"') {
                source.skipQuotes(c, true);
            } else {
                level += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        part(FishWord.Kind.OUTPUT, source.text(begin, source.at() - 1), inQuotes);
    }

    /** Reads braces around one variable; others stand for several words, which are not worked out. */
    private void braces() throws ShellSyntaxException {
        int begin = source.at();
        while (!source.atEnd() && source.peek() != '}' && source.peek() != '\n') {
            source.take();
        }
        if (source.atEnd() || source.peek() == '\n') {
            throw source.failure("there is no }");
        }
        String inside = source.text(begin, source.at());
        source.take();
        boolean variable = inside.startsWith("$") && Names.isName(inside.substring(1));
        part(variable ? FishWord.Kind.VARIABLE : FishWord.Kind.OPAQUE, variable ? inside.substring(1) : inside, false);
    }
}
