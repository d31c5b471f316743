package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the arguments of a command of its words: what is not quoted is split, and replaced by the files that match. */
final class Fields {

    private final Machine machine;
    private final Expander expander;
    private final Dialect dialect;
    private final Globber globber;

    Fields(Machine machine, Expander expander, Dialect dialect) {
        this.machine = machine;
        this.expander = expander;
        this.dialect = dialect;
        this.globber = new Globber(machine.disk());
    }

    /** Expands the words of a command. */
    Arguments of(List<Word> words) {
        return Arguments.joined(words.stream().map(this::of).toList());
    }

    private Arguments of(Word whole) {
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
                quoted(
                        field,
                        part,
                        part instanceof Word.Literal ? expander.part(word, i, false) : expander.expansion(part));
            } else {
                split(field, expander.expansion(part));
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
        Value one = expander.joined(value);
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
        String text = expander.joined(value) instanceof Value.Text known ? known.text() : "";
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
            Optional<List<String>> files = machine.state().has(State.Option.NO_GLOBBING)
                            || (dialect == Dialect.ZSH && Pattern.hasZshOperator(pattern))
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
