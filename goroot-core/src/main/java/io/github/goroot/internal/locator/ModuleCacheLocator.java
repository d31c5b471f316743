package io.github.goroot.internal.locator;

import io.github.goroot.internal.goenv.GoFolders;
import io.github.goroot.internal.goenv.GoSettings;
import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    void propose(Places places) {
        // No lambda: the first one takes a fresh virtual machine longer than all of this.
        Supplier<Optional<Path>> aroundGo = new Supplier<>() {
            @Override
            public Optional<Path> get() {
                return gorootInUse(places.context());
            }
        };
        Path cache = new GoFolders(places.host(), new GoSettings(places.host(), aroundGo))
                .moduleCache()
                .orElse(null);
        List<Path> toolchains = new ArrayList<>();
        for (Path folder : places.children(below(cache, "golang.org"))) {
            if (nameOf(folder).startsWith(MODULE) && places.isDirectory(folder)) {
                toolchains.add(folder);
            }
        }
        if (cache != null && !toolchains.isEmpty()) {
            propose(toolchains, cache.resolve("cache/download/golang.org/toolchain/@v"), places);
        }
    }

    private static void propose(List<Path> toolchains, Path downloads, Places places) {
        Set<Path> marks = Set.copyOf(places.children(downloads));
        for (Path folder : toolchains) {
            Path mark = downloads.resolve(nameOf(folder).substring(MODULE.length()) + ".partial");
            if (marks.contains(mark)) {
                places.incomplete(
                        folder,
                        mark + " is still there",
                        "Use this version with GOTOOLCHAIN, and go unpacks it again.");
            } else {
                places.propose(folder);
            }
        }
    }

    private static Optional<Path> gorootInUse(LocatorContext context) {
        GorootRule rule = new GorootRule(context.host());
        Iterator<SearchPath.Program> programs =
                new SearchPath(context).programs("go").iterator();
        try {
            return programs.hasNext() ? rule.gorootOf(programs.next().path()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
