package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What only an older release can have left in a GOROOT, which happens when an archive is unpacked over another one.
 *
 * <p>The old files of a package are then compiled together with the new ones. Looked for are packages that the release
 * has given up; the table is from the sources of Go 1.15 to 1.27.
 */
final class Leftovers {

    private record Mark(int sinceMinor, String folder) {}

    /** For each line the first that fits: packages that many earlier lines have and it does not. */
    private static final List<Mark> MARKS = List.of(
            new Mark(26, "internal/itoa"),
            new Mark(25, "runtime/internal"),
            new Mark(24, "runtime/internal/sys"),
            new Mark(23, "runtime/internal/atomic"),
            new Mark(21, "crypto/internal/subtle"),
            new Mark(19, "internal/execabs"));

    /** Later lines may take a name up again. */
    private static final int LAST_KNOWN = 27;

    private static final int MOST_DIGITS = 4;

    private Leftovers() {}

    /** Tells what is there that does not belong to the version; costs one operation. */
    static Optional<Issue> in(Host host, Path home, GoVersion version) throws IOException {
        Optional<String> mark = markOf(version);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        Path folder = home.resolve("src").resolve(mark.get());
        return host.files().status(folder).isDirectory()
                ? Optional.of(Issue.of(
                                IssueCode.RELEASES_MIXED,
                                Severity.WARNING,
                                home + " is " + version + " unpacked over an older release: it still holds " + folder
                                        + ", which " + version + " does not have.")
                        .withRemedy("Delete " + home + " and unpack the archive again into an empty place."))
                : Optional.empty();
    }

    /** Gives N of Go 1.N; a number beyond all that are known for others. */
    private static int minorOf(GoVersion version) {
        String minor = version.minor().orElse("0");
        boolean known = version.major().orElse("").equals("1") && minor.length() <= MOST_DIGITS;
        return known ? Integer.parseInt(minor) : Integer.MAX_VALUE;
    }

    private static Optional<String> markOf(GoVersion version) {
        Optional<String> release = version.isDevel() ? Optional.empty() : version.gover();
        int minor = minorOf(version);
        if (release.isEmpty() || minor > LAST_KNOWN) {
            return Optional.empty();
        }
        for (Mark mark : MARKS) {
            if (minor >= mark.sinceMinor() && Gover.compare(release.get(), "1." + mark.sinceMinor()) >= 0) {
                return Optional.of(mark.folder());
            }
        }
        return Optional.empty();
    }
}
