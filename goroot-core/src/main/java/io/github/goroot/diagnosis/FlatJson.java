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
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'u' -> {
                    if (i + 4 < text.length()) {
                        plain.append((char) number(text.substring(i + 1, i + 5)));
                        i += 4;
                    }
                }
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static int number(String digits) {
        return digits.matches("[0-9a-fA-F]{4}") ? Integer.parseInt(digits, 16) : '\uFFFD';
    }
}
