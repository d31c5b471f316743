package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoVersion;
import io.github.goroot.spi.LocatorPriority;

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
    void propose(Places places) {
        new SearchPath(places.context())
                .programsLike(
                        name -> GoVersion.parse(name).isPresent(),
                        program -> places.propose(program.path(), Candidate.Shape.EXECUTABLE, program.entry()));
    }
}
