package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes the apps {@code go} and {@code go122} of Scoop: a folder for each version, and {@code current}, which updates
 * move.
 *
 * <p>Apps of the user lie in {@code SCOOP} or {@code scoop} of the home, those for all users in {@code SCOOP_GLOBAL} or
 * {@code scoop} of {@code ProgramData} ({@code lib/core.ps1}). Folders that begin with {@code _} are versions that were
 * replaced while in use.
 */
public final class ScoopLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("apps/*/*", "apps/{0}/current");

    /** Makes the locator. */
    public ScoopLocator() {
        super("scoop", "Scoop", LocatorPriority.WELL_KNOWN.plus(780), Systems.WINDOWS_ONLY);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return Stream.of(
                        places.variableOrHome("SCOOP", "scoop"),
                        places.variable("SCOOP_GLOBAL")
                                .or(() -> places.variable("ProgramData")
                                        .or(() -> places.at("C:\\ProgramData"))
                                        .map(data -> data.resolve("scoop"))))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(root -> places.context().childrenOf(root.resolve("apps")).stream())
                .filter(app -> app.getFileName().toString().matches("go|go1[0-9]{1,2}"))
                .flatMap(app -> Stream.concat(
                        places.folders(app, ScoopLocator::isVersion).map(places.context()::detected),
                        places.stable(Optional.of(app.resolve("current")))));
    }

    private static boolean isVersion(String name) {
        return !name.equals("current") && !name.startsWith("_");
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
