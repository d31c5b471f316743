package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes what goenv keeps: {@code versions/VERSION} in {@code GOENV_ROOT} or {@code ~/.goenv}.
 *
 * <p>Links count as versions in goenv 2 ({@code libexec/goenv-versions}), so they are proposed behind the folders.
 */
public final class GoenvLocator extends PlaceLocator {

    /** Makes the locator. */
    public GoenvLocator() {
        super("goenv", "goenv's versions", LocatorPriority.MANAGERS.plus(820), Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("GOENV_ROOT", ".goenv").map(root -> root.resolve("versions")).stream()
                .flatMap(versions -> Stream.of(places.folders(versions), places.links(versions)))
                .flatMap(homes -> homes)
                .map(places.context()::detected);
    }
}
