package io.github.goroot.windows;

import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code %NAME%} by the value of the variable, once: what a value itself holds is not looked at again, so cycles
 * end. A variable that is not set stays as it is written. That is how {@code ExpandEnvironmentStrings} of Windows does it.
 */
final class Expansion {

    /** More than any path or PATH of Windows. */
    private static final int LONGEST = 64 * 1024;

    private Expansion() {}

    /** Gives the value of a variable, null if it is not set. */
    interface Variables {
        @Nullable
        String value(String name);
    }

    static String of(String text, Variables variables) {
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        while (position < text.length() && expanded.length() <= LONGEST) {
            int begin = text.indexOf('%', position);
            int end = begin < 0 ? -1 : text.indexOf('%', begin + 1);
            if (end < 0) {
                break;
            }
            expanded.append(text, position, begin);
            @Nullable String value = end == begin + 1 ? null : variables.value(text.substring(begin + 1, end));
            if (value == null) {
                // The second sign may begin another name.
                expanded.append(text, begin, end);
                position = end;
            } else {
                expanded.append(value);
                position = end + 1;
            }
        }
        return expanded.append(text, position, text.length()).toString();
    }
}
