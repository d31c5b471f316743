package io.github.goroot.selection;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What there is to say of a {@code go} command of GCC, for which no toolchain can be predicted.
 *
 * <p>It was built without a version ({@code go version unknown}) and from sources before Go 1.21, so that it knows nothing of
 * other toolchains; unless the environment sets another GOROOT it takes the one compiled in, whatever lies around it ({@code findGOROOT} of
 * {@code cmd/go/internal/cfg/cfg.go}).
 */
final class GccgoCommand {

    /** {@code go}, {@code go-12}, {@code x86_64-linux-gnu-go-12}. */
    private static final Pattern NAME = Pattern.compile("(?:[0-9A-Za-z_]+-)*go(?:-\\d+(?:\\.\\d+)*)?(?:\\.exe)?");

    private final Host host;

    GccgoCommand(Host host) {
        this.host = host;
    }

    /** Gives what a program is, as the end of a sentence; empty if gccgo did not make it. */
    Optional<String> about(Path executable) {
        if (!(GoBinaryReader.of(host).read(executable) instanceof GoBinary program)
                || program.kind() != GoProgramKind.GCCGO) {
            return Optional.empty();
        }
        if (!NAME.matcher(executable.getFileName().toString()).matches()) {
            return Optional.of("a program that gccgo compiled, and no go command that tells its version.");
        }
        String goroot = program.buildRoot() instanceof BuildRoot.Found found
                ? " Its own GOROOT is " + found.goroot() + ", wherever it lies."
                : "";
        return Optional.of(
                "the go command of gccgo, which tells no version and never switches to another toolchain." + goroot);
    }
}
