package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes what gobrew keeps: {@code versions/VERSION/go}, and {@code current/go}, which {@code gobrew use} moves.
 *
 * <p>They lie in {@code .gobrew} below {@code GOBREW_ROOT} or the user's home ({@code gobrew.go}).
 */
public final class GobrewLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("versions/*/go", "current/go");

    /** Makes the locator. */
    public GobrewLocator() {
        super("gobrew", "gobrew's versions", LocatorPriority.MANAGERS.plus(780), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Path root = below(places.variableOrHome("GOBREW_ROOT", ""), ".gobrew");
        Folders versions = places.folders(below(root, "versions"));
        for (Path version : versions) {
            places.propose(version.resolve("go"));
        }
        if (versions.hasAny()) {
            places.proposeStable(below(root, "current/go"));
        }
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
