package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What a caller requires of the version of a Go toolchain.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>form</th><th>is satisfied by</th></tr>
 * <tr><td>{@code any}</td><td>every toolchain, prereleases and devel versions included</td></tr>
 * <tr><td>{@code 1.22}</td><td>every release of the line: 1.22.0, 1.22.1 and so on</td></tr>
 * <tr><td>{@code 1.22.3}, {@code go1.22.3}</td><td>exactly that release</td></tr>
 * <tr><td>{@code 1.22rc1}, {@code go1.22rc1}</td><td>exactly that prerelease</td></tr>
 * <tr><td>{@code >=1.22}, {@code >=go1.22.3}</td><td>that release and every newer one, by Go's order</td></tr>
 * <tr><td>{@code >=1.22rc1}</td><td>as above, and prereleases of the 1.22 line from 1.22rc1 on</td></tr>
 * <tr><td>{@code go1.22.3-bigcorp}, {@code devel go1.24-abcdef Tue …}</td>
 * <td>the toolchain whose version is exactly that text</td></tr>
 * </table>
 *
 * <p>What a packager added makes no difference unless it is named: {@code go1.22.3-bigcorp},
 * {@code go1.22.3 (Red Hat 1.22.3-1.el9)} and {@code go1.22.3 X:foo} all satisfy {@code 1.22}, {@code 1.22.3} and
 * {@code >=1.22}. Prereleases count only where one is named, and then only those of its line, so {@code >=1.22rc1} does
 * not bring in 1.23rc1. Devel versions, and versions that Go {@linkplain GoVersion#isToolchainName() does not
 * understand}, satisfy only {@code any} and their own full text.
 *
 * <p>{@code go1.20} is a release and required as such, while {@code 1.20} is the line. Since Go 1.21 no release is
 * named so, and {@code go1.22} is refused rather than taken for either.
 *
 * <p>Two requirements are equal when their {@link #text()} and their preferences are. Immutable and thread-safe. No
 * method returns {@code null}; a {@code null} argument is a {@link NullPointerException}.
 *
 * <p>"Newer" and "exactly" are meant by Go's own order, {@code src/internal/gover/gover.go} of Go 1.21 to 1.27; the
 * forms are this library's.
 *
 * @since 0.1
 */
public final class GoRequirement {

    private enum Kind {
        ANY,
        LINE,
        EXACT,
        VERBATIM,
        AT_LEAST
    }

    private static final GoRequirement ANY = new GoRequirement(Kind.ANY, "any", "", false, false);

    private final Kind kind;
    private final String text;

    /** The text a version is held against: a language version, a version without {@code go}, or a whole text. */
    private final String operand;

    private final boolean newest;
    private final boolean everyPlatform;

    private GoRequirement(Kind kind, String text, String operand) {
        this(kind, text, operand, false, false);
    }

    private GoRequirement(Kind kind, String text, String operand, boolean newest, boolean everyPlatform) {
        this.kind = kind;
        this.text = text;
        this.operand = operand;
        this.newest = newest;
        this.everyPlatform = everyPlatform;
    }

    /**
     * Parses a requirement in one of the forms above.
     *
     * @param text the requirement; blanks around it and after {@code >=} are ignored
     * @return the requirement
     * @throws IllegalArgumentException if the text has none of the forms; the message quotes it and says what to write
     */
    public static GoRequirement parse(String text) {
        return GoRequirementParser.parse(text);
    }

    /**
     * Requires nothing of the version.
     *
     * @return the requirement {@code any}
     */
    public static GoRequirement any() {
        return ANY;
    }

    /**
     * Requires a release of a line.
     *
     * @param languageVersion the line, such as {@code 1.22}
     * @return the requirement, with the line for its text
     * @throws IllegalArgumentException if the argument is not a major and a minor version alone
     */
    public static GoRequirement line(String languageVersion) {
        if (!GoRequirementParser.isLine(languageVersion)) {
            throw GoRequirementParser.malformed(languageVersion);
        }
        return new GoRequirement(Kind.LINE, languageVersion, Gover.lang(languageVersion));
    }

    /**
     * Requires exactly one version.
     *
     * @param version the version; one with a suffix, a devel version or one that Go does not understand is required
     *     with its whole text, any other is satisfied by toolchains with a suffix too
     * @return the requirement, with the version's text for its own
     */
    public static GoRequirement exactly(GoVersion version) {
        String operand = Gover.fromToolchain(version.text());
        return version.text().equals("go" + operand)
                ? new GoRequirement(Kind.EXACT, version.text(), operand)
                : new GoRequirement(Kind.VERBATIM, version.text(), version.text());
    }

    /**
     * Requires a version or a newer one.
     *
     * @param version the least version, of which only {@link GoVersion#gover()} counts
     * @return the requirement, with {@code >=} and that version for its text
     * @throws IllegalArgumentException if the version tells none to Go, as {@code devel +hash} does not
     */
    public static GoRequirement atLeast(GoVersion version) {
        String least = version.gover().orElseThrow(() -> GoRequirementParser.unordered(version));
        return new GoRequirement(Kind.AT_LEAST, ">=" + least, least);
    }

    /**
     * Tells whether a toolchain of the given version satisfies this requirement.
     *
     * @param version the version of a toolchain
     * @return whether it does, by the rules above
     */
    public boolean isSatisfiedBy(GoVersion version) {
        Objects.requireNonNull(version, "version");
        return switch (kind) {
            case ANY -> true;
            case LINE -> version.isStable() && isOfLine(version, operand);
            case EXACT -> version.isToolchainName() && !version.isDevel() && compareWithOperand(version) == 0;
            case VERBATIM -> version.text().equals(operand);
            case AT_LEAST -> compareWithOperand(version) >= 0 && (version.isStable() || isPrereleaseNamedBy(version));
        };
    }

    /**
     * Tells whether a toolchain satisfies this requirement.
     *
     * @param toolchain the toolchain
     * @return whether its version does and it runs on its host, or was {@linkplain #onAnyPlatform() asked for} although
     *     it may not
     */
    public boolean isSatisfiedBy(GoToolchain toolchain) {
        return isSatisfiedBy(toolchain.version()) && (everyPlatform || toolchain.runsOnHost());
    }

    /**
     * Asks for the newest toolchain that satisfies this requirement rather than for the first in the chain's order.
     *
     * @return the same requirement with that preference
     */
    public GoRequirement preferNewest() {
        return new GoRequirement(kind, text, operand, true, everyPlatform);
    }

    /**
     * Tells whether the newest toolchain is asked for.
     *
     * @return whether {@link #preferNewest()} was called; otherwise the first in the chain's order is asked for
     */
    public boolean prefersNewest() {
        return newest;
    }

    /**
     * Lets toolchains satisfy this requirement that cannot run on their host.
     *
     * @return the same requirement without that condition
     */
    public GoRequirement onAnyPlatform() {
        return new GoRequirement(kind, text, operand, newest, true);
    }

    private int compareWithOperand(GoVersion version) {
        return Gover.compare(version.gover().orElse(""), operand);
    }

    private boolean isPrereleaseNamedBy(GoVersion version) {
        return Gover.isPrerelease(operand)
                && version.isPrerelease()
                && version.isToolchainName()
                && !version.isDevel()
                && isOfLine(version, Gover.lang(operand));
    }

    private static boolean isOfLine(GoVersion version, String line) {
        return version.languageVersion().equals(Optional.of(line));
    }

    /**
     * Returns the requirement in its shortest usual form: {@code any}, {@code 1.22}, {@code go1.22.3}, {@code >=1.22}.
     *
     * @return a text without blanks around; of a parsed requirement it parses back to an equal one
     */
    public String text() {
        return text;
    }

    /**
     * Describes what is required, as part of a sentence: "Go 1.22 or newer".
     *
     * @return a noun phrase that begins in lower case, "Go" apart, and has no full stop
     */
    public String describe() {
        return switch (kind) {
            case ANY -> "any Go toolchain";
            case LINE -> "a release of Go " + text;
            case EXACT -> "Go " + operand;
            case VERBATIM -> "the Go toolchain \"" + operand + "\"";
            case AT_LEAST -> "Go " + operand + " or newer";
        };
    }

    @Override
    public boolean equals(Object other) {
        // No text belongs to two kinds, so the kind need not be compared.
        return other instanceof GoRequirement requirement
                && text.equals(requirement.text)
                && newest == requirement.newest
                && everyPlatform == requirement.everyPlatform;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
