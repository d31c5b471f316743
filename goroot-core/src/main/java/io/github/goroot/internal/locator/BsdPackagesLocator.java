package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes the ports of Go: {@code go122} in {@code /usr/local} on FreeBSD and in {@code /usr/pkg} on NetBSD.
 *
 * <p>OpenBSD's port and FreeBSD's older ones lie in {@code /usr/local/go}, where go.dev's archive does.
 */
public final class BsdPackagesLocator extends PlaceLocator {

    /** Makes the locator. */
    public BsdPackagesLocator() {
        super("bsd-packages", "Packages of BSD systems", LocatorPriority.WELL_KNOWN.plus(50), Systems.BSD_ONLY);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return Stream.of("/usr/local", "/usr/pkg")
                .flatMap(text -> places.at(text).stream())
                .flatMap(prefix -> places.context().childrenOf(prefix).stream())
                .filter(folder -> folder.getFileName().toString().matches("go1[0-9]{1,3}|go-devel"))
                .filter(places.context()::isDirectory)
                .map(places.context()::detected);
    }
}
