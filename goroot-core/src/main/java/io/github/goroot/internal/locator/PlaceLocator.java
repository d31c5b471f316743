package io.github.goroot.internal.locator;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.Optional;
import java.util.stream.Stream;

/** A locator of the places where one manager, package or tool keeps Go. */
abstract class PlaceLocator implements GoToolchainLocator {

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
        return candidates(new Places(context));
    }

    /** Proposes candidates, best first, looking at one place after the other. */
    abstract Stream<Candidate> candidates(Places places);
}
