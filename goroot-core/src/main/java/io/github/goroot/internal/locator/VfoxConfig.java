package io.github.goroot.internal.locator;

/**
 * What vfox's {@code config.yaml} says of the place of its versions ({@code internal/config/storage.go}).
 *
 * <p>It is read as vfox itself writes it: {@code storage:} at the beginning of a line, and indented below it
 * {@code sdkPath:} with a value on the same line. Anything else that YAML could say it with is not understood.
 */
final class VfoxConfig {

    private static final String TABLE = "storage:";
    private static final String KEY = "sdkPath:";

    private VfoxConfig() {}

    /** Gives the path as it stands there; empty if there is none. */
    static String sdkPath(String text) {
        boolean inTable = false;
        for (String line : text.split("\n")) {
            String word = withoutComment(line).strip();
            if (word.isEmpty()) {
                continue;
            }
            boolean indented = line.charAt(0) == ' ';
            if (!indented) {
                inTable = word.equals(TABLE);
            } else if (inTable && word.startsWith(KEY)) {
                return plain(word.substring(KEY.length()).strip());
            }
        }
        return "";
    }

    private static String withoutComment(String line) {
        if (line.startsWith("#")) {
            return "";
        }
        int comment = line.indexOf(" #");
        return comment < 0 ? line : line.substring(0, comment);
    }

    private static String plain(String value) {
        int last = value.length() - 1;
        boolean single = last > 0 && value.charAt(0) == '\'' && value.charAt(last) == '\'';
        boolean twice = last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"';
        if (single) {
            return value.substring(1, last).replace("''", "'");
        }
        return twice ? value.substring(1, last).replace("\\\\", "\\") : value;
    }
}
