package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return places
                .variable("AQUA_ROOT_DIR")
                .or(() -> (places.onWindows()
                                ? places.variable("XDG_DATA_HOME").or(() -> places.variable("LOCALAPPDATA"))
                                : places.dataHome())
                        .map(data -> data.resolve("aquaproj-aqua")))
                .stream()
                .flatMap(root -> places.folders(root.resolve("pkgs/http/golang.org/dl")))
                .map(archive -> archive.resolve("go"))
                .map(places.context()::detected);
    }
}
