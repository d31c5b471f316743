package io.github.goroot.internal.shim;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of three numbers, as tools name a Go whose own version may have two.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param prerelease what stands behind a hyphen; empty for a release
 */
record Semver(long major, long minor, long patch, String prerelease) implements Comparable<Semver> {

    private static final Pattern FORM =
            Pattern.compile("v?([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,9})(?:-([0-9A-Za-z.-]+))?");

    private static final Comparator<Semver> ORDER = Comparator.comparingLong(Semver::major)
            .thenComparingLong(Semver::minor)
            .thenComparingLong(Semver::patch)
            .thenComparing(version -> version.prerelease().isEmpty())
            .thenComparing(Semver::prerelease);

    static Optional<Semver> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Semver(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        matcher.group(4) == null ? "" : matcher.group(4)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Semver other) {
        return ORDER.compare(this, other);
    }
}
