package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what the managers called goup keep, and the link {@code current}, which they move.
 *
 * <p>owenthereal's has {@code goVERSION} in {@code ~/.go} and thinkgos's in {@code GOUP_HOME} or {@code ~/.goup}, whole once
 * they hold {@code .unpacked-success}; zekroTJA's has {@code installations/VERSION/go} in {@code ~/.local/goup}.
 */
public final class GoupLocator extends PlaceLocator {

    private static final StableName OF_MARKED = new StableName(".go/*", ".go/current");
    private static final StableName OF_GOUP_RS = new StableName(".goup/*", ".goup/current");
    private static final StableName OF_UNMARKED = new StableName("goup/installations/*/go", "goup/current/go");

    /** Makes the locator. */
    public GoupLocator() {
        super("goup", "goup's versions", LocatorPriority.MANAGERS.plus(740), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        proposeMarked(places.home(".go"), places);
        proposeMarked(places.variableOrHome("GOUP_HOME", ".goup"), places);
        Path root = places.home(".local/goup");
        Folders versions = places.folders(below(root, "installations"));
        for (Path version : versions) {
            places.propose(version.resolve("go"));
        }
        if (versions.hasAny()) {
            places.proposeStable(below(root, "current/go"));
        }
    }

    private static void proposeMarked(@Nullable Path root, Places places) {
        boolean any = false;
        for (Path folder : places.children(root)) {
            if (nameOf(folder).startsWith("go")) {
                any = true;
                if (places.isFolder(folder)) {
                    proposeMarkedFolder(folder, places);
                }
            }
        }
        if (any) {
            places.proposeStable(below(root, "current"));
        }
    }

    private static void proposeMarkedFolder(Path folder, Places places) {
        if (folder.endsWith("gotip") || places.exists(folder.resolve(".unpacked-success"))) {
            places.propose(folder);
        } else {
            places.incomplete(folder, "it lacks the mark .unpacked-success", "Run goup install again.");
        }
    }

    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        List<Path> names = new ArrayList<>(OF_MARKED.of(realHome));
        names.addAll(OF_GOUP_RS.of(realHome));
        names.addAll(OF_UNMARKED.of(realHome));
        return names;
    }
}
