package io.github.goroot.internal.inspection;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a GOROOT, from the best file that tells.
 *
 * <p>VERSION comes first and VERSION.cache of a tree that was built from a checkout second, as in {@code findgoversion} of
 * {@code src/cmd/dist/build.go}. Packagers leave both out (Alpine, Gentoo and MacPorts in some releases) or put VERSION
 * where the sources are (openSUSE); then the {@code go} command itself tells, else the constant that the build wrote into the
 * sources ({@code src/cmd/dist/buildruntime.go}), and at last the line that the sources belong to.
 *
 * @param version the version
 * @param releaseTime the time of the release, if VERSION tells
 * @param doubt what to say of a version that VERSION does not tell
 */
record VersionEvidence(GoVersion version, Optional<Instant> releaseTime, Optional<Issue> doubt) {

    private static final int MOST_BYTES = 16 * 1024;

    /** Since Go 1.17, and in Go 1.9 to 1.16. */
    private static final List<String> BUILT_IN =
            List.of("internal/buildcfg/zbootstrap.go", "cmd/internal/objabi/zbootstrap.go");

    /** Finds the version; refuses a GOROOT of which no file tells it. */
    static VersionEvidence of(Host host, Path home, Path executable) throws Refusal, IOException {
        Optional<VersionFile> file = versionFile(host, home.resolve("VERSION"));
        // As in findgoversion, which is what writes it: an interrupted build leaves it so, and go does without.
        boolean empty = file.isPresent() && file.get().isEmpty();
        if (file.isEmpty() || empty) {
            file = versionFile(host, home.resolve("VERSION.cache"));
            file = file.isPresent() && file.get().isEmpty() ? Optional.empty() : file;
        }
        if (file.isPresent()) {
            return ofFile(home, file.get());
        }
        String lack = empty ? " has an empty VERSION file" : " has no VERSION file";
        Optional<VersionEvidence> found = new Search(host, home, executable, lack).run();
        if (found.isEmpty()) {
            throw Refusal.of(
                    IssueCode.VERSION_MISSING,
                    home + lack + " and no other file that tells its version.",
                    "Install this version of Go again.");
        }
        return found.get();
    }

    private static VersionEvidence ofFile(Path home, VersionFile file) throws Refusal {
        if (file.version().isEmpty()) {
            throw Refusal.of(
                    IssueCode.VERSION_INVALID,
                    home.resolve("VERSION") + " does not begin with a Go version but with \"" + file.firstLine()
                            + "\".",
                    "Install this version of Go again.");
        }
        return new VersionEvidence(file.version().get(), file.releaseTime(), Optional.empty());
    }

    private static Optional<VersionFile> versionFile(Host host, Path file) throws IOException {
        try {
            return Optional.of(VersionFile.read(host.files(), file));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    /** What is left when there is no VERSION. */
    private record Search(Host host, Path home, Path executable, String lack) {

        private static final Pattern VERSION = Pattern.compile("(?m)^const version = [`\"]([^`\"\n]{1,200})[`\"]");
        private static final Pattern LINE = Pattern.compile("(?m)^const Version = ([0-9]{1,4})\\b");

        Optional<VersionEvidence> run() throws IOException {
            Optional<VersionEvidence> found = ofProgram();
            if (found.isPresent()) {
                return found;
            }
            Path sources = home.resolve("src");
            found = besideSources(sources);
            for (String name : BUILT_IN) {
                if (found.isEmpty()) {
                    Path file = sources.resolve(name);
                    found = match(file, VERSION).flatMap(GoVersion::parse).map(version -> doubtful(version, file, ""));
                }
            }
            if (found.isEmpty()) {
                Path file = sources.resolve("internal/goversion/goversion.go");
                found = match(file, LINE)
                        .flatMap(minor -> GoVersion.parse("go1." + minor))
                        .map(version -> doubtful(version, file, ", which is its line and not its release"));
            }
            return found;
        }

        /** What is stamped into the program cannot be configured away; the experiments behind it are no part of it. */
        private Optional<VersionEvidence> ofProgram() {
            if (!(GoBinaryReader.of(host).read(executable) instanceof GoBinary program)
                    || program.kind() == GoProgramKind.GCCGO) {
                return Optional.empty();
            }
            return program.goVersion()
                    .flatMap(text -> GoVersion.parse(text.replaceFirst("[ -]X:.*", "")))
                    .map(version -> doubtful(version, executable, ""));
        }

        /** The sources may be links into a tree of their own, with the VERSION that belongs to them. */
        private Optional<VersionEvidence> besideSources(Path sources) throws IOException {
            Path real = host.files().realPath(sources.resolve("runtime"));
            Path other = GorootRule.ancestor(real, 2);
            if (real.startsWith(host.files().realPath(sources))) {
                return Optional.empty();
            }
            Path file = other.resolve("VERSION");
            return versionFile(host, file)
                    .flatMap(told -> told.version()
                            .map(version -> new VersionEvidence(
                                    version, told.releaseTime(), Optional.of(doubt(version, file, "")))));
        }

        private Optional<String> match(Path file, Pattern pattern) throws IOException {
            try {
                String text = new String(host.files().read(file, 0, MOST_BYTES), StandardCharsets.UTF_8);
                Matcher matcher = pattern.matcher(text);
                return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
            } catch (NoSuchFileException | NotDirectoryException e) {
                return Optional.empty();
            }
        }

        private VersionEvidence doubtful(GoVersion version, Path file, String reservation) {
            return new VersionEvidence(version, Optional.empty(), Optional.of(doubt(version, file, reservation)));
        }

        private Issue doubt(GoVersion version, Path file, String reservation) {
            return Issue.of(
                            IssueCode.VERSION_MISSING,
                            Severity.NOTICE,
                            home + lack + "; " + file + " tells " + version + reservation + ".")
                    .withRemedy("Nothing needs to be done, unless a tool insists on VERSION.");
        }
    }
}
