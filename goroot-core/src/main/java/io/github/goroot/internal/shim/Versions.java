package io.github.goroot.internal.shim;

import io.github.goroot.model.Gover;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Picks among the names of installed versions. */
final class Versions {

    /** By version as Go compares them; what is none comes before all that are. */
    static final Comparator<String> ORDER = Comparator.<String>comparingInt(name -> Gover.isValid(name) ? 1 : 0)
            .thenComparing(Gover::compare)
            .thenComparing(Comparator.naturalOrder());

    private Versions() {}

    static Optional<String> newest(Collection<String> installed, Predicate<String> fits) {
        return installed.stream().filter(fits).max(ORDER);
    }

    /** Tells whether a version is that of a line, as {@code 1.22.5} and {@code 1.22} are of {@code 1.22}. */
    static boolean isOf(String version, String line) {
        return version.equals(line) || version.startsWith(line + ".");
    }

    /** Tells whether a name looks like that of a prerelease, as {@code 1.22rc1} and {@code 1.22.0-beta.1} do. */
    static boolean isPrerelease(String version) {
        int start = version.startsWith("go") ? 2 : version.startsWith("v") ? 1 : 0;
        return version.chars().skip(start).anyMatch(Character::isLetter);
    }
}
