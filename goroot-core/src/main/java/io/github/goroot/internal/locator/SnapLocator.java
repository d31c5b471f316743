package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return Stream.of("/snap", "/var/lib/snapd/snap")
                .flatMap(text -> places.at(text).stream())
                .flatMap(mounts -> places.context().childrenOf(mounts).stream())
                .filter(snap -> isGo(snap.getFileName().toString()))
                .flatMap(snap -> Stream.concat(
                        places.folders(snap).map(places.context()::detected),
                        places.stable(Optional.of(snap.resolve("current")))));
    }

    private static boolean isGo(String name) {
        return name.equals("go") || name.startsWith("go_");
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
