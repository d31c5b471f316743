package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Names;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.ArrayList;
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
    private final Globber globber;
    private Set<String> read = new HashSet<>();

    Expander(Machine machine, Parameters parameters, Outputs outputs, Dialect dialect) {
        this.machine = machine;
        this.parameters = parameters;
        this.outputs = outputs;
        this.dialect = dialect;
        this.globber = new Globber(machine.disk());
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

    private Value part(Word word, int index, boolean assignment) {
        Word.Part part = word.parts().get(index);
        if (part instanceof Word.Literal literal) {
            return literal.quoted() ? Value.of(literal.text()) : tildes(word, index, literal.text(), assignment);
        }
        return joined(expansion(part));
    }

    /** Gives the value of a part, which for an array is several texts. */
    private Value expansion(Word.Part part) {
        if (part instanceof Word.Parameter parameter) {
            return parameter(parameter);
        }
        if (part instanceof Word.Output output) {
            return outputs.of(output.script());
        }
        return Value.unknown(ARITHMETIC);
    }

    private Value joined(Value value) {
        if (value instanceof Value.Items items) {
            if (dialect == Dialect.BASH) {
                return Value.of(items.items().isEmpty() ? "" : items.items().get(0));
            }
            return Value.of(String.join(" ", items.items()));
        }
        return value instanceof Value.Unset ? Value.of("") : value;
    }

    // ---- Tildes

    private Value tildes(Word word, int index, String text, boolean assignment) {
        if (text.indexOf('~') < 0 && !(dialect == Dialect.ZSH && text.startsWith("=") && index == 0)) {
            return Value.of(text);
        }
        if (text.startsWith("=")) {
            return Value.unknown("a word that begins with = names a program");
        }
        boolean last = index == word.parts().size() - 1;
        StringBuilder expanded = new StringBuilder();
        int begin = 0;
        while (begin <= text.length()) {
            int colon = assignment ? text.indexOf(':', begin) : -1;
            int end = colon < 0 ? text.length() : colon;
            String piece = text.substring(begin, end);
            boolean atStart = begin > 0 || index == 0;
            boolean whole = colon >= 0 || last || piece.indexOf('/') >= 0;
            if (atStart && piece.startsWith("~") && whole) {
                Value home = home(piece);
                if (!(home instanceof Value.Text known)) {
                    return home;
                }
                expanded.append(known.text());
            } else {
                expanded.append(piece);
            }
            if (colon < 0) {
                break;
            }
            expanded.append(':');
            begin = end + 1;
        }
        return Value.of(expanded.toString());
    }

    private Value home(String piece) {
        int slash = piece.indexOf('/');
        String user = slash < 0 ? piece : piece.substring(0, slash);
        if (!user.equals("~") || !(machine.value("HOME") instanceof Value.Text home)) {
            return Value.unknown("the home of " + (user.equals("~") ? "the user" : user) + " is not known");
        }
        return Value.of(home.text() + (slash < 0 ? "" : piece.substring(slash)));
    }

    // ---- Parameters

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

    // ---- Patterns

    /** Expands a word to a pattern; empty if it cannot be told. */
    Optional<String> pattern(Word word) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < word.parts().size(); i++) {
            Word.Part part = word.parts().get(i);
            if (!(part(word, i, false) instanceof Value.Text text)) {
                return Optional.empty();
            }
            boolean active = part instanceof Word.Literal ? !part.quoted() : !part.quoted() && dialect != Dialect.ZSH;
            if (active && dialect == Dialect.ZSH && hasZshOperator(text.text())) {
                return Optional.empty();
            }
            pattern.append(active ? text.text() : Pattern.quote(text.text()));
        }
        return Optional.of(pattern.toString());
    }

    private static boolean hasZshOperator(String text) {
        return text.indexOf('#') >= 0 || text.indexOf('^') >= 0 || text.indexOf('~') > 0 || text.indexOf('<') >= 0;
    }

    // ---- Fields

    /** Expands the words of a command. */
    Arguments fields(List<Word> words) {
        List<Value> values = new ArrayList<>();
        boolean exact = true;
        for (Word word : words) {
            Arguments fields = fields(word);
            values.addAll(fields.values());
            exact &= fields.exact();
        }
        return new Arguments(values, exact);
    }

    private Arguments fields(Word whole) {
        Word word = whole;
        int last = whole.parts().size() - 1;
        // A qualifier of zsh's: where no file matches, there is no word.
        boolean optional = last > 0 && whole.parts().get(last).equals(new Word.Opaque("(N)", false));
        if (optional) {
            word = new Word(whole.parts().subList(0, last));
        }
        Field field = new Field();
        for (int i = 0; i < word.parts().size(); i++) {
            Word.Part part = word.parts().get(i);
            if (part instanceof Word.Literal literal && !literal.quoted() && hasBraces(word)) {
                field.unknownFields(new Value.Unknown("braces are not expanded", false));
                continue;
            }
            if (part instanceof Word.Literal || part.quoted()) {
                quoted(field, part, part instanceof Word.Literal ? part(word, i, false) : expansion(part));
            } else {
                split(field, expansion(part));
            }
            machine.budget().step(1);
        }
        field.cut();
        return globbed(field, optional);
    }

    private void quoted(Field field, Word.Part part, Value value) {
        boolean all = part instanceof Word.Parameter parameter
                && (parameter.name().equals("@") || parameter.operator().equals("[@]"));
        if (all && value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                if (i > 0) {
                    field.cut();
                }
                field.quoted(items.items().get(i));
            }
            return;
        }
        Value one = joined(value);
        if (one instanceof Value.Text text) {
            if (part.quoted() || isHome(part, text.text())) {
                field.quoted(text.text());
            } else {
                field.bare(text.text());
            }
        } else if (one instanceof Value.Unknown unknown) {
            if (all) {
                field.unknownFields(unknown);
            } else {
                field.unknown(unknown);
            }
        }
    }

    /** What replaces a tilde is no pattern. */
    private static boolean isHome(Word.Part part, String text) {
        return part instanceof Word.Literal literal
                && !literal.text().equals(text)
                && !Pattern.isPattern(literal.text());
    }

    private void split(Field field, Value value) {
        if (value instanceof Value.Unknown unknown) {
            field.unknownFields(unknown);
            return;
        }
        if (dialect == Dialect.ZSH) {
            splitAsZsh(field, value);
            return;
        }
        Value separators = machine.value("IFS");
        if (separators.isSet() != Truth.NO) {
            field.unknownFields(new Value.Unknown("IFS is set", false));
            return;
        }
        if (value instanceof Value.Items items
                && dialect == Dialect.BASH
                && items.items().size() != 1) {
            field.unknownFields(new Value.Unknown("an array is split", false));
            return;
        }
        String text = joined(value) instanceof Value.Text known ? known.text() : "";
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " \t\n".indexOf(text.charAt(i)) >= 0) {
                field.bare(text.substring(begin, i));
                if (i < text.length()) {
                    field.cut();
                }
                begin = i + 1;
            }
        }
    }

    private static void splitAsZsh(Field field, Value value) {
        if (value instanceof Value.Items items) {
            boolean first = true;
            for (String item : items.items()) {
                if (item.isEmpty()) {
                    continue;
                }
                if (!first) {
                    field.cut();
                }
                first = false;
                field.quoted(item);
            }
        } else if (value instanceof Value.Text text && !text.text().isEmpty()) {
            field.quoted(text.text());
        }
    }

    private boolean hasBraces(Word word) {
        if (dialect == Dialect.POSIX) {
            return false;
        }
        boolean open = false;
        for (Word.Part part : word.parts()) {
            if (part instanceof Word.Literal literal && !literal.quoted()) {
                int at = literal.text().indexOf('{');
                open |= at >= 0;
                String rest = at >= 0 ? literal.text().substring(at) : literal.text();
                if (open && (rest.indexOf(',') >= 0 || rest.contains(".."))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Arguments globbed(Field field, boolean optional) {
        List<Value> values = new ArrayList<>();
        boolean exact = field.exact();
        for (int i = 0; i < field.values().size(); i++) {
            Value value = field.values().get(i);
            String pattern = field.patterns().get(i);
            if (!(value instanceof Value.Text) || !Pattern.isPattern(pattern)) {
                values.add(value);
                continue;
            }
            Optional<List<String>> files =
                    machine.state().has(State.Option.NO_GLOBBING) || (dialect == Dialect.ZSH && hasZshOperator(pattern))
                            ? Optional.empty()
                            : globber.files(pattern);
            machine.budget().step(files.map(List::size).orElse(1));
            if (files.isEmpty()) {
                values.add(Value.unknown("it cannot be told which files match"));
                exact = false;
            } else if (!files.get().isEmpty()) {
                files.get().forEach(file -> values.add(Value.of(file)));
            } else if (!optional && !machine.state().has(State.Option.NULL_GLOB)) {
                if (dialect == Dialect.ZSH && !machine.state().has(State.Option.KEEP_UNMATCHED)) {
                    throw new Unmatched();
                }
                values.add(value);
            }
        }
        return new Arguments(values, exact);
    }
}
