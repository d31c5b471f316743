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
                .flatMap(places::folders)
                .filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{32}|[0-9a-z]{8}"))
                .flatMap(base -> places.context().childrenOf(base.resolve("external")).stream())
                .filter(repository -> isSdk(repository.getFileName().toString()))
                .filter(places.context()::isDirectory)
                .filter(repository -> places.exists(repository.resolve("bin")))
                .map(places.context()::detected);
    }

    private static Stream<Path> roots(Places places) {
        Optional<Path> parent = switch (places.host().platform().system()) {
            case WINDOWS -> places.host().userHome();
            case MACOS -> places.at("/private/var/tmp");
            default -> places.variableOrHome("XDG_CACHE_HOME", ".cache").map(cache -> cache.resolve("bazel"));
        };
        Optional<String> user = places.host()
                .environment()
                .nonEmpty(places.onWindows() ? "USERNAME" : "USER")
                .or(() -> places.host().userHome().map(home -> String.valueOf(home.getFileName())));
        return parent.stream()
                .flatMap(folder -> user.stream()
                        .filter(name -> name.indexOf('/') < 0 && name.indexOf('\\') < 0)
                        .map(name -> folder.resolve("_bazel_" + name)));
    }

    /** The name is that of the extension and the repository, such as {@code rules_go++go_sdk+main___download_0}. */
    private static boolean isSdk(String name) {
        return name.contains("go_sdk") && !name.endsWith(".marker");
    }
}
