package io.github.goroot.host.registry;

import io.github.goroot.host.Environment;
import java.util.Optional;

/**
 * Replaces {@code %NAME%} by the value of the variable, once: what a value itself holds is not looked at again, so cycles
 * end.
 *
 * <p>A variable that is not set stays as it is written. That is how {@code ExpandEnvironmentStrings} of Windows does it.
 * Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Expansion {

    /** More than any path or PATH of Windows. */
    private static final int LONGEST = 64 * 1024;

    private Expansion() {}

    /**
     * Expands a text.
     *
     * @param text the text, as a value of the type REG_EXPAND_SZ holds it
     * @param variables gives the values
     * @return the text with the values; of more than 64 Ki characters the rest is left as it is written
     */
    public static String of(String text, Environment variables) {
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        while (position < text.length() && expanded.length() <= LONGEST) {
            int begin = text.indexOf('%', position);
            int end = begin < 0 ? -1 : text.indexOf('%', begin + 1);
            if (end < 0) {
                break;
            }
            expanded.append(text, position, begin);
            Optional<String> value =
                    end == begin + 1 ? Optional.empty() : variables.get(text.substring(begin + 1, end));
            if (value.isEmpty()) {
                // The second sign may begin another name.
                expanded.append(text, begin, end);
                position = end;
            } else {
                expanded.append(value.get());
                position = end + 1;
            }
        }
        return expanded.append(text, position, text.length()).toString();
    }
}
