package io.github.goroot.internal.locator;

import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.util.List;

/** Proposes the paths that the caller names, in the caller's order. */
public final class ExplicitLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "explicit";

    private final List<String> paths;

    /** Makes the locator of these paths. */
    public ExplicitLocator(List<String> paths) {
        super(ID, "Paths given by the caller", LocatorPriority.EXPLICIT, Systems.ALL);
        this.paths = List.copyOf(paths);
    }

    /** The caller names paths of the host around. */
    @Override
    public boolean searchesNestedHosts() {
        return false;
    }

    @Override
    void propose(Places places) {
        for (String text : paths) {
            places.propose(text, Provenance.Kind.EXPLICIT, Location.argument(text));
        }
    }
}
