package io.github.goroot.internal.shells;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a shell is given when it is started.
 *
 * @param variables the environment, as far as it is known
 * @param complete whether there are no variables but these; otherwise others may be set, Go's excepted
 * @param userNumber the number of the user, 0 for root; unknown where that cannot be told
 */
public record Surroundings(Map<String, Value> variables, boolean complete, Value userNumber) {

    /** Copies the variables. */
    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** Makes surroundings of exactly these variables. */
    public static Surroundings exactly(Map<String, String> variables, int userNumber) {
        Map<String, Value> values = new HashMap<>();
        variables.forEach((name, value) -> values.put(name, Value.of(value)));
        return new Surroundings(values, true, Value.of(String.valueOf(userNumber)));
    }

    /** Gives the text of a variable; empty if it is not set or cannot be told. */
    Optional<String> text(String name) {
        return variables.get(name) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
