package io.github.goroot.cli.html;

import io.github.goroot.cli.text.Printable;
import java.util.List;

/**
 * Writes HTML that is also well-formed XML; text and attributes from outside cannot become markup.
 *
 * <p>Not thread-safe.
 */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Writes an element with what is in it. */
    Html element(String name, List<String> attributes, Runnable content) {
        open(name, attributes).append('>');
        content.run();
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** Writes an element with text in it. */
    Html leaf(String name, List<String> attributes, String content) {
        open(name, attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Writes an element with nothing in it. */
    Html empty(String name, List<String> attributes) {
        open(name, attributes).append("/>\n");
        return this;
    }

    /** Writes markup of this package's own. */
    Html own(String markup) {
        text.append(markup);
        return this;
    }

    /** Attributes with a class alone. */
    static List<String> of(String classes) {
        return List.of("class", classes);
    }

    private StringBuilder open(String name, List<String> attributes) {
        text.append('<').append(name);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            text.append(' ')
                    .append(attributes.get(i))
                    .append("=\"")
                    .append(escaped(attributes.get(i + 1)))
                    .append('"');
        }
        return text;
    }

    static String escaped(String outside) {
        String line = Printable.line(outside);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isAllowed(line, i) ? c : '\uFFFD');
            }
        }
        return escaped.toString();
    }

    /** XML has neither halves of characters nor the last two of the plane. */
    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < '\uFFFE';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
