package io.github.goroot.internal.inspection;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The GOROOT that was compiled into a {@code go} command.
 *
 * <p>Go falls back to it where there is none around the executable, and spells the one around it like that if both are the
 * same directory ({@code findGOROOT} and {@code canonical} of {@code src/cmd/go/internal/cfg/cfg.go}, Go 1.9 and later).
 * Releases since 1.21 are trimmed and have none; those before have the place they were built for, such as
 * {@code /usr/local/go} or {@code c:\go}, wherever they lie.
 */
final class CompiledGoroot {

    /** What go.dev, Arch, Alpine, Gentoo and Fedora compiled in. */
    private static final Set<String> USUAL =
            Set.of("/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "C:\\Go", "c:\\go");

    private static final String DEBIAN = "/usr/lib/go-";

    private final Host host;

    CompiledGoroot(Host host) {
        this.host = host;
    }

    /**
     * Reads it from an executable, links followed.
     *
     * @return the path, which may not exist; empty if the file is no {@code go} command of gc's or names none
     */
    Optional<Path> in(Path executable) {
        if (!(GoBinaryReader.of(host).read(executable) instanceof GoBinary program)
                || !isGoCommand(program, executable)
                || !(program.buildRoot() instanceof BuildRoot.Found found)) {
            return Optional.empty();
        }
        Optional<Path> path = host.path(found.goroot()).path();
        return path.isPresent() ? Optional.of(path.get().normalize()) : path;
    }

    /**
     * Tells whether the {@code go} of a toolchain may have another one than where it lies: it is of Go 1.20 or earlier by
     * its VERSION file, and not where such a release was built to be.
     */
    boolean mayDifferFrom(Path home) {
        if (USUAL.contains(home.toString()) || home.toString().startsWith(DEBIAN)) {
            return false;
        }
        try {
            Optional<GoVersion> version =
                    VersionFile.read(host.files(), home.resolve("VERSION")).version();
            Optional<String> release = version.isPresent() && !version.get().isDevel()
                    ? version.get().gover()
                    : Optional.empty();
            return release.isEmpty() || Gover.compare(release.get(), "1.21") < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Up to Go 1.17 the command does not say that it is Go's own, so its name must do. */
    private static boolean isGoCommand(GoBinary program, Path executable) {
        if (program.kind() == GoProgramKind.GO_COMMAND) {
            return true;
        }
        String name = executable.getFileName().toString();
        return program.kind() == GoProgramKind.OTHER
                && program.buildInfo().isEmpty()
                && (name.equals("go") || name.equals("go.exe"));
    }
}
