package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        Optional<Path> own = places.home(".version-fox")
                .filter(places.context()::isDirectory)
                .or(() -> places.home(".vfox"));
        Stream<Candidate> versions = places.variable("VFOX_HOME").or(() -> own).stream()
                .flatMap(root -> places.folders(root.resolve("cache").resolve("golang")))
                .filter(version -> version.getFileName().toString().startsWith("v-"))
                .map(version -> version.resolve(
                        "golang-" + version.getFileName().toString().substring(2)))
                .map(places.context()::detected);
        return Stream.concat(
                versions, places.stable(own.map(root -> root.resolve("sdks").resolve("golang"))));
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
