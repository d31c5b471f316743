package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes the formulae {@code go} and {@code go@1.NN} of Homebrew.
 *
 * <p>The GOROOT is {@code libexec} of a version in the Cellar; {@code opt} holds a link for each formula, which upgrades
 * move. Prefixes are {@code HOMEBREW_PREFIX} and those of Homebrew's installer: {@code /opt/homebrew}, {@code /usr/local},
 * {@code /home/linuxbrew/.linuxbrew}, {@code ~/.linuxbrew}.
 */
public final class HomebrewLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("Cellar/*/*/libexec", "opt/{0}/libexec");

    /** Makes the locator. */
    public HomebrewLocator() {
        super("homebrew", "Homebrew", LocatorPriority.WELL_KNOWN.plus(800), Systems.LINUX_AND_MACOS);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        Stream<Path> usual = places.host().platform().system() == OperatingSystem.MACOS
                ? Stream.of("/opt/homebrew", "/usr/local").flatMap(text -> places.at(text).stream())
                : Stream.concat(places.at("/home/linuxbrew/.linuxbrew").stream(), places.home(".linuxbrew").stream());
        return Stream.concat(places.variable("HOMEBREW_PREFIX").stream(), usual)
                .distinct()
                .flatMap(prefix -> inPrefix(places, prefix));
    }

    private static Stream<Candidate> inPrefix(Places places, Path prefix) {
        return places.context().childrenOf(prefix.resolve("Cellar")).stream()
                .filter(HomebrewLocator::isGo)
                .flatMap(formula -> Stream.concat(
                        places.context().childrenOf(formula).stream()
                                .filter(version -> Character.isDigit(
                                        version.getFileName().toString().charAt(0)))
                                .map(version -> version.resolve("libexec"))
                                .map(places.context()::detected),
                        places.stable(Optional.of(prefix.resolve("opt")
                                .resolve(formula.getFileName())
                                .resolve("libexec")))));
    }

    private static boolean isGo(Path formula) {
        String name = formula.getFileName().toString();
        return name.equals("go") || name.startsWith("go@");
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
