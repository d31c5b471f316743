package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/** Proposes every {@code go} on PATH, so that each one ends as a toolchain or with the reason why it is none. */
public final class PathLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "path";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "go on PATH";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.PATH;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return new SearchPath(context)
                .programs("go")
                .map(program -> context.candidate(
                        program.path(), Candidate.Shape.EXECUTABLE, Provenance.Kind.DETECTED, program.entry()));
    }
}
