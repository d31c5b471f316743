package io.github.goroot.internal.inspection;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.model.Gover;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The GOROOT that was compiled into a {@code go} command.
 *
 * <p>Go falls back to it where there is none around the executable, and spells the one around it like that if both are the
 * same directory ({@code findGOROOT} and {@code canonical} of {@code src/cmd/go/internal/cfg/cfg.go}, Go 1.9 and later).
 * Releases since 1.21 are trimmed and have none; those before have the place they were built for, such as
 * {@code /usr/local/go} or {@code c:\go}, wherever they lie.
 */
final class CompiledGoroot {

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
                || !isGoCommand(program, executable)) {
            return Optional.empty();
        }
        return program.buildRoot() instanceof BuildRoot.Found found
                ? host.path(found.goroot()).path().map(Path::normalize)
                : Optional.empty();
    }

    /** Tells whether a toolchain of this version may have one in its {@code go}, as its VERSION file has it. */
    boolean mayBeIn(Path home) {
        try {
            return VersionFile.read(host.files(), home.resolve("VERSION"))
                    .version()
                    .flatMap(version -> version.isDevel() ? Optional.empty() : version.gover())
                    .map(version -> Gover.compare(version, "1.21") < 0)
                    .orElse(true);
        } catch (java.io.IOException e) {
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
