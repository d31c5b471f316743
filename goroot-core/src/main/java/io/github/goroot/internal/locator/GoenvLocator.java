package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

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
    void propose(Places places) {
        // Only goenv 3 expands a tilde; for goenv 2 it is a folder of that name, in which nobody has versions.
        Path root = places.variableWithTilde("GOENV_ROOT");
        Path versions = below(root != null ? root : places.home(".goenv"), "versions");
        for (Path version : places.folders(versions)) {
            places.propose(version);
        }
        for (Path version : places.children(versions)) {
            if (places.isLink(version)) {
                places.propose(version);
            }
        }
    }
}
