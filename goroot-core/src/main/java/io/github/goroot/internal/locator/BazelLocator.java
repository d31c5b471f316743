package io.github.goroot.internal.locator;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what rules_go of Bazel has downloaded: repositories called {@code go_sdk} in the output bases of the user.
 *
 * <p>The output bases lie in {@code _bazel_USER} of {@code ~/.cache/bazel}, of {@code /private/var/tmp} on macOS and of the
 * user's home on Windows. A repository that is only links to an installed Go is found as that one.
 */
public final class BazelLocator extends PlaceLocator {

    /** Makes the locator. */
    public BazelLocator() {
        super("bazel", "Bazel rules_go", LocatorPriority.MANAGERS.plus(200), Systems.DESKTOP);
    }

    @Override
    void propose(Places places) {
        for (Path user : places.children(parent(places))) {
            if (nameOf(user).startsWith("_bazel_") && places.isFolder(user)) {
                for (Path base : places.children(user)) {
                    if (isOutputBase(nameOf(base)) && places.isFolder(base)) {
                        proposeSdksOf(base, places);
                    }
                }
            }
        }
    }

    private static void proposeSdksOf(Path base, Places places) {
        for (Path repository : places.children(base.resolve("external"))) {
            if (isSdk(nameOf(repository))
                    && places.isDirectory(repository)
                    && places.exists(repository.resolve("bin"))) {
                places.propose(repository);
            }
        }
    }

    private static @Nullable Path parent(Places places) {
        OperatingSystem system = places.host().platform().system();
        if (system == OperatingSystem.WINDOWS) {
            return places.home("");
        }
        return system == OperatingSystem.MACOS
                ? places.at("/private/var/tmp")
                : below(places.variableOrHome("XDG_CACHE_HOME", ".cache"), "bazel");
    }

    /** The name of an output base is a checksum of the workspace's path. */
    private static boolean isOutputBase(String name) {
        return name.matches("[0-9a-f]{32}|[0-9a-z]{8}");
    }

    /** The name is that of the extension and the repository, such as {@code rules_go++go_sdk+main___download_0}. */
    private static boolean isSdk(String name) {
        return name.contains("go_sdk") && !name.endsWith(".marker");
    }
}
