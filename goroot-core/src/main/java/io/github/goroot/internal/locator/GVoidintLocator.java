package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes what voidint's g keeps: {@code versions/VERSION} in {@code ~/.g}, and {@code go}, which {@code g use} moves.
 *
 * <p>{@code G_HOME} names another folder only while {@code G_EXPERIMENTAL} is {@code true} ({@code cli/cli.go}). A folder
 * called {@code go} among the versions is one that is being unpacked.
 */
public final class GVoidintLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("versions/*", "go");

    /** Makes the locator. */
    public GVoidintLocator() {
        super("g-voidint", "g of voidint", LocatorPriority.MANAGERS.plus(760), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Path root = isExperimental(places) ? places.variableOrHome("G_HOME", ".g") : places.home(".g");
        Folders versions = places.folders(below(root, "versions"));
        for (Path version : versions) {
            if (version.endsWith("go")) {
                places.incomplete(
                        version, "g gives it the name of its version when it is done", "Run g install again.");
            } else {
                places.propose(version);
            }
        }
        if (versions.hasAny()) {
            places.proposeStable(below(root, "go"));
        }
    }

    private static boolean isExperimental(Places places) {
        return places.host().environment().get("G_EXPERIMENTAL").orElse("").equalsIgnoreCase("true");
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
