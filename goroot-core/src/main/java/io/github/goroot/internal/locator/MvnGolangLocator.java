package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proposes what the Maven plug-in mvn-golang has downloaded: {@code ~/.mvnGoLang/goVERSION.GOOS-GOARCH}.
 *
 * <p>That is its default; another folder stands in a POM. A name that begins with {@code .#} is one that is being unpacked
 * ({@code AbstractGolangMojo.java}).
 */
public final class MvnGolangLocator extends PlaceLocator {

    private static final String UNPACKING = ".#go";

    /** Makes the locator. */
    public MvnGolangLocator() {
        super("mvn-golang", "Maven plug-in mvn-golang", LocatorPriority.MANAGERS.plus(240), Systems.DESKTOP);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return places.home(".mvnGoLang").stream()
                .flatMap(folder -> places.folders(folder, MvnGolangLocator::isVersion))
                .map(folder -> candidate(places, folder));
    }

    private static boolean isVersion(String name) {
        return name.startsWith("go") || name.startsWith(UNPACKING);
    }

    private static Candidate candidate(Places places, Path folder) {
        return folder.getFileName().toString().startsWith(UNPACKING)
                ? places.incomplete(
                        folder, "mvn-golang gives it its name when it is done", "Run the Maven build again.")
                : places.context().detected(folder);
    }
}
