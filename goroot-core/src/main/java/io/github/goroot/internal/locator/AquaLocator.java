package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what aqua keeps: a folder named like the archive, with the GOROOT in {@code go}.
 *
 * <p>They lie in {@code pkgs/http/golang.org/dl} of {@code AQUA_ROOT_DIR} or of {@code aquaproj-aqua} in the XDG data folder
 * (aqua-registry {@code pkgs/golang/go}).
 */
public final class AquaLocator extends PlaceLocator {

    /** Makes the locator. */
    public AquaLocator() {
        super("aqua", "aqua's versions", LocatorPriority.MANAGERS.plus(690), Systems.DESKTOP);
    }

    @Override
    void propose(Places places) {
        for (Path archive : places.folders(below(root(places), "pkgs/http/golang.org/dl"))) {
            places.propose(archive.resolve("go"));
        }
    }

    private static @Nullable Path root(Places places) {
        Path root = places.variable("AQUA_ROOT_DIR");
        return root != null ? root : below(dataHome(places), "aquaproj-aqua");
    }

    private static @Nullable Path dataHome(Places places) {
        if (!places.onWindows()) {
            return places.dataHome();
        }
        Path data = places.variable("XDG_DATA_HOME");
        return data != null ? data : places.variable("LOCALAPPDATA");
    }
}
