package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

/**
 * Proposes the conda-forge package {@code go}, which lies in {@code go} of an environment: the active one, and pixi's.
 */
public final class CondaLocator extends PlaceLocator {

    /** Makes the locator. */
    public CondaLocator() {
        super("conda", "conda and pixi", LocatorPriority.MANAGERS.plus(300), Systems.DESKTOP);
    }

    @Override
    void propose(Places places) {
        Path active = places.variable("CONDA_PREFIX");
        if (active != null) {
            proposeGoOf(active, places);
        }
        Path pixi = places.variableOrHome("PIXI_HOME", ".pixi");
        for (Path environment : places.folders(below(pixi, "envs"))) {
            proposeGoOf(environment, places);
        }
    }

    private static void proposeGoOf(Path environment, Places places) {
        Path home = environment.resolve("go");
        if (places.isDirectory(home)) {
            places.propose(home);
        }
    }
}
