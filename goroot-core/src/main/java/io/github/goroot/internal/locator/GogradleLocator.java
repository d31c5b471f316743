package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes what the Gradle plug-in gogradle has downloaded: {@code go/binary/VERSION/go} in the user's Gradle folder.
 */
public final class GogradleLocator extends PlaceLocator {

    /** Makes the locator. */
    public GogradleLocator() {
        super("gogradle", "Gradle plug-in gogradle", LocatorPriority.MANAGERS.plus(250), Systems.DESKTOP);
    }

    @Override
    void propose(Places places) {
        Path gradle = places.variableOrHome("GRADLE_USER_HOME", ".gradle");
        for (Path version : places.folders(below(gradle, "go/binary"))) {
            places.propose(version.resolve("go"));
        }
    }
}
