package io.github.goroot.binary;

import java.util.Objects;
import java.util.Optional;

/**
 * A module that a program was built from.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoModule {

    private final String path;
    private final String version;
    private final Optional<String> sum;
    private final Optional<GoModule> replacement;

    private GoModule(String path, String version, Optional<String> sum, Optional<GoModule> replacement) {
        this.path = path;
        this.version = version;
        this.sum = sum;
        this.replacement = replacement;
    }

    /**
     * Makes a module that nothing replaces.
     *
     * @param path its path, such as {@code golang.org/x/text}
     * @param version its version, such as {@code v0.14.0} or {@code (devel)}; may be empty
     * @param sum its checksum, such as {@code h1:…}; empty text counts as none
     * @return the module
     */
    public static GoModule of(String path, String version, String sum) {
        return new GoModule(
                Objects.requireNonNull(path, "path"),
                Objects.requireNonNull(version, "version"),
                sum.isEmpty() ? Optional.empty() : Optional.of(sum),
                Optional.empty());
    }

    /**
     * Makes the same module, replaced by another.
     *
     * @param module what was built instead of it
     * @return the module
     */
    public GoModule replacedBy(GoModule module) {
        return new GoModule(path, version, sum, Optional.of(module));
    }

    /**
     * Gives the path under which the program imports it.
     *
     * @return the path
     */
    public String path() {
        return path;
    }

    /**
     * Gives the version.
     *
     * @return the version as it stands in the file; {@code (devel)} for one that was built in its working directory, empty
     *     for a directory that replaces another module
     */
    public String version() {
        return version;
    }

    /**
     * Gives the checksum.
     *
     * @return the checksum, or empty for a module without one, such as the main module
     */
    public Optional<String> sum() {
        return sum;
    }

    /**
     * Gives what was built instead of this module, by a {@code replace} directive.
     *
     * @return the other module, or empty if this one was built itself
     */
    public Optional<GoModule> replacement() {
        return replacement;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoModule module
                && path.equals(module.path)
                && version.equals(module.version)
                && sum.equals(module.sum)
                && replacement.equals(module.replacement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, version, sum, replacement);
    }

    /** Gives path and version, and those of the replacement behind an arrow. */
    @Override
    public String toString() {
        String text = version.isEmpty() ? path : path + '@' + version;
        return replacement.map(module -> text + " => " + module).orElse(text);
    }
}
