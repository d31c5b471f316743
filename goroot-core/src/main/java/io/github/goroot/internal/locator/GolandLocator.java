package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes what GoLand has downloaded into {@code ~/go}: {@code goVERSION}; what it puts into {@code ~/sdk} is found there.
 */
public final class GolandLocator extends PlaceLocator {

    /** Makes the locator. */
    public GolandLocator() {
        super("goland", "GoLand", LocatorPriority.MANAGERS.plus(400), Systems.DESKTOP);
    }

    @Override
    void propose(Places places) {
        for (Path folder : places.children(places.home("go"))) {
            if (nameOf(folder).startsWith("go1") && places.isFolder(folder)) {
                places.propose(folder);
            }
        }
    }
}
