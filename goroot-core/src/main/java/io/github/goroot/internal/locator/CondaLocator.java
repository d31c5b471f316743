package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proposes the conda-forge package {@code go}, which lies in {@code go} of an environment: the active one, and pixi's.
 */
public final class CondaLocator extends PlaceLocator {

    /** Makes the locator. */
    public CondaLocator() {
        super("conda", "conda and pixi", LocatorPriority.MANAGERS.plus(300), Systems.DESKTOP);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        Stream<Path> active = places.variable("CONDA_PREFIX").stream();
        Stream<Path> pixi = places.variableOrHome("PIXI_HOME", ".pixi").stream()
                .flatMap(root -> places.folders(root.resolve("envs")));
        return Stream.concat(active, pixi)
                .map(environment -> environment.resolve("go"))
                .filter(places.context()::isDirectory)
                .map(places.context()::detected);
    }
}
