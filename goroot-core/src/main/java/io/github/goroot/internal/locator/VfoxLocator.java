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
        return own.stream()
                .flatMap(links -> places.kept(
                        places.variable("VFOX_HOME")
                                .orElse(links)
                                .resolve("cache")
                                .resolve("golang"),
                        name -> name.startsWith("v-"),
                        version -> places.context().detected(version.resolve(nameIn(version))),
                        links.resolve("sdks").resolve("golang")));
    }

    private static String nameIn(Path version) {
        return "golang-" + version.getFileName().toString().replaceFirst("^v-", "");
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
