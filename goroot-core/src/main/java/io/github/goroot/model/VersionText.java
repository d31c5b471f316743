package io.github.goroot.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a toolchain's version, cut where Go's build and linker joined it.
 *
 * <p>The joints: {@code src/cmd/dist/build.go} (findgoversion) writes the version, releases and both devel forms;
 * {@code src/cmd/link/internal/ld/main.go} appends the experiments after a blank, from Go 1.26 on after {@code -} if
 * the version has none yet. What lies between was put there by whoever packaged the toolchain. Immutable and
 * thread-safe.
 *
 * @param gover the version Go goes by, or empty where the text tells none
 * @param toolchainName whether Go takes the whole text for the name of a toolchain
 * @param devel whether the text is one of the two forms of an unreleased tree
 * @param prerelease the word and number of a prerelease such as {@code rc1}, or empty
 * @param vendor what a packager added, or empty
 * @param experiments the experiments switched on or, with {@code no} in front, off
 */
record VersionText(
        String gover,
        boolean toolchainName,
        boolean devel,
        String prerelease,
        String vendor,
        List<String> experiments) {

    /** Far above what Go writes with every experiment switched on, and low enough to carry around and print. */
    static final int MAX_LENGTH = 1024;

    private static final String DEVEL = "devel";

    static Optional<VersionText> scan(String text) {
        if (text.length() > MAX_LENGTH || hasControlCharacter(text)) {
            return Optional.empty();
        }
        if (isDevelAt(text, 0, " \t")) {
            String gover = languageAt(text, skipBlanks(text, DEVEL.length()));
            return Optional.of(new VersionText(gover, false, true, "", "", experiments(text, DEVEL.length())));
        }
        String version = text.substring(0, Gover.suffixStart(text));
        String named = Gover.fromToolchain(text);
        String gover = named.isEmpty() && isPlain(version) ? languageAt(text, 0) : named;
        return gover.isEmpty() ? Optional.empty() : Optional.of(scanGo(text, version, gover, !named.isEmpty()));
    }

    private static VersionText scanGo(String text, String version, String gover, boolean toolchainName) {
        String prerelease = toolchainName ? prereleaseOf(gover) : prereleaseOfPatch(version);
        int suffix = version.length();
        List<String> experiments = experiments(text, suffix);
        // Go writes go1.25-devel_33aff0e5; go1.22.1-devel-cf is a packager's name for a release.
        boolean devel = text.startsWith("-", suffix) && isDevelAt(text, suffix + 1, " \t_");
        if (devel || suffix == text.length()) {
            return new VersionText(gover, toolchainName, devel, prerelease, "", experiments);
        }
        int end = experiments.isEmpty() ? text.length() : experimentsMark(text) - 1;
        String vendor = end > suffix ? text.substring(suffix + 1, end).strip() : "";
        return new VersionText(gover, toolchainName, false, prerelease, vendor, experiments);
    }

    private static boolean hasControlCharacter(String text) {
        // Go ends a version at a tab, so a tab is part of the grammar.
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\t' && Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text could have been meant as a version, though Go may not know its form. */
    private static boolean isPlain(String version) {
        return version.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '/' && c != '\\');
    }

    /** Whether {@code devel} stands there and ends with the text or at one of the given characters. */
    private static boolean isDevelAt(String text, int index, String ends) {
        int end = index + DEVEL.length();
        return text.startsWith(DEVEL, index) && (end == text.length() || ends.indexOf(text.charAt(end)) >= 0);
    }

    private static int skipBlanks(String text, int from) {
        int index = from;
        while (index < text.length() && " \t".indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    /** The language version of what begins with {@code goMAJOR.MINOR} there, or empty. */
    private static String languageAt(String text, int index) {
        if (!text.startsWith("go", index)) {
            return "";
        }
        int minor = digitsEnd(text, index + 2) + 1;
        if (minor > text.length() || text.charAt(minor - 1) != '.') {
            return "";
        }
        return Gover.lang(text.substring(index + 2, digitsEnd(text, minor)));
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && VersionParts.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String prereleaseOf(String gover) {
        VersionParts parts = VersionParts.parse(gover);
        return parts.kind() + parts.pre();
    }

    /** The prerelease in names that Go no longer understands, though it released go1.8.5rc5 and go1.9.2rc2. */
    private static String prereleaseOfPatch(String version) {
        int patchDot = version.indexOf('.', version.indexOf('.') + 1);
        if (patchDot < 0) {
            return "";
        }
        VersionParts parts = VersionParts.parse("1" + version.substring(patchDot));
        boolean known = List.of("alpha", "beta", "rc").contains(parts.kind());
        return known ? parts.kind() + parts.pre() : "";
    }

    private static int experimentsMark(String text) {
        return Math.max(text.lastIndexOf(" X:"), text.lastIndexOf("-X:")) + 1;
    }

    private static List<String> experiments(String text, int suffix) {
        int mark = experimentsMark(text);
        if (mark <= suffix) {
            return List.of();
        }
        String names = text.substring(mark + "X:".length());
        boolean list = names.chars().allMatch(c -> c == ',' || (c < 0x7F && Character.isLetterOrDigit(c)));
        return list
                ? Stream.of(names.split(",")).filter(name -> !name.isEmpty()).toList()
                : List.of();
    }
}
