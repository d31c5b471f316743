package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.FishWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what words of fish expand to. */
final class FishExpander {

    private static final int MOST_WORDS = 10_000;

    private final Machine machine;
    private final FishVariables variables;
    private final Outputs outputs;
    private final Globber globber;
    private Set<String> read = new HashSet<>();

    FishExpander(Machine machine, FishVariables variables) {
        this.machine = machine;
        this.variables = variables;
        this.outputs = new Outputs(machine, Dialect.POSIX);
        this.globber = new Globber(machine.disk());
    }

    void watch() {
        read = new HashSet<>();
    }

    boolean hasRead(String name) {
        return read.contains(name);
    }

    Arguments fields(List<FishWord> words) {
        List<Arguments> parts = new ArrayList<>();
        for (FishWord word : words) {
            Arguments fields = fields(word);
            machine.budget().step(1 + fields.size());
            parts.add(fields);
        }
        return Arguments.joined(parts);
    }

    /** Expands one word: every list in it multiplies the words. */
    private Arguments fields(FishWord word) {
        List<String> texts = new ArrayList<>(List.of(""));
        List<String> patterns = new ArrayList<>(List.of(""));
        for (int i = 0; i < word.parts().size(); i++) {
            FishWord.Part part = word.parts().get(i);
            Value value = value(word, i);
            if (value instanceof Value.Unknown unknown) {
                return new Arguments(List.of(unknown), part.quoted());
            }
            List<String> items = value instanceof Value.Items several ? several.items() : List.of();
            if ((long) items.size() * texts.size() > MOST_WORDS) {
                throw new Exhausted("a word stands for more than " + MOST_WORDS);
            }
            boolean active = part.kind() == FishWord.Kind.LITERAL && !part.quoted();
            List<String> nextTexts = new ArrayList<>();
            List<String> nextPatterns = new ArrayList<>();
            // The list that comes last varies slowest.
            for (String item : items) {
                for (int k = 0; k < texts.size(); k++) {
                    nextTexts.add(texts.get(k) + item);
                    nextPatterns.add(patterns.get(k) + (active ? activeIn(item) : Pattern.quote(item)));
                }
            }
            texts = nextTexts;
            patterns = nextPatterns;
        }
        return globbed(texts, patterns);
    }

    /** Brackets mean nothing to fish, and question marks no longer do. */
    private static String activeIn(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("?", "\\?");
    }

    private Arguments globbed(List<String> texts, List<String> patterns) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!Pattern.isPattern(patterns.get(i))) {
                values.add(Value.of(texts.get(i)));
                continue;
            }
            Optional<List<String>> files = globber.files(patterns.get(i));
            if (files.isEmpty()) {
                return new Arguments(List.of(Value.unknown("it cannot be told which files match")), false);
            }
            files.get().forEach(file -> values.add(Value.of(file)));
        }
        return new Arguments(values, true);
    }

    private Value value(FishWord word, int index) {
        FishWord.Part part = word.parts().get(index);
        return switch (part.kind()) {
            case LITERAL -> literal(part, index == 0);
            case VARIABLE -> variable(part);
            case OUTPUT ->
                outputs.of(part.text()) instanceof Value.Text text
                        ? new Value.Items(List.of(text.text()))
                        : Value.unknown("it is the output of a command");
            case OPAQUE -> Value.unknown("it is worked out by an expansion that is not followed");
        };
    }

    private Value literal(FishWord.Part part, boolean first) {
        String text = part.text();
        boolean tilde = first && !part.quoted() && text.startsWith("~");
        if (!tilde) {
            return new Value.Items(List.of(text));
        }
        boolean own = text.length() == 1 || text.charAt(1) == '/';
        if (own && machine.value("HOME") instanceof Value.Text home) {
            return new Value.Items(List.of(home.text() + text.substring(1)));
        }
        return Value.unknown("the home of a user is not known");
    }

    private Value variable(FishWord.Part part) {
        int bracket = part.text().indexOf('[');
        String name = bracket < 0 ? part.text() : part.text().substring(0, bracket);
        read.add(name);
        Value value = variables.value(name);
        if (bracket >= 0 && value instanceof Value.Items items) {
            int index = Integer.parseInt(
                    part.text().substring(bracket + 1, part.text().length() - 1));
            value = new Value.Items(
                    index <= items.items().size() ? List.of(items.items().get(index - 1)) : List.of());
        }
        if (value instanceof Value.Unset) {
            return new Value.Items(part.quoted() ? List.of("") : List.of());
        }
        if (value instanceof Value.Items items && part.quoted()) {
            String separator = FishVariables.isPath(name) ? ":" : " ";
            return new Value.Items(List.of(String.join(separator, items.items())));
        }
        return value;
    }
}
