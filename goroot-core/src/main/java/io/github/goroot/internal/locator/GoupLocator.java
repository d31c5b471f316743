package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        Stream<Candidate> marked = Stream.of(places.home(".go"), places.variableOrHome("GOUP_HOME", ".goup"))
                .flatMap(Optional::stream)
                .flatMap(root -> places.kept(
                        root,
                        name -> name.startsWith("go"),
                        folder -> candidate(places, folder),
                        root.resolve("current")));
        Stream<Candidate> unmarked = places.home(".local/goup").stream()
                .flatMap(root -> places.kept(
                        root.resolve("installations"),
                        name -> true,
                        version -> places.context().detected(version.resolve("go")),
                        root.resolve("current").resolve("go")));
        return Stream.concat(marked, unmarked);
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return Stream.of(OF_MARKED, OF_GOUP_RS, OF_UNMARKED).flatMap(name -> name.of(realHome).stream());
    }

    private static Candidate candidate(Places places, Path folder) {
        boolean whole = folder.endsWith("gotip") || places.exists(folder.resolve(".unpacked-success"));
        return whole
                ? places.context().detected(folder)
                : places.incomplete(folder, "it lacks the mark .unpacked-success", "Run goup install again.");
    }
}
