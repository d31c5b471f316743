package io.github.goroot.wsl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code /proc/self/mountinfo} as proc(5) describes it and WSL reads it ({@code src/linux/mountutil/mountutil.c}), and
 * the older {@code /proc/mounts}.
 *
 * <p>Lines that lack a field are passed over.
 */
final class MountLines {

    /** More than any machine mounts; what is behind is not read. */
    private static final int MOST = 100_000;

    /** Fields before the optional ones: id, parent, device, root, point, options. */
    private static final int FIRST_OPTIONAL = 6;

    private MountLines() {}

    static List<Mount> read(byte[] table) {
        return read(table, MountLines::line);
    }

    /** Reads {@code /proc/mounts}, which says of each mount what, where, of which type and with which options. */
    static List<Mount> readOlder(byte[] table) {
        return read(table, MountLines::olderLine);
    }

    private static List<Mount> read(byte[] table, Function<String, @Nullable Mount> reader) {
        List<Mount> mounts = new ArrayList<>();
        // One byte is one character, so that escapes can stand for any byte.
        String text = new String(table, StandardCharsets.ISO_8859_1);
        for (int begin = 0; begin < text.length() && mounts.size() < MOST; ) {
            int end = text.indexOf('\n', begin);
            if (end < 0) {
                end = text.length();
            }
            Mount mount = reader.apply(text.substring(begin, end));
            if (mount != null) {
                mounts.add(mount);
            }
            begin = end + 1;
        }
        return mounts;
    }

    private static @Nullable Mount line(String line) {
        Fields fields = new Fields(line);
        String root = "";
        String point = "";
        for (int i = 0; i < FIRST_OPTIONAL; i++) {
            String field = fields.next();
            if (i == 2 && field.indexOf(':') < 0) {
                return null;
            } else if (i == 3) {
                root = field;
            } else if (i == 4) {
                point = field;
            }
        }
        for (String field = fields.next(); !field.equals("-"); field = fields.next()) {
            if (field.isEmpty()) {
                return null;
            }
        }
        String type = fields.next();
        String source = fields.next();
        String options = fields.rest();
        return options.isEmpty()
                ? null
                : new Mount(decoded(root), decoded(point), utf8(type), decoded(source), utf8(options));
    }

    private static @Nullable Mount olderLine(String line) {
        Fields fields = new Fields(line);
        String source = fields.next();
        String point = fields.next();
        String type = fields.next();
        // Two numbers for programs that save and check file systems end the line.
        String options = fields.rest().replaceFirst(" +[0-9]+ +[0-9]+ *$", "");
        return options.isEmpty() ? null : new Mount("/", decoded(point), utf8(type), decoded(source), utf8(options));
    }

    /** The fields of a line, which any number of spaces separates; an empty text where there are no more. */
    private static final class Fields {

        private final String line;
        private int position;

        Fields(String line) {
            this.line = line;
        }

        String next() {
            skipSpaces();
            int end = line.indexOf(' ', position);
            String field = line.substring(position, end < 0 ? line.length() : end);
            position += field.length();
            return field;
        }

        /** The last field may hold spaces, for the name of a folder stands in it as it is. */
        String rest() {
            skipSpaces();
            return line.substring(position);
        }

        private void skipSpaces() {
            while (position < line.length() && line.charAt(position) == ' ') {
                position++;
            }
        }
    }

    /** Turns {@code \040} and its like into what they stand for. */
    private static String decoded(String field) {
        if (field.indexOf('\\') < 0) {
            return utf8(field);
        }
        StringBuilder decoded = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int octal = c == '\\' ? octal(field, i + 1) : -1;
            if (octal >= 0) {
                decoded.append((char) octal);
                i += 3;
            } else {
                decoded.append(c);
            }
        }
        return utf8(decoded.toString());
    }

    private static int octal(String field, int from) {
        if (from + 3 > field.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 3; i++) {
            char c = field.charAt(i);
            if (c < '0' || c > '7') {
                return -1;
            }
            value = value * 8 + (c - '0');
        }
        return value & 0xff;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
