package io.github.goroot.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the one form of JSON that {@code go env -json} prints: an object of texts, one to a line.
 *
 * <p>A line of any other form is passed over, so what is printed besides does no harm.
 */
final class FlatJson {

    private static final Pattern MEMBER = Pattern.compile("^\\s*\"([A-Za-z0-9_]{1,100})\": \"(.*)\",?\\s*$");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private static final int MOST_MEMBERS = 1000;

    private FlatJson() {}

    static Map<String, String> parse(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher matcher = MEMBER.matcher(line);
            if (matcher.matches() && members.size() < MOST_MEMBERS) {
                members.put(matcher.group(1), unescaped(matcher.group(2)));
            }
        }
        return members;
    }

    private static String unescaped(String text) {
        Matcher escape = ESCAPE.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (escape.find()) {
            escape.appendReplacement(plain, Matcher.quoteReplacement(meaning(escape.group(1))));
        }
        return escape.appendTail(plain).toString();
    }

    private static String meaning(String escaped) {
        return switch (escaped.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> escaped.length() == 1 ? "u" : String.valueOf((char) Integer.parseInt(escaped.substring(1), 16));
            default -> escaped;
        };
    }
}
