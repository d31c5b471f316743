package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes the ports {@code go} and {@code go-1.NN} of MacPorts, which lie in {@code /opt/local/lib}.
 */
public final class MacPortsLocator extends PlaceLocator {

    /** Makes the locator. */
    public MacPortsLocator() {
        super("macports", "MacPorts", LocatorPriority.WELL_KNOWN.plus(750), Systems.MACOS_ONLY);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.at("/opt/local/lib").stream()
                .flatMap(lib -> places.context().childrenOf(lib).stream())
                .filter(folder -> isGo(folder.getFileName().toString()))
                .filter(places.context()::isDirectory)
                .map(places.context()::detected);
    }

    private static boolean isGo(String name) {
        return name.equals("go") || name.startsWith("go-");
    }
}
