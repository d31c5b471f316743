package io.github.goroot.internal.shim;

/** Text from outside as a sentence can bear it: not too long, and without what would command a terminal. */
final class Excerpt {

    private static final int LONGEST = 160;

    private Excerpt() {}

    static String of(String text) {
        String shown = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
        StringBuilder excerpt = new StringBuilder();
        shown.codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c != '\t') {
                excerpt.append(String.format("\\u%04x", c));
            } else {
                excerpt.appendCodePoint(c);
            }
        });
        return shown.length() < text.length() ? excerpt + "…" : excerpt.toString();
    }
}
