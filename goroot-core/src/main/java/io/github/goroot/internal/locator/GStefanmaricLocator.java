package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes what stefanmaric's g keeps: {@code .versions/VERSION} in the GOROOT that it manages.
 *
 * <p>That GOROOT is made of links into one of the versions, and its default is {@code ~/.go} ({@code bin/g}). A version that
 * holds {@code g.lock} is being unpacked.
 */
public final class GStefanmaricLocator extends PlaceLocator {

    /** Makes the locator. */
    public GStefanmaricLocator() {
        super("g-stefanmaric", "g of stefanmaric", LocatorPriority.MANAGERS.plus(750), Systems.UNIX);
    }

    @Override
    void propose(Places places) {
        Path root = places.variableOrHome("GOROOT", ".go");
        for (Path version : places.folders(below(root, ".versions"))) {
            if (places.exists(version.resolve("g.lock"))) {
                places.incomplete(version, "it holds the mark g.lock", "Run g install again.");
            } else {
                places.propose(version);
            }
        }
    }
}
