package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what stands in double brackets: words that are not split, and patterns on the right of an equals sign. */
final class DoubleBrackets {

    private static final Set<String> ENDS = Set.of("&&", "||", ")");

    private final Machine machine;
    private final Expander expander;
    private final Conditions conditions;
    private final List<Word> words;
    private int at;

    DoubleBrackets(Machine machine, Expander expander, Conditions conditions, List<Word> words) {
        this.machine = machine;
        this.expander = expander;
        this.conditions = conditions;
        this.words = words;
    }

    Truth decide() {
        Truth result = either();
        return at == words.size() ? result : Truth.UNKNOWN;
    }

    private Truth either() {
        Truth result = both();
        while (bare(at).equals("||")) {
            at++;
            result = result.or(both());
        }
        return result;
    }

    private Truth both() {
        Truth result = one();
        while (bare(at).equals("&&")) {
            at++;
            result = result.and(one());
        }
        return result;
    }

    private Truth one() {
        machine.budget().enter();
        try {
            return inner();
        } finally {
            machine.budget().leave();
        }
    }

    private Truth inner() {
        if (at >= words.size()) {
            return Truth.UNKNOWN;
        }
        if (bare(at).equals("!")) {
            at++;
            return one().negated();
        }
        if (bare(at).equals("(")) {
            at++;
            Truth inner = either();
            at++;
            return inner;
        }
        int begin = at;
        while (at < words.size() && !ENDS.contains(bare(at))) {
            at++;
        }
        return simple(words.subList(begin, at));
    }

    private Truth simple(List<Word> part) {
        if (part.size() == 1) {
            return expander.scalar(part.get(0), false).isNonEmpty();
        }
        String first = part.isEmpty() ? "" : part.get(0).bare().orElse("");
        if (part.size() == 2 && first.length() == 2 && first.startsWith("-")) {
            return conditions.unary(first, expander.scalar(part.get(1), false));
        }
        if (part.size() != 3) {
            return Truth.UNKNOWN;
        }
        String operator = part.get(1).bare().orElse("");
        Value left = expander.scalar(part.get(0), false);
        return switch (operator) {
            case "=", "==" -> matches(left, part.get(2));
            case "!=" -> matches(left, part.get(2)).negated();
            default -> conditions.binary(left, operator, expander.scalar(part.get(2), false));
        };
    }

    private Truth matches(Value left, Word right) {
        Optional<String> pattern = expander.pattern(right);
        if (left instanceof Value.Text text && pattern.isPresent()) {
            return Pattern.matches(pattern.get(), text.text());
        }
        return conditions.binary(left, "=", expander.scalar(right, false));
    }

    private String bare(int index) {
        return index < words.size() ? words.get(index).bare().orElse("") : "";
    }
}
