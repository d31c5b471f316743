package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("PKGX_DIR", ".pkgx").stream()
                .flatMap(root -> places.folders(root.resolve("go.dev")))
                .map(places.context()::detected);
    }
}
