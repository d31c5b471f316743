package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proposes what the two managers called gvm keep.
 *
 * <p>moovweb's has {@code gos/NAME} in {@code GVM_ROOT} ({@code scripts/install}), where {@code system} and aliases are empty
 * folders; andrewkroh's has {@code versions/goVERSION.GOOS.GOARCH} in {@code GVM_HOME} ({@code gvm.go}), with {@code .tmp}
 * behind it while it is unpacked. Both use {@code ~/.gvm} where nothing else is said.
 */
public final class GvmLocator extends PlaceLocator {

    /** Makes the locator. */
    public GvmLocator() {
        super("gvm", "gvm's versions", LocatorPriority.MANAGERS.plus(800), Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        Stream<Path> gos = places.variableOrHome("GVM_ROOT", ".gvm").map(root -> root.resolve("gos")).stream()
                .flatMap(places::folders)
                .filter(folder -> !folder.endsWith("system"));
        Stream<Path> versions = places.variableOrHome("GVM_HOME", ".gvm").map(root -> root.resolve("versions")).stream()
                .flatMap(places::folders);
        return Stream.concat(gos.map(places.context()::detected), versions.map(version -> candidate(places, version)));
    }

    private static Candidate candidate(Places places, Path version) {
        return version.toString().endsWith(".tmp")
                ? places.incomplete(version, "gvm gives it its name when it is done", "Run gvm again.")
                : places.context().detected(version);
    }
}
