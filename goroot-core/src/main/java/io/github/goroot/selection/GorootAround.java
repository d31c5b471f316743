package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.inspection.GorootRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The GOROOT that a {@code go} command finds around itself, or else the one that it was built with.
 *
 * <p>The rules are those of {@code findGOROOT} in {@code src/cmd/go/internal/cfg/cfg.go}, Go 1.9 to 1.27, for the version
 * of the command.
 */
final class GorootAround {

    private GorootAround() {}

    static Optional<Path> of(Host host, LocalGo go) {
        GorootRule rule = new GorootRule(host);
        Optional<Path> builtIn =
                go.builtInGoroot().flatMap(text -> host.path(text).path()).map(Path::normalize);
        List<Path> spellings = new ArrayList<>();
        if (!rule.isToldRealPath()) {
            spellings.add(go.executable());
        }
        spellings.add(go.realExecutable());
        for (Path executable : spellings) {
            for (int levels = 2; levels <= (go.rules().looksThreeParentsUp() ? 3 : 2); levels++) {
                Path home = GorootRule.ancestor(executable, levels);
                if (rule.isGoroot(home)) {
                    return builtIn.filter(spelling -> GoPaths.same(host, spelling, home))
                            .or(() -> Optional.of(home));
                }
            }
        }
        return builtIn;
    }
}
