package io.github.goroot.internal.locator;

import io.github.goroot.internal.goenv.GoFolders;
import io.github.goroot.internal.goenv.GoSettings;
import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes the toolchains that {@code GOTOOLCHAIN} has downloaded into the module cache.
 *
 * <p>They are versions of the module {@code golang.org/toolchain}. One is whole unless the cache holds its mark of an
 * unpacking that was broken off ({@code DownloadDir} in {@code src/cmd/go/internal/modfetch/cache.go}, Go 1.21 to 1.27);
 * it has no execute permissions until {@code go} switches to it for the first time.
 */
public final class ModuleCacheLocator extends PlaceLocator {

    private static final String MODULE = "toolchain@";

    /** Makes the locator. */
    public ModuleCacheLocator() {
        super(
                "module-cache",
                "Toolchains that GOTOOLCHAIN downloaded",
                LocatorPriority.MANAGERS.plus(100),
                Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        GoSettings settings = new GoSettings(places.host(), () -> gorootInUse(places.context()));
        return new GoFolders(places.host(), settings)
                .moduleCache().stream().flatMap(cache -> toolchains(places, cache));
    }

    private static Stream<Candidate> toolchains(Places places, Path cache) {
        List<Path> folders = places.context().childrenOf(cache.resolve("golang.org")).stream()
                .filter(folder -> folder.getFileName().toString().startsWith(MODULE))
                .filter(places.context()::isDirectory)
                .toList();
        if (folders.isEmpty()) {
            return Stream.empty();
        }
        Path downloads = cache.resolve("cache/download/golang.org/toolchain/@v");
        Set<Path> marks = Set.copyOf(places.context().childrenOf(downloads));
        return folders.stream().map(folder -> candidate(places, folder, downloads, marks));
    }

    private static Candidate candidate(Places places, Path folder, Path downloads, Set<Path> marks) {
        String version = folder.getFileName().toString().substring(MODULE.length());
        Path mark = downloads.resolve(version + ".partial");
        return marks.contains(mark)
                ? places.incomplete(
                        folder, mark + " is still there", "Use this version with GOTOOLCHAIN, and go unpacks it again.")
                : places.context().detected(folder);
    }

    private static Optional<Path> gorootInUse(LocatorContext context) {
        GorootRule rule = new GorootRule(context.host());
        return new SearchPath(context).programs("go").findFirst().flatMap(program -> {
            try {
                return rule.gorootOf(program.path());
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
