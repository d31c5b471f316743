package io.github.goroot.processes;

import io.github.goroot.host.Host;
import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The toolchains around programs; each folder is looked at once. Not thread-safe. */
final class Homes {

    private static final String LOCATOR = "processes";

    private final Host host;
    private final GorootRule rule;
    private final Inspector inspector;
    private final Map<Path, Boolean> goroots = new HashMap<>();
    private final Map<Path, Optional<GoToolchain>> toolchains = new HashMap<>();

    Homes(Host host) {
        this.host = host;
        this.rule = new GorootRule(host);
        this.inspector = new Inspector(host);
    }

    /** Gives the toolchain in whose {@code bin} or tool folder a program lies. */
    Optional<GoToolchain> around(String executable) {
        Optional<Path> path = host.path(executable).path();
        return path.flatMap(this::home).flatMap(home -> inspected(home, executable));
    }

    private Optional<Path> home(Path program) {
        @Nullable Path folder = program.normalize().getParent();
        @Nullable Path above = folder == null ? null : folder.getParent();
        if (folder == null || above == null) {
            return Optional.empty();
        }
        if (isCalled(folder, "bin")) {
            return goroot(above);
        }
        if (isCalled(above, "bin")) {
            // As a go that was built for another platform lies in bin/GOOS_GOARCH.
            return goroot(above.getParent());
        }
        @Nullable Path third = above.getParent();
        return third != null && isCalled(above, "tool") && isCalled(third, "pkg")
                ? goroot(third.getParent())
                : Optional.empty();
    }

    private Optional<Path> goroot(@Nullable Path folder) {
        return folder != null && goroots.computeIfAbsent(folder, rule::isGoroot)
                ? Optional.of(folder)
                : Optional.empty();
    }

    private boolean isCalled(Path folder, String name) {
        Path last = folder.getFileName();
        return last != null
                && (host.platform().isWindows()
                        ? last.toString().equalsIgnoreCase(name)
                        : last.toString().equals(name));
    }

    private Optional<GoToolchain> inspected(Path home, String executable) {
        Provenance provenance = Provenance.of(LOCATOR, Provenance.Kind.DETECTED, Location.file(executable));
        return toolchains.computeIfAbsent(
                home,
                folder -> inspector.inspect(
                                        Candidate.of(
                                                host.id(), folder.toString(), folder, Candidate.Shape.HOME, provenance),
                                        Set.of())
                                instanceof Inspector.Fresh fresh
                        ? Optional.of(fresh.toolchain())
                        : Optional.empty());
    }
}
