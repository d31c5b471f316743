package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return roots(places)
                .flatMap(root -> places.folders(root, BazelLocator::isOutputBase))
                .flatMap(base -> places.context().childrenOf(base.resolve("external")).stream())
                .filter(repository -> isSdk(repository.getFileName().toString()))
                .filter(places.context()::isDirectory)
                .filter(repository -> places.exists(repository.resolve("bin")))
                .map(places.context()::detected);
    }

    /** The name of an output base is a checksum of the workspace's path. */
    private static boolean isOutputBase(String name) {
        return name.matches("[0-9a-f]{32}|[0-9a-z]{8}");
    }

    private static Stream<Path> roots(Places places) {
        Optional<Path> parent = switch (places.host().platform().system()) {
            case WINDOWS -> places.host().userHome();
            case MACOS -> places.at("/private/var/tmp");
            default -> places.variableOrHome("XDG_CACHE_HOME", ".cache").map(cache -> cache.resolve("bazel"));
        };
        return parent.stream().flatMap(folder -> places.folders(folder, name -> name.startsWith("_bazel_")));
    }

    /** The name is that of the extension and the repository, such as {@code rules_go++go_sdk+main___download_0}. */
    private static boolean isSdk(String name) {
        return name.contains("go_sdk") && !name.endsWith(".marker");
    }
}
