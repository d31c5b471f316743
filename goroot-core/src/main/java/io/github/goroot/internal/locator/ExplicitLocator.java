package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.List;
import java.util.stream.Stream;

/** Proposes the paths that the caller names, in the caller's order. */
public final class ExplicitLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "explicit";

    private final List<String> paths;

    /** Makes the locator of these paths. */
    public ExplicitLocator(List<String> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Paths given by the caller";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.EXPLICIT;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return paths.stream()
                .map(text -> context.candidate(
                        text, Candidate.Shape.HOME, Provenance.Kind.EXPLICIT, Location.argument(text)));
    }
}
