package io.github.goroot.host;

import java.util.Optional;

/**
 * The environment variables of the process that asks, one at a time.
 *
 * <p>There is no way to list them: what was not asked for by name never shows in a report. Names are case-insensitive
 * on Windows and case-sensitive elsewhere; implementations see to it. Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Environment {

    /**
     * Gives the value of a variable.
     *
     * @param name its name
     * @return the value, which may be the empty text, or empty if the variable is not set
     */
    Optional<String> get(String name);

    /**
     * Gives the value of a variable the way Go reads its own: an empty value counts as not set.
     *
     * @param name its name
     * @return the value, never the empty text
     */
    default Optional<String> nonEmpty(String name) {
        Optional<String> value = get(name);
        return value.isPresent() && value.get().isEmpty() ? Optional.empty() : value;
    }

    /**
     * Gives an environment without variables.
     *
     * @return always empty
     */
    static Environment empty() {
        return name -> Optional.empty();
    }
}
