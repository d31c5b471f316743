package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
        Path data = data(places);
        for (Path version : places.folders(below(data, "installs/golang"))) {
            places.propose(version.resolve("go"));
        }
    }

    /** asdf has expanded a tilde since 0.16; before, nobody was served by one. */
    private static @Nullable Path data(Places places) {
        Path data = places.variableWithTilde("ASDF_DATA_DIR");
        return data != null ? data : places.home(".asdf");
    }
}
