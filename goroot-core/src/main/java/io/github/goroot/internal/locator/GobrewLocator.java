package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proposes what gobrew keeps: {@code versions/VERSION/go}, and {@code current/go}, which {@code gobrew use} moves.
 *
 * <p>They lie in {@code .gobrew} below {@code GOBREW_ROOT} or the user's home ({@code gobrew.go}).
 */
public final class GobrewLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("versions/*/go", "current/go");

    /** Makes the locator. */
    public GobrewLocator() {
        super("gobrew", "gobrew's versions", LocatorPriority.MANAGERS.plus(780), Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.variableOrHome("GOBREW_ROOT", "").map(root -> root.resolve(".gobrew")).stream()
                .flatMap(root -> places.kept(
                        root.resolve("versions"),
                        name -> true,
                        version -> places.context().detected(version.resolve("go")),
                        root.resolve("current").resolve("go")));
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
