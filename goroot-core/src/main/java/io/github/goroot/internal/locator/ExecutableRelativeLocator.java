package io.github.goroot.internal.locator;

import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.ShimSigns;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the GOROOT that a {@code go} command would find around itself.
 *
 * <p>That is Go's own rule: two parents up, then three, by the text of the path, and both again with links followed; on
 * Linux with links followed only. It starts from the executable that the caller names, else from each {@code go} on PATH.
 * For a tool below {@code pkg/tool} that the caller names, it is the fourth parent.
 */
public final class ExecutableRelativeLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "executable-relative";

    private final Optional<String> executable;

    /** Makes the locator that starts from an executable, or from PATH if none is given. */
    public ExecutableRelativeLocator(Optional<String> executable) {
        super(ID, "Around the go executable", LocatorPriority.EXECUTABLE_RELATIVE, Systems.ALL);
        this.executable = executable;
    }

    /** The caller names an executable of the host around. */
    @Override
    public boolean searchesNestedHosts() {
        return executable.isEmpty();
    }

    @Override
    void propose(Places places) {
        GorootRule rule = new GorootRule(places.host());
        if (executable.isPresent()) {
            proposeAround(executable.get(), rule, places);
            return;
        }
        for (SearchPath.Program program : new SearchPath(places.context()).programs("go")) {
            Path home = gorootOf(program.path(), rule, places);
            if (home != null) {
                places.propose(home, Candidate.Shape.HOME, program.entry());
            }
        }
    }

    private static void proposeAround(String text, GorootRule rule, Places places) {
        Location location = Location.argument(text);
        Path path = places.at(text);
        Path home = path == null ? null : gorootOf(path, rule, places);
        if (path != null && home == null) {
            home = gorootOfTool(path, rule, places);
        }
        LocatorContext context = places.context();
        places.propose(
                home != null
                        ? context.candidate(home, Candidate.Shape.HOME, Provenance.Kind.EXPLICIT, location)
                        : context.candidate(text, Candidate.Shape.EXECUTABLE, Provenance.Kind.EXPLICIT, location));
    }

    private static @Nullable Path gorootOf(Path path, GorootRule rule, Places places) {
        try {
            return isShim(path, places) ? null : rule.gorootOf(path).orElse(null);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            places.context().unreadable(path, e);
            return null;
        }
    }

    private static @Nullable Path gorootOfTool(Path path, GorootRule rule, Places places) {
        try {
            return isShim(path, places) ? null : rule.gorootOfTool(path).orElse(null);
        } catch (IOException e) {
            // A shim whose files cannot be read is refused with that reason; nothing here would change it.
            return rule.gorootOfTool(path).orElse(null);
        }
    }

    /** The link of a shim leads to its manager, and what is around that is not what the shim starts. */
    private static boolean isShim(Path path, Places places) throws IOException {
        return ShimSigns.areOn(path, places.host())
                && new Shims(places.host())
                        .answer(path, places.host().workingDirectory())
                        .isPresent();
    }
}
