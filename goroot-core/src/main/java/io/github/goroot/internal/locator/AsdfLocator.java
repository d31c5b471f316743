package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

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
    void propose(Places places) {
        Path data = places.variableOrHome("ASDF_DATA_DIR", ".asdf");
        for (Path version : places.folders(below(data, "installs/golang"))) {
            places.propose(version.resolve("go"));
        }
    }
}
