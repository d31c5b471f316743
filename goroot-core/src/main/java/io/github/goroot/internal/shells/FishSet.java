package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.FishVariables.Scope;
import io.github.goroot.internal.shells.syntax.FishWord;
import io.github.goroot.internal.shells.syntax.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fish's {@code set}. */
final class FishSet {

    private final FishShell shell;
    private final Machine machine;
    private Scope scope = Scope.ANY;
    private boolean exportGiven;
    private boolean export;
    private boolean append;
    private boolean prepend;
    private boolean erase;
    private boolean query;
    private boolean show;

    FishSet(FishShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    Truth run(List<FishWord> words) {
        int at = 0;
        while (at < words.size()) {
            Optional<String> option = words.get(at).bare().filter(text -> text.startsWith("-") && text.length() > 1);
            if (option.isEmpty()) {
                break;
            }
            at++;
            if (option.get().equals("--")) {
                break;
            }
            option(option.get());
        }
        List<FishWord> rest = words.subList(at, words.size());
        if (query) {
            return query(rest);
        }
        if (erase) {
            return erase(rest);
        }
        return show || rest.isEmpty() ? Truth.UNKNOWN : set(rest);
    }

    private void option(String option) {
        if (option.startsWith("--")) {
            longOption(option);
            return;
        }
        String letters = option.substring(1);
        for (int k = 0; k < letters.length(); k++) {
            char letter = letters.charAt(k);
            switch (letter) {
                case 'x' -> export(true);
                case 'u' -> export(false);
                case 'g' -> scope = Scope.GLOBAL;
                case 'l' -> scope = Scope.LOCAL;
                case 'f' -> scope = Scope.FUNCTION;
                case 'U' -> scope = Scope.UNIVERSAL;
                case 'a' -> append = true;
                case 'p' -> prepend = true;
                case 'e' -> erase = true;
                case 'q' -> query = true;
                default -> show = true;
            }
        }
    }

    private void longOption(String option) {
        switch (option) {
            case "--export" -> export(true);
            case "--unexport" -> export(false);
            case "--global" -> scope = Scope.GLOBAL;
            case "--local" -> scope = Scope.LOCAL;
            case "--function" -> scope = Scope.FUNCTION;
            case "--universal" -> scope = Scope.UNIVERSAL;
            case "--append" -> append = true;
            case "--prepend" -> prepend = true;
            case "--erase" -> erase = true;
            case "--query" -> query = true;
            case "--path", "--unpath" -> {
                // Names that end in PATH are lists of paths anyway.
            }
            default -> show = true;
        }
    }

    private void export(boolean on) {
        exportGiven = true;
        export = on;
    }

    private Truth query(List<FishWord> words) {
        Truth all = Truth.YES;
        for (FishWord word : words) {
            Optional<String> name = word.bare();
            all = all.and(
                    name.isPresent() && Names.isName(name.get())
                            ? shell.variables().isSet(name.get(), scope)
                            : Truth.UNKNOWN);
        }
        return all;
    }

    private Truth erase(List<FishWord> words) {
        for (FishWord word : words) {
            Optional<String> name = shell.expander().fields(List.of(word)).text(0);
            if (name.isEmpty() || !Names.isName(name.get())) {
                shell.builtins().blurMentioned(List.of(word), "an element of it is taken away");
            } else {
                shell.variables().erase(name.get(), scope);
            }
        }
        return Truth.UNKNOWN;
    }

    private Truth set(List<FishWord> words) {
        Optional<String> name = shell.expander().fields(words.subList(0, 1)).text(0);
        if (name.isEmpty()) {
            machine.blurAll("it is not known which variable is set");
            return Truth.UNKNOWN;
        }
        if (!Names.isName(name.get())) {
            shell.builtins().blurMentioned(words.subList(0, 1), "an element of it is set");
            return Truth.UNKNOWN;
        }
        shell.expander().watch();
        Arguments arguments = shell.expander().fields(words.subList(1, words.size()));
        Value value = arguments
                .texts()
                .<Value>map(Value.Items::new)
                .orElseGet(() -> arguments.values().stream()
                        .filter(one -> !one.isKnown())
                        .findFirst()
                        .orElse(Value.unknown("its elements cannot be told")));
        boolean itself = append || prepend || shell.expander().hasRead(name.get());
        if (append || prepend) {
            value = joined(shell.variables().value(name.get()), value);
        }
        if (value instanceof Value.Items items && FishVariables.isPath(name.get())) {
            value = new Value.Items(split(items.items()));
        }
        shell.variables().set(name.get(), scope, value, Truth.of(export), exportGiven, itself);
        return Truth.YES;
    }

    private static List<String> split(List<String> items) {
        List<String> split = new ArrayList<>();
        for (String item : items) {
            split.addAll(item.isEmpty() ? List.of("") : Parameters.entries(item));
        }
        return split;
    }

    private Value joined(Value old, Value more) {
        if (!old.isKnown() || !more.isKnown()) {
            return old.isKnown() ? more : old;
        }
        List<String> before = old instanceof Value.Items items ? items.items() : List.of();
        List<String> added = more instanceof Value.Items items ? items.items() : List.of();
        List<String> all = new ArrayList<>();
        if (prepend) {
            all.addAll(added);
        }
        all.addAll(before);
        if (append) {
            all.addAll(added);
        }
        return new Value.Items(all);
    }
}
