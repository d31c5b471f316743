package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What only another release can have left in a GOROOT, which happens when an archive is unpacked over another one.
 *
 * <p>The old files of a package are then compiled together with the new ones. Looked for is what all earlier releases have
 * that the release has given up, and what all later ones have that it cannot have. No patch release may have either: what
 * is given up does not come back, and what came later are packages, nearly all of the API, which is not backported. The
 * tables are from the sources of Go 1.15, 1.19 and 1.21 to 1.27; of lines between them only what those on both sides agree
 * in is used.
 */
final class Leftovers {

    private record Mark(int line, String place) {}

    /** What is no more from a line on, for each line the first that fits; the lines before have it. */
    private static final List<Mark> GIVEN_UP = List.of(
            new Mark(27, "net/http/h2_bundle.go"),
            new Mark(26, "strconv/ftoa.go"),
            new Mark(25, "runtime/internal"),
            new Mark(24, "runtime/internal/sys"),
            new Mark(23, "runtime/internal/atomic"),
            new Mark(22, "os/str.go"),
            new Mark(21, "crypto/internal/subtle"),
            new Mark(19, "internal/execabs"));

    /** What is there from a line on, for each line the first that is later; all that follow have it too. */
    private static final List<Mark> NEW = List.of(
            new Mark(16, "embed"),
            new Mark(17, "internal/buildcfg"),
            new Mark(18, "net/netip"),
            new Mark(19, "go/doc/comment"),
            new Mark(20, "crypto/ecdh"),
            new Mark(21, "slices"),
            new Mark(22, "go/version"),
            new Mark(23, "structs"),
            new Mark(24, "weak"),
            new Mark(25, "encoding/json/v2"),
            new Mark(26, "crypto/hpke"),
            new Mark(27, "uuid"));

    /** Before it the order of releases is the same, but nobody has compared them. */
    private static final int FIRST_KNOWN = 15;

    /** Later lines may take a name up again. */
    private static final int LAST_KNOWN = 27;

    private static final int MOST_DIGITS = 4;

    private Leftovers() {}

    /** Tells what is there that the version has given up, as after an upgrade; costs one operation. */
    static Optional<Issue> ofOlder(Host host, Path home, GoVersion version) throws IOException {
        int line = lineOf(version);
        // Before its release a line may still have what it then gives up.
        int last = version.isPrerelease() ? line - 1 : line;
        if (line >= FIRST_KNOWN && line <= LAST_KNOWN) {
            for (Mark mark : GIVEN_UP) {
                if (mark.line() <= last) {
                    return issue(host, home, version, mark, "an older");
                }
            }
        }
        return Optional.empty();
    }

    /** Tells what is there that came after the version, as after a downgrade; costs one operation. */
    static Optional<Issue> ofNewer(Host host, Path home, GoVersion version) throws IOException {
        int line = lineOf(version);
        if (line >= FIRST_KNOWN) {
            for (Mark mark : NEW) {
                if (mark.line() > line) {
                    return issue(host, home, version, mark, "a newer");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Issue> issue(Host host, Path home, GoVersion version, Mark mark, String what)
            throws IOException {
        Path place = home.resolve("src").resolve(mark.place());
        return host.files().status(place).isAbsent()
                ? Optional.empty()
                : Optional.of(Issue.of(
                                IssueCode.RELEASES_MIXED,
                                Severity.WARNING,
                                home + " is " + version + " unpacked over " + what + " release: it still holds "
                                        + place + ", which " + version
                                        + " does not have.")
                        .withRemedy("Delete " + home + " and unpack the archive again into an empty place."));
    }

    /** Gives N of Go 1.N; a number beyond all that are known for others, and none at all for what is no release. */
    private static int lineOf(GoVersion version) {
        if (version.isDevel() || version.gover().isEmpty()) {
            return 0;
        }
        String minor = version.minor().orElse("0");
        boolean known = version.major().orElse("").equals("1") && minor.length() <= MOST_DIGITS;
        return known ? Integer.parseInt(minor) : Integer.MAX_VALUE;
    }
}
