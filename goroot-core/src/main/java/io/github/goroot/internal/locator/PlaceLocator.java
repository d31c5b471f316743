package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A locator of the places where one manager, package or tool keeps Go.
 *
 * <p>It hands over each candidate as it comes upon it, in a loop: to make streams takes a fresh virtual machine longer than
 * to look (docs/performance.md). Whoever has candidates enough throws something through it.
 */
public abstract class PlaceLocator implements GoToolchainLocator {

    private final String id;
    private final String displayName;
    private final LocatorPriority priority;
    private final Systems systems;

    PlaceLocator(String id, String displayName, LocatorPriority priority, Systems systems) {
        this.id = id;
        this.displayName = displayName;
        this.priority = priority;
        this.systems = systems;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String displayName() {
        return displayName;
    }

    @Override
    public final LocatorPriority priority() {
        return priority;
    }

    @Override
    public final Optional<String> notApplicable(HostPlatform platform) {
        return systems.absentOn(platform);
    }

    @Override
    public final Stream<Candidate> locate(LocatorContext context) {
        List<Candidate> proposals = new ArrayList<>();
        propose(context, proposals::add);
        return proposals.stream();
    }

    /** Proposes what {@link #locate} does, each candidate before it looks for the next. */
    public final void propose(LocatorContext context, Consumer<Candidate> proposals) {
        propose(new Places(context, proposals));
    }

    /** Proposes candidates, best first, looking at one place after the other. */
    abstract void propose(Places places);

    @Override
    public final Stream<Path> stableHomes(Path realHome, Host host) {
        return stableNames(realHome, host).stream();
    }

    /** Names the same places as {@link #stableHomes}. */
    public List<Path> stableNames(Path realHome, Host host) {
        return List.of();
    }

    /** Tells whether a name leads to an installation now. */
    public boolean leadsTo(Path name, Path realHome, Host host) throws IOException {
        return host.files().realPath(name).equals(realHome);
    }

    /** Gives a path below another, divided by slashes on every system; null below what there is not. */
    static @Nullable Path below(@Nullable Path parent, String names) {
        return parent == null ? null : parent.resolve(names);
    }

    static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
