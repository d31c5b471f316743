package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes what pkgx keeps: {@code go.dev/vVERSION} in {@code PKGX_DIR} or {@code ~/.pkgx}, without VERSION
 * (pantry {@code projects/go.dev/package.yml}).
 */
public final class PkgxLocator extends PlaceLocator {

    /** Makes the locator. */
    public PkgxLocator() {
        super("pkgx", "pkgx's versions", LocatorPriority.MANAGERS.plus(280), Systems.LINUX_AND_MACOS);
    }

    @Override
    void propose(Places places) {
        Path root = places.variableOrHome("PKGX_DIR", ".pkgx");
        for (Path version : places.folders(below(root, "go.dev"))) {
            places.propose(version);
        }
    }
}
