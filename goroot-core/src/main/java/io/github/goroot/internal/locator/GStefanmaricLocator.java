package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes what stefanmaric's g keeps: {@code .versions/VERSION} in the GOROOT that it manages.
 *
 * <p>That GOROOT is made of links to what is in one of the versions, and its default is {@code ~/.go} ({@code bin/g}). A
 * version that holds {@code g.lock} is being unpacked.
 */
public final class GStefanmaricLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName(".versions/*", "");

    /** Makes the locator. */
    public GStefanmaricLocator() {
        super("g-stefanmaric", "g of stefanmaric", LocatorPriority.MANAGERS.plus(750), Systems.UNIX);
    }

    @Override
    void propose(Places places) {
        Path root = places.variableOrHome("GOROOT", ".go");
        Folders versions = places.folders(below(root, ".versions"));
        for (Path version : versions) {
            if (places.exists(version.resolve("g.lock"))) {
                places.incomplete(version, "it holds the mark g.lock", "Run g install again.");
            } else {
                places.propose(version);
            }
        }
        if (root != null && versions.hasAny() && places.exists(root.resolve("bin"))) {
            places.proposeStable(root);
        }
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }

    /** The name is a folder of links, each to a part of the version that is in use. */
    @Override
    public boolean leadsTo(Path name, Path realHome, Host host) throws IOException {
        return host.files().realPath(name.resolve("bin")).equals(realHome.resolve("bin"));
    }
}
