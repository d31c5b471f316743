package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes what GoLand has downloaded into {@code ~/go}: {@code goVERSION}; what it puts into {@code ~/sdk} is found there.
 */
public final class GolandLocator extends PlaceLocator {

    /** Makes the locator. */
    public GolandLocator() {
        super("goland", "GoLand", LocatorPriority.MANAGERS.plus(400), Systems.DESKTOP);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.home("go").stream()
                .flatMap(folder -> places.folders(folder, name -> name.startsWith("go1")))
                .map(places.context()::detected);
    }
}
