package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes the ports of Go: {@code go122} in {@code /usr/local} on FreeBSD and in {@code /usr/pkg} on NetBSD.
 *
 * <p>OpenBSD's port and FreeBSD's older ones lie in {@code /usr/local/go}, where go.dev's archive does.
 */
public final class BsdPackagesLocator extends PlaceLocator {

    /** Makes the locator. */
    public BsdPackagesLocator() {
        super("bsd-packages", "Packages of BSD systems", LocatorPriority.WELL_KNOWN.plus(50), Systems.BSD_ONLY);
    }

    @Override
    void propose(Places places) {
        for (String prefix : List.of("/usr/local", "/usr/pkg")) {
            for (Path folder : places.children(places.at(prefix))) {
                if (nameOf(folder).matches("go1[0-9]{1,3}|go-devel") && places.isDirectory(folder)) {
                    places.propose(folder);
                }
            }
        }
    }
}
