package io.github.goroot.model;

import java.util.List;
import java.util.Optional;

/**
 * The version of a Go toolchain, as the toolchain prints or stores it.
 *
 * <p>Two texts hide in what Go calls a version. {@link #text()} is what a person sees: the first line of a VERSION
 * file, {@code runtime.Version()}, the name of a toolchain. {@link #gover()} is what the {@code go} command makes of it
 * when it decides which of two is newer. This class keeps the first and answers with the second.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>text</th><th>gover</th><th>kind</th></tr>
 * <tr><td>{@code go1.22.5}, {@code go1.9}, {@code go1.21rc4}</td><td>{@code 1.22.5}, {@code 1.9}, {@code 1.21rc4}</td>
 * <td>released</td></tr>
 * <tr><td>{@code go1.22.1-bigcorp more}, {@code go1.26.5 (Red Hat 1.26.5-1.el10)}</td>
 * <td>{@code 1.22.1}, {@code 1.26.5}</td><td>packaged by somebody else</td></tr>
 * <tr><td>{@code go1.22.1 X:foo,bar}, {@code go1.26.0-X:foo}</td><td>{@code 1.22.1}, {@code 1.26.0}</td>
 * <td>with experiments (the latter since Go 1.26)</td></tr>
 * <tr><td>{@code go1.25-devel_33aff0e5 Tue …}</td><td>{@code 1.25}</td><td>unreleased, Go 1.25 and newer</td></tr>
 * <tr><td>{@code devel go1.24-abcdef Tue …}</td><td>{@code 1.24}</td><td>unreleased, Go 1.17 to 1.24</td></tr>
 * <tr><td>{@code devel +abcdef Tue …}</td><td>none</td><td>unreleased, Go 1.16 and older</td></tr>
 * <tr><td>{@code go1.9.2rc2}, {@code go1.22.3+bigcorp}</td><td>{@code 1.9}, {@code 1.22}</td>
 * <td>not a name Go understands, see {@link #isToolchainName()}</td></tr>
 * </table>
 *
 * <p>The order is Go's order of {@link #gover()}, a version without one first; versions that Go holds for equal, such
 * as {@code go1.20} and {@code go1.20.0} or {@code go1.22.3} and {@code go1.22.3-bigcorp}, are ordered by their texts.
 * Two versions are equal when their texts are, so the order is consistent with equals.
 *
 * <p>Immutable and thread-safe. No method returns {@code null}; a {@code null} argument is a
 * {@link NullPointerException}.
 *
 * <p>Source of the rules: {@code src/internal/gover/gover.go}, {@code src/cmd/go/internal/gover/toolchain.go} and
 * {@code local.go} of Go 1.21 to 1.27, {@code src/cmd/dist/build.go} for the devel forms.
 *
 * @since 0.1
 */
public final class GoVersion implements Comparable<GoVersion> {

    private final String text;
    private final VersionText scanned;
    private final VersionParts parts;

    private GoVersion(String text, VersionText scanned) {
        this.text = text;
        this.scanned = scanned;
        this.parts = VersionParts.parse(scanned.gover());
    }

    /**
     * Parses what a VERSION file's first line, {@code runtime.Version()} or the name of a toolchain may be.
     *
     * <p>Nothing is trimmed: whoever reads a VERSION file takes the blanks, tabs and carriage returns off its first
     * line, as Go's own build does. A text that Go does not understand is a version too if it begins with the
     * {@code goMAJOR.MINOR} of its line.
     *
     * @param text any text, from however untrusted a place
     * @return the version; empty if the text is none of the forms above, longer than 1024 characters, or has a control
     *     character other than a tab
     */
    public static Optional<GoVersion> parse(String text) {
        Optional<VersionText> scanned = VersionText.scan(text);
        return scanned.isPresent() ? Optional.of(new GoVersion(text, scanned.get())) : Optional.empty();
    }

    /**
     * Parses a version without {@code go} in front, as the {@code go} lines of go.mod and go.work have it.
     *
     * @param version any text; {@code 1.22.3}, {@code 1.22} and {@code 1.22rc1} are versions, and no suffix may follow
     * @return the version, equal to that of the same text with {@code go} in front; empty for any other text
     */
    public static Optional<GoVersion> parseBare(String version) {
        return Gover.isValid(version) ? parse("go" + version) : Optional.empty();
    }

    /**
     * Returns the whole text of the version, verbatim.
     *
     * @return the text given to {@link #parse(String)}, never empty
     */
    public String text() {
        return text;
    }

    /**
     * Returns the version by which Go orders this toolchain, without {@code go}.
     *
     * <p>It is the version in the name, and where Go cannot find one there, the language version 1.N, which is what a
     * {@code go} command then goes by.
     *
     * @return a text for the functions of {@link Gover}; empty only for the old {@code devel +hash} form
     */
    public Optional<String> gover() {
        return unlessEmpty(scanned.gover());
    }

    /**
     * Returns the language version, such as {@code 1.22} for {@code go1.22.3}.
     *
     * @return the language version without {@code go}, {@code 1} for Go 1.0; empty only for the old {@code devel +hash}
     *     form
     */
    public Optional<String> languageVersion() {
        return unlessEmpty(Gover.lang(scanned.gover()));
    }

    /**
     * Returns the name under which the toolchain knows itself, as Go compares it with GOTOOLCHAIN.
     *
     * @return the whole text, suffix included, or {@code go1.N} where the text {@linkplain #isToolchainName() is no
     *     such name}; empty only for the old {@code devel +hash} form
     */
    public Optional<String> toolchainName() {
        return isToolchainName() ? Optional.of(text) : gover().map(version -> "go" + version);
    }

    /**
     * Tells whether Go takes the text for the name of a toolchain.
     *
     * @return {@code false} for {@code devel …} and for what resembles a version and is none to Go, such as
     *     {@code go1.9.2rc2}, {@code go1.22.3+bigcorp} or {@code go1.22.3-a/b}
     */
    public boolean isToolchainName() {
        return scanned.toolchainName();
    }

    /**
     * Returns the major version.
     *
     * @return decimal digits, any number of them; empty where {@link #gover()} is
     */
    public Optional<String> major() {
        return unlessEmpty(parts.major());
    }

    /**
     * Returns the minor version.
     *
     * @return decimal digits, any number of them, {@code 0} for {@code go1}; empty where {@link #gover()} is
     */
    public Optional<String> minor() {
        return unlessEmpty(parts.minor());
    }

    /**
     * Returns the patch version.
     *
     * @return decimal digits, any number of them, {@code 0} for {@code go1.20} and older lines; empty for prereleases
     *     and for {@code 1.21} and later versions without a patch, which are not {@code 1.21.0}
     */
    public Optional<String> patch() {
        return unlessEmpty(parts.patch());
    }

    /**
     * Returns the word and number of a prerelease, such as {@code rc1} or {@code beta2}.
     *
     * @return the part after the numbers, whatever word it is; empty for anything but a prerelease
     */
    public Optional<String> prerelease() {
        return unlessEmpty(scanned.prerelease());
    }

    /**
     * Tells whether this is a prerelease such as {@code go1.22rc1}.
     *
     * @return whether {@link #prerelease()} is present
     */
    public boolean isPrerelease() {
        return prerelease().isPresent();
    }

    /**
     * Tells whether the toolchain was built from an unreleased tree.
     *
     * @return {@code true} for {@code devel …} and {@code go1.N-devel_…}; {@code false} for a packager's suffix that
     *     merely begins so, such as {@code go1.22.1-devel-cf}
     */
    public boolean isDevel() {
        return scanned.devel();
    }

    /**
     * Tells whether this is a release to use without thinking twice, packaged by whomever.
     *
     * @return {@code true} if Go understands the name and it is neither a prerelease nor a devel version
     */
    public boolean isStable() {
        return isToolchainName() && !isPrerelease() && !isDevel();
    }

    /**
     * Tells whether Go takes the version for that of a language and not of a release.
     *
     * @return {@code true} for {@code go1.21} and later versions without a patch; so for most devel versions too, as Go
     *     orders them before every prerelease of their line
     */
    public boolean isLanguageVersion() {
        return Gover.isLang(scanned.gover());
    }

    /**
     * Returns the experiments (GOEXPERIMENT) with which the toolchain was built, where they differ from the default.
     *
     * @return the names in their order, {@code no…} for those switched off; unmodifiable and possibly empty; usually
     *     empty for a version read from a VERSION file, for the linker is what adds them
     */
    public List<String> experiments() {
        return scanned.experiments();
    }

    /**
     * Returns what a packager added to the version, such as {@code bigcorp} or {@code (Red Hat 1.26.5-1.el10)}.
     *
     * @return the text after the version and its separator, without experiments and blanks around; empty if there is
     *     none and for devel versions
     */
    public Optional<String> vendorSuffix() {
        return unlessEmpty(scanned.vendor());
    }

    /**
     * Compares as Go does, then by text.
     *
     * @param other another version
     * @return a negative number, zero or a positive number as this version is older than, equal to or newer than the
     *     other
     */
    @Override
    public int compareTo(GoVersion other) {
        int order = parts.compareTo(other.parts);
        return order == 0 ? text.compareTo(other.text) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoVersion version && text.equals(version.text);
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

    private static Optional<String> unlessEmpty(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
