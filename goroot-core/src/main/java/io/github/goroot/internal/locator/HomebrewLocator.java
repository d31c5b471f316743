package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

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
    void propose(Places places) {
        Path own = places.variable("HOMEBREW_PREFIX");
        for (Path prefix : places.host().platform().system() == OperatingSystem.MACOS
                ? Places.known(own, places.at("/opt/homebrew"), places.at("/usr/local"))
                : Places.known(own, places.at("/home/linuxbrew/.linuxbrew"), places.home(".linuxbrew"))) {
            for (Path formula : places.children(prefix.resolve("Cellar"))) {
                if (isGo(nameOf(formula))) {
                    proposeVersions(formula, places);
                    places.proposeStable(prefix.resolve("opt/" + nameOf(formula) + "/libexec"));
                }
            }
        }
    }

    private static void proposeVersions(Path formula, Places places) {
        for (Path version : places.children(formula)) {
            if (Character.isDigit(nameOf(version).charAt(0))) {
                places.propose(version.resolve("libexec"));
            }
        }
    }

    private static boolean isGo(String formula) {
        return formula.equals("go") || formula.startsWith("go@");
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
