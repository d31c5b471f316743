package io.github.goroot.testkit;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.util.stream.Stream;

/** A locator of a third party that does whatever a test wants it to. */
public final class StubLocator implements GoToolchainLocator {

    private final String id;
    private final LocatorPriority priority;
    private final Behaviour behaviour;

    private StubLocator(String id, LocatorPriority priority, Behaviour behaviour) {
        this.id = id;
        this.priority = priority;
        this.behaviour = behaviour;
    }

    public interface Behaviour {
        Stream<Candidate> locate(LocatorContext context) throws IOException;
    }

    /** Behind everything built in. */
    public static StubLocator doing(String id, Behaviour behaviour) {
        return new StubLocator(id, LocatorPriority.OTHER_SIDE, behaviour);
    }

    public static StubLocator proposing(String id, String... homes) {
        return doing(
                id,
                context -> Stream.of(homes)
                        .map(home -> context.detected(
                                context.host().path(home).path().orElseThrow())));
    }

    public StubLocator at(LocatorPriority newPriority) {
        return new StubLocator(id, newPriority, behaviour);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String displayName() {
        return "Stub " + id;
    }

    @Override
    public LocatorPriority priority() {
        return priority;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) throws IOException {
        return behaviour.locate(context);
    }
}
