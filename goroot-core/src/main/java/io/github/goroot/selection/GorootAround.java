package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.inspection.GorootRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The GOROOT that a {@code go} command finds around itself, or else the one that it was built with.
 *
 * <p>The rules are those of {@code findGOROOT} in {@code src/cmd/go/internal/cfg/cfg.go}, Go 1.9 to 1.27, for the version
 * of the command.
 */
final class GorootAround {

    /** Systems on which a process is told the path of its program with all links followed already. */
    private static final Set<OperatingSystem> TELLS_REAL_PATH =
            EnumSet.of(OperatingSystem.LINUX, OperatingSystem.FREEBSD, OperatingSystem.NETBSD, OperatingSystem.SOLARIS);

    private GorootAround() {}

    static Optional<Path> of(Host host, LocalGo go) {
        GorootRule rule = new GorootRule(host);
        Optional<Path> builtIn =
                go.builtInGoroot().flatMap(text -> host.path(text).path()).map(Path::normalize);
        List<Path> spellings = new ArrayList<>();
        if (!TELLS_REAL_PATH.contains(host.platform().system())) {
            spellings.add(go.executable());
        }
        spellings.add(go.realExecutable());
        for (Path executable : spellings) {
            for (int levels = 2; levels <= (go.rules().looksThreeParentsUp() ? 3 : 2); levels++) {
                Path home = ancestor(executable, levels);
                if (rule.isGoroot(home)) {
                    return builtIn.filter(spelling -> GoPaths.same(host, spelling, home))
                            .or(() -> Optional.of(home));
                }
            }
        }
        return builtIn;
    }

    private static Path ancestor(Path path, int levels) {
        Path current = path.normalize();
        for (int i = 0; i < levels && current.getParent() != null; i++) {
            current = current.getParent();
        }
        return current;
    }
}
