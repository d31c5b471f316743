package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes the snap {@code go}: a folder for each revision, and {@code current}, which updates move.
 *
 * <p>Snaps are mounted in {@code /snap} or, on Fedora, Arch and their kin, in {@code /var/lib/snapd/snap} (snapd
 * {@code dirs/dirs.go}). {@code go_NAME} is a second instance.
 */
public final class SnapLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("snap/*/*", "snap/{0}/current");

    /** Makes the locator. */
    public SnapLocator() {
        super("snap", "Snap", LocatorPriority.WELL_KNOWN.plus(700), Systems.LINUX_ONLY);
    }

    @Override
    void propose(Places places) {
        for (String mounts : List.of("/snap", "/var/lib/snapd/snap")) {
            for (Path snap : places.children(places.at(mounts))) {
                if (isGo(nameOf(snap))) {
                    for (Path revision : places.folders(snap)) {
                        places.propose(revision);
                    }
                    places.proposeStable(snap.resolve("current"));
                }
            }
        }
    }

    private static boolean isGo(String name) {
        return name.equals("go") || name.startsWith("go_");
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
