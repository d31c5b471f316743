package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

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
    void propose(Places places) {
        Path root = places.variableOrHome("GVM_ROOT", ".gvm");
        for (Path folder : places.folders(below(root, "gos"))) {
            if (!folder.endsWith("system")) {
                places.propose(folder);
            }
        }
        Path home = places.variableOrHome("GVM_HOME", ".gvm");
        for (Path version : places.folders(below(home, "versions"))) {
            if (version.toString().endsWith(".tmp")) {
                places.incomplete(version, "gvm gives it its name when it is done", "Run gvm again.");
            } else {
                places.propose(version);
            }
        }
    }
}
