package io.github.goroot.internal.locator;

import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;

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
    void propose(Places places) {
        for (Path folder : places.children(places.home(".mvnGoLang"))) {
            boolean unpacking = nameOf(folder).startsWith(UNPACKING);
            if ((unpacking || nameOf(folder).startsWith("go")) && places.isFolder(folder)) {
                if (unpacking) {
                    places.incomplete(
                            folder, "mvn-golang gives it its name when it is done", "Run the Maven build again.");
                } else {
                    places.propose(folder);
                }
            }
        }
    }
}
