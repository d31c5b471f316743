package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes every program on PATH whose name is that of a toolchain, such as {@code go1.22.5}; off unless switched on.
 *
 * <p>All folders of PATH have to be listed for that. {@code GOTOOLCHAIN=path} looks for such names
 * ({@code src/cmd/go/internal/toolchain/switch.go}, Go 1.21 to 1.27).
 */
public final class PathVersionsLocator extends PlaceLocator {

    /** Makes the locator. */
    public PathVersionsLocator() {
        super("path-versions", "go1.NN on PATH", LocatorPriority.PATH.plus(-100), Systems.ALL);
    }

    @Override
    public boolean enabledByDefault() {
        return false;
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return new SearchPath(places.context())
                .programsLike(name -> GoVersion.parse(name).isPresent())
                .map(program -> places.context()
                        .candidate(
                                program.path(), Candidate.Shape.EXECUTABLE, Provenance.Kind.DETECTED, program.entry()));
    }
}
