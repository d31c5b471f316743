package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes what vfox keeps: {@code cache/golang/v-VERSION/golang-VERSION}, and {@code sdks/golang}, which
 * {@code vfox use --global} moves.
 *
 * <p>They lie in {@code ~/.version-fox} where there is such a folder, else in {@code ~/.vfox}; {@code VFOX_HOME} moves the
 * versions only ({@code pathmeta/path_meta.go}).
 */
public final class VfoxLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("cache/golang/*/*", "sdks/golang");

    /** Makes the locator. */
    public VfoxLocator() {
        super("vfox", "vfox's versions", LocatorPriority.MANAGERS.plus(700), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Path links = places.home(".version-fox");
        if (links == null || !places.isDirectory(links)) {
            links = places.home(".vfox");
        }
        if (links == null) {
            return;
        }
        Path own = places.variable("VFOX_HOME");
        boolean any = false;
        for (Path version : places.children(below(own != null ? own : links, "cache/golang"))) {
            if (nameOf(version).startsWith("v-")) {
                any = true;
                if (places.isFolder(version)) {
                    places.propose(version.resolve("golang-" + nameOf(version).substring("v-".length())));
                }
            }
        }
        if (any) {
            places.proposeStable(links.resolve("sdks/golang"));
        }
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
