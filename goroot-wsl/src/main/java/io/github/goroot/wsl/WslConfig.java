package io.github.goroot.wsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code /etc/wsl.conf} asks for, which is only a wish: it takes effect when the distribution starts, and the table of
 * mounts tells what came of it.
 *
 * <p>The syntax is that of git's configuration files, as WSL reads it ({@code src/shared/configfile} of microsoft/WSL):
 * sections in brackets, {@code key = value}, comments behind {@code #}, double quotes that protect, the escapes
 * {@code \\}, {@code \"}, {@code \n}, {@code \t} and {@code \b}, and a backslash at the end of a line that joins the next.
 * Names are compared without regard to case, the last of several values counts. A line that is wrong is a warning and
 * passed over. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class WslConfig {

    /** Where the file is. */
    public static final String FILE = "/etc/wsl.conf";

    private static final int MOST_WARNINGS = 100;

    private final Map<String, String> values;
    private final List<String> warnings;

    private WslConfig(Map<String, String> values, List<String> warnings) {
        this.values = new LinkedHashMap<>(values);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads the file.
     *
     * @param text its content, with any line ends
     * @return what it says; never fails
     */
    public static WslConfig parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        String section = "";
        int number = 0;
        for (Lines lines = new Lines(text); lines.hasNext(); ) {
            String line = lines.next().strip();
            number = lines.number();
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            if (line.charAt(0) == '[') {
                int end = line.indexOf(']');
                section = end < 0 ? "" : line.substring(1, end).strip();
                warn(warnings, end < 0, number, "has no closing bracket");
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals).strip();
            Optional<String> value = equals < 0
                    ? Optional.empty()
                    : value(line.substring(equals + 1).strip());
            boolean wrong = section.isEmpty() || key.isEmpty() || value.isEmpty();
            warn(
                    warnings,
                    wrong,
                    number,
                    section.isEmpty()
                            ? "stands in no section"
                            : equals < 0 ? "has no value" : "is not a key with a value");
            if (!wrong) {
                values.put(name(section, key), value.get());
            }
        }
        return new WslConfig(values, warnings);
    }

    private static void warn(List<String> warnings, boolean wrong, int line, String what) {
        if (wrong && warnings.size() < MOST_WARNINGS) {
            warnings.add("Line " + line + " of " + FILE + " " + what + ".");
        }
    }

    /** Takes quotes, escapes and the comment out; empty if a quote stays open. */
    private static Optional<String> value(String text) {
        StringBuilder value = new StringBuilder(text.length());
        boolean quoted = false;
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                kept = value.length();
            } else if (c == '\\' && i + 1 < text.length()) {
                char escaped = escaped(text.charAt(++i));
                if (escaped == 0) {
                    return Optional.empty();
                }
                value.append(escaped);
                kept = value.length();
            } else if (c == '#' && !quoted) {
                break;
            } else {
                value.append(c);
                kept = quoted || !Character.isWhitespace(c) ? value.length() : kept;
            }
        }
        value.setLength(kept);
        return quoted ? Optional.empty() : Optional.of(value.toString());
    }

    private static char escaped(char c) {
        return switch (c) {
            case '\\', '"' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            default -> 0;
        };
    }

    /** Lines, of which one that ends with a single backslash goes on with the next. */
    private static final class Lines {

        private final String text;
        private int position;
        private int number;
        private int next = 1;

        Lines(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return position < text.length();
        }

        int number() {
            return number;
        }

        String next() {
            number = next;
            StringBuilder line = new StringBuilder();
            boolean more = true;
            while (more && hasNext()) {
                int end = text.indexOf('\n', position);
                String part = text.substring(position, end < 0 ? text.length() : end);
                position = end < 0 ? text.length() : end + 1;
                next++;
                String bare = part.endsWith("\r") ? part.substring(0, part.length() - 1) : part;
                more = isContinued(bare);
                line.append(more ? bare.substring(0, bare.length() - 1) : bare);
            }
            return line.toString();
        }

        private static boolean isContinued(String line) {
            int backslashes = 0;
            while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }
    }

    /**
     * Gives a setting.
     *
     * @param section such as {@code automount}
     * @param key such as {@code root}
     * @return its value, or empty if the file does not set it
     */
    public Optional<String> get(String section, String key) {
        return Optional.ofNullable(values.get(name(section, key)));
    }

    /**
     * Tells whether drives shall be mounted by themselves.
     *
     * @return true unless {@code automount.enabled} says no
     */
    public boolean wantsDrives() {
        return isOn("automount", "enabled");
    }

    /**
     * Tells where drives shall be mounted.
     *
     * @return {@code automount.root} with a separator at its end, {@code /mnt/} by default
     */
    public String driveRoot() {
        String root = get("automount", "root").orElse("/mnt/");
        return root.endsWith("/") ? root : root + "/";
    }

    /**
     * Tells whether programs of Windows shall be startable.
     *
     * @return true unless {@code interop.enabled} says no
     */
    public boolean wantsInterop() {
        return isOn("interop", "enabled");
    }

    /**
     * Tells whether PATH shall end with the folders of Windows' own.
     *
     * @return true unless {@code interop.appendWindowsPath} says no
     */
    public boolean wantsWindowsPath() {
        return isOn("interop", "appendWindowsPath");
    }

    /**
     * Gives what is wrong with the file.
     *
     * @return sentences that name a line each, mostly none
     */
    public List<String> warnings() {
        return warnings;
    }

    private boolean isOn(String section, String key) {
        String value = get(section, key).orElse("true").toLowerCase(Locale.ROOT);
        return !value.equals("false") && !value.equals("0");
    }

    private static String name(String section, String key) {
        return section.toLowerCase(Locale.ROOT) + '.' + key.toLowerCase(Locale.ROOT);
    }

    /** Gives the settings. */
    @Override
    public String toString() {
        return values.toString();
    }
}
