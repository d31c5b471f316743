package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes the ports {@code go} and {@code go-1.NN} of MacPorts, which lie in {@code /opt/local/lib}.
 */
public final class MacPortsLocator extends PlaceLocator {

    /** Makes the locator. */
    public MacPortsLocator() {
        super("macports", "MacPorts", LocatorPriority.WELL_KNOWN.plus(750), Systems.MACOS_ONLY);
    }

    @Override
    void propose(Places places) {
        for (Path folder : places.children(places.at("/opt/local/lib"))) {
            if (isGo(nameOf(folder)) && places.isDirectory(folder)) {
                places.propose(folder);
            }
        }
    }

    private static boolean isGo(String name) {
        return name.equals("go") || name.startsWith("go-");
    }
}
