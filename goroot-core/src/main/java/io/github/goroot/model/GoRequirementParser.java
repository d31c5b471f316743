package io.github.goroot.model;

/** Reads requirements as people write them, and says what to write instead of what cannot be read. */
final class GoRequirementParser {

    private static final String AT_LEAST = ">=";

    /** Enough of a value to recognise it; it may be a whole file given by mistake. */
    private static final int QUOTED_LENGTH = 60;

    private GoRequirementParser() {}

    static GoRequirement parse(String text) {
        String value = text.strip();
        if (value.equals("any")) {
            return GoRequirement.any();
        }
        if (value.startsWith(AT_LEAST)) {
            return parseBound(text, value.substring(AT_LEAST.length()).strip());
        }
        if (isLine(value)) {
            return GoRequirement.line(value);
        }
        boolean bare = !value.startsWith("go") && !value.startsWith("devel");
        return parseExact(text, bare ? "go" + value : value, bare);
    }

    private static GoRequirement parseBound(String text, String value) {
        String bare = value.startsWith("go") ? value.substring("go".length()) : value;
        return GoVersion.parseBare(bare).map(GoRequirement::atLeast).orElseThrow(() -> malformed(text));
    }

    private static GoRequirement parseExact(String text, String name, boolean bare) {
        GoVersion version = GoVersion.parse(name).orElseThrow(() -> malformed(text));
        boolean understood = version.isToolchainName() || version.isDevel() || version.isPrerelease();
        boolean suffixed = Gover.suffixStart(name) < name.length();
        // "1" alone could mean the first release of all as well as every Go 1; "go1" cannot.
        boolean ambiguous = bare && (suffixed || name.indexOf('.') < 0);
        if (!understood || ambiguous) {
            throw malformed(text);
        }
        if (version.isLanguageVersion() && !suffixed) {
            throw isOfPatch(name) ? malformed(text) : noSuchRelease(name);
        }
        return GoRequirement.exactly(version);
    }

    /** Of releases such as 1.22.3 there are no candidates any more, though there was 1.9.2rc2. */
    private static boolean isOfPatch(String name) {
        return name.indexOf('.', name.indexOf('.') + 1) >= 0;
    }

    /** Whether a text is a major and a minor version and nothing else. */
    static boolean isLine(String text) {
        int dot = text.indexOf('.');
        boolean twoNumbers = dot >= 0 && text.indexOf('.', dot + 1) < 0 && !Gover.isPrerelease(text);
        return twoNumbers && GoVersion.parseBare(text).isPresent();
    }

    static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                quote(text) + " is not a requirement of a Go version. Write \"1.22\" for any release of the 1.22 line,"
                        + " \"go1.22.3\" for exactly that release, \"1.22rc1\" for a prerelease, \">=1.22\" for"
                        + " that release or a newer one, or \"any\".");
    }

    static IllegalArgumentException unordered(GoVersion version) {
        return new IllegalArgumentException(
                quote(version.text()) + " does not tell a version of Go, so no toolchain can be called newer.");
    }

    private static IllegalArgumentException noSuchRelease(String name) {
        String line = name.substring("go".length());
        return new IllegalArgumentException(quote(name)
                + " names no release of Go: since Go 1.21 the first release of a"
                + " line ends in \".0\". Write " + quote(line) + " for any release of the line or " + quote(name + ".0")
                + " for its first.");
    }

    private static String quote(String text) {
        String start = text.length() > QUOTED_LENGTH ? text.substring(0, QUOTED_LENGTH) + "…" : text;
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < start.length(); i++) {
            char character = start.charAt(i);
            // A control character in a terminal or a log does things; its number does not.
            quoted.append(
                    Character.isISOControl(character)
                            ? "\\u%04x".formatted((int) character)
                            : String.valueOf(character));
        }
        return quoted.append('"').toString();
    }
}
