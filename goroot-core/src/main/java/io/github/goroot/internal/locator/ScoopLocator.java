package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    void propose(Places places) {
        for (Path root : Places.known(places.variableOrHome("SCOOP", "scoop"), global(places))) {
            proposeApps(root, places);
        }
    }

    private static @Nullable Path global(Places places) {
        Path global = places.variable("SCOOP_GLOBAL");
        if (global != null) {
            return global;
        }
        Path data = places.variable("ProgramData");
        return below(data != null ? data : places.at("C:\\ProgramData"), "scoop");
    }

    private static void proposeApps(Path root, Places places) {
        for (Path app : places.children(root.resolve("apps"))) {
            if (nameOf(app).matches("go|go1[0-9]{1,2}")) {
                for (Path version : places.children(app)) {
                    if (isVersion(nameOf(version)) && places.isFolder(version)) {
                        places.propose(version);
                    }
                }
                places.proposeStable(app.resolve("current"));
            }
        }
    }

    private static boolean isVersion(String name) {
        return !name.equals("current") && !name.startsWith("_");
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        return STABLE.of(realHome);
    }
}
