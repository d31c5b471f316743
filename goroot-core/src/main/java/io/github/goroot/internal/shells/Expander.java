package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what words of POSIX-like shells expand to. */
final class Expander {

    private static final String ARITHMETIC = "it is worked out by an expansion that is not followed";

    private final Machine machine;
    private final Parameters parameters;
    private final Outputs outputs;
    private final Dialect dialect;
    private final Tildes tildes;
    private final Fields fields;
    private Set<String> read = new HashSet<>();

    Expander(Machine machine, Parameters parameters, Outputs outputs, Dialect dialect) {
        this.machine = machine;
        this.parameters = parameters;
        this.outputs = outputs;
        this.dialect = dialect;
        this.tildes = new Tildes(machine, dialect);
        this.fields = new Fields(machine, this, dialect);
    }

    /** Begins to note the variables whose values are used. */
    void watch() {
        read = new HashSet<>();
    }

    boolean hasRead(String name) {
        return read.contains(name);
    }

    /** Expands a word to one text, as the value of an assignment and the subject of a comparison are. */
    Value scalar(Word word, boolean assignment) {
        StringBuilder text = new StringBuilder();
        boolean nonEmpty = false;
        String unknown = null;
        for (int i = 0; i < word.parts().size(); i++) {
            Value value = part(word, i, assignment);
            if (value instanceof Value.Text known) {
                text.append(known.text());
                nonEmpty |= !known.text().isEmpty();
            } else if (value instanceof Value.Unknown other) {
                unknown = unknown == null ? other.why() : unknown;
                nonEmpty |= other.nonEmpty();
            }
            machine.budget().step(1 + text.length() / 1024);
        }
        return unknown == null ? Value.of(text.toString()) : new Value.Unknown(unknown, nonEmpty);
    }

    /** Expands the words of a command. */
    Arguments fields(List<Word> words) {
        return fields.of(words);
    }

    /** Gives the value of a part as one text. */
    Value part(Word word, int index, boolean assignment) {
        Word.Part part = word.parts().get(index);
        if (part instanceof Word.Literal literal) {
            return literal.quoted() ? Value.of(literal.text()) : tildes.expand(word, index, literal.text(), assignment);
        }
        return joined(expansion(part));
    }

    /** Gives the value of a part, which for an array is several texts. */
    Value expansion(Word.Part part) {
        if (part instanceof Word.Parameter parameter) {
            return parameter(parameter);
        }
        if (part instanceof Word.Output output) {
            return outputs.of(output.script());
        }
        return Value.unknown(ARITHMETIC);
    }

    /** Gives one text for the several of an array. */
    Value joined(Value value) {
        if (value instanceof Value.Items items) {
            if (dialect == Dialect.BASH) {
                return Value.of(items.items().isEmpty() ? "" : items.items().get(0));
            }
            return Value.of(String.join(" ", items.items()));
        }
        return value instanceof Value.Unset ? Value.of("") : value;
    }

    private Value parameter(Word.Parameter parameter) {
        read.add(parameter.name());
        Value value = parameters.value(parameter.name(), parameter.operator().equals("[@]"));
        Word argument = parameter.argument();
        if (argument == null) {
            return value;
        }
        String operator = parameter.operator();
        return switch (operator.charAt(operator.length() - 1)) {
            case '-', '=', '?' -> alternative(parameter, value, argument);
            case '+' -> {
                Truth there = operator.startsWith(":") ? value.isNonEmpty() : value.isSet();
                yield switch (there) {
                    case YES -> scalar(argument, false);
                    case NO -> Value.of("");
                    case UNKNOWN -> Value.unknown("nothing tells whether " + parameter.name() + " is set");
                };
            }
            default -> trimmed(operator, joined(value), argument);
        };
    }

    private Value alternative(Word.Parameter parameter, Value value, Word argument) {
        String operator = parameter.operator();
        Truth there = operator.startsWith(":") ? value.isNonEmpty() : value.isSet();
        if (there == Truth.YES) {
            return value;
        }
        Value other = operator.endsWith("?")
                ? Value.unknown("the shell stops where " + parameter.name() + " is not set")
                : scalar(argument, false);
        Value result =
                there == Truth.NO ? other : Value.unknown("nothing tells whether " + parameter.name() + " is set");
        if (operator.endsWith("=") && Names.isName(parameter.name())) {
            machine.set(parameter.name(), result, false);
        }
        return result;
    }

    private Value trimmed(String operator, Value value, Word argument) {
        Optional<String> pattern = pattern(argument);
        if (!(value instanceof Value.Text text) || pattern.isEmpty()) {
            return value instanceof Value.Unknown ? value : Value.unknown(ARITHMETIC);
        }
        String whole = text.text();
        boolean front = operator.startsWith("#");
        boolean longest = operator.length() == 2;
        for (int i = 0; i <= whole.length(); i++) {
            int length = longest ? whole.length() - i : i;
            String piece = front ? whole.substring(0, length) : whole.substring(whole.length() - length);
            machine.budget().step(1 + piece.length() / 16);
            switch (Pattern.matches(pattern.get(), piece)) {
                case YES -> {
                    return Value.of(front ? whole.substring(length) : whole.substring(0, whole.length() - length));
                }
                case UNKNOWN -> {
                    return Value.unknown(ARITHMETIC);
                }
                case NO -> {
                    continue;
                }
            }
        }
        return value;
    }

    /** Expands a word to a pattern; empty if it cannot be told. */
    Optional<String> pattern(Word word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.parts().size(); i++) {
            Word.Part part = word.parts().get(i);
            if (!(part(word, i, false) instanceof Value.Text text)) {
                return Optional.empty();
            }
            boolean active = part instanceof Word.Literal ? !part.quoted() : !part.quoted() && dialect != Dialect.ZSH;
            if (active && dialect == Dialect.ZSH && Pattern.hasZshOperator(text.text())) {
                return Optional.empty();
            }
            pattern.append(active ? text.text() : Pattern.quote(text.text()));
        }
        return Optional.of(pattern.toString());
    }
}
