package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes what the Gradle plug-in gogradle has downloaded: {@code go/binary/VERSION/go} in the user's Gradle folder.
 */
public final class GogradleLocator extends PlaceLocator {

    /** Makes the locator. */
    public GogradleLocator() {
        super("gogradle", "Gradle plug-in gogradle", LocatorPriority.MANAGERS.plus(250), Systems.DESKTOP);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("GRADLE_USER_HOME", ".gradle").stream()
                .flatMap(gradle -> places.folders(gradle.resolve("go").resolve("binary")))
                .map(version -> version.resolve("go"))
                .map(places.context()::detected);
    }
}
