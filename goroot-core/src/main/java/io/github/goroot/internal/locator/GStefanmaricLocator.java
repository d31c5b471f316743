package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("GOROOT", ".go").stream()
                .flatMap(root -> places.folders(root.resolve(".versions")))
                .map(version -> places.exists(version.resolve("g.lock"))
                        ? places.incomplete(version, "it holds the mark g.lock", "Run g install again.")
                        : places.context().detected(version));
    }
}
