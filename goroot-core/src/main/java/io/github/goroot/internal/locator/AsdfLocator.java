package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes what asdf keeps with its plug-in {@code golang}: {@code installs/golang/VERSION/go}.
 *
 * <p>They lie in {@code ASDF_DATA_DIR} or {@code ~/.asdf} (asdf {@code internal/config}, asdf-golang
 * {@code bin/list-bin-paths}); beside {@code go} the plug-in keeps a GOPATH, which is no concern here.
 */
public final class AsdfLocator extends PlaceLocator {

    /** Makes the locator. */
    public AsdfLocator() {
        super("asdf", "asdf's versions", LocatorPriority.MANAGERS.plus(860), Systems.UNIX);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("ASDF_DATA_DIR", ".asdf").stream()
                .flatMap(data -> places.folders(data.resolve("installs").resolve("golang")))
                .map(version -> version.resolve("go"))
                .map(places.context()::detected);
    }
}
