package io.github.goroot.traces;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of Go functions as traces have them, of which only the package matters here. */
final class FunctionName {

    /** Delve's {@code 0  0x0000000000438f8e in runtime.gopark}, gdb's {@code #1 0x… in runtime.gopark (gp=…)}. */
    private static final Pattern IN = Pattern.compile("0x[0-9a-fA-F]{1,16} in ([^\\s(]++)");

    private static final Pattern GDB_FRAME = Pattern.compile("^#[0-9]{1,6}\\s++([^\\s(]++) \\(");
    private static final String CREATED = "created by ";

    private FunctionName() {}

    /**
     * Gives the package of the function that a line names.
     *
     * @return its import path; empty if the line names none
     */
    static Optional<String> packageIn(String line) {
        String text = line.strip();
        Matcher in = IN.matcher(text);
        if (in.find()) {
            return packageOf(in.group(1));
        }
        Matcher frame = GDB_FRAME.matcher(text);
        if (frame.find()) {
            return packageOf(frame.group(1));
        }
        if (text.startsWith(CREATED)) {
            return packageOf(word(text.substring(CREATED.length())));
        }
        return text.endsWith(")") ? packageOf(text) : Optional.empty();
    }

    /** Gives the package of what stands before a position on the same line: {@code runtime.gopark+0x35}. */
    static Optional<String> packageBefore(String field) {
        int plus = field.indexOf("+0x");
        return plus < 0 ? Optional.empty() : packageOf(field.substring(0, plus).strip());
    }

    /** Gives the package of what stands behind a position: {@code main.main (0x4a5c0f) (thread 17)}. */
    static Optional<String> packageBehind(String rest) {
        String text = rest.strip();
        int address = text.indexOf(" (0x");
        return address < 0 ? Optional.empty() : packageOf(text.substring(0, address));
    }

    private static String word(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** Gives the package of {@code runtime/pprof.(*Profile).WriteTo(0x4e3856?, …)}; Go escapes dots behind the slash. */
    private static Optional<String> packageOf(String function) {
        int end = function.length();
        for (char c : new char[] {'(', '['}) {
            int at = function.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String name = function.substring(begin(function, end), end);
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        if (dot <= 0 || name.indexOf(':') >= 0) {
            return Optional.empty();
        }
        String path = name.substring(0, dot);
        return Optional.of(path.endsWith("_test") ? path.substring(0, path.length() - "_test".length()) : path);
    }

    private static int begin(String text, int end) {
        int begin = end;
        while (begin > 0 && text.charAt(begin - 1) > ' ' && text.charAt(begin - 1) != '"') {
            begin--;
        }
        return begin;
    }
}
