package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;

/**
 * Proposes where the packages of Unix systems put Go.
 *
 * <p>{@code /usr/lib/go}, a link that Debian's {@code golang-go} moves from version to version and the directory itself
 * on Arch, Alpine and Gentoo; {@code /usr/lib/go-1.NN} of Debian's versioned packages; {@code /usr/lib/golang} of Fedora;
 * {@code /usr/lib64/go/1.NN} of openSUSE.
 */
public final class UnixPackagesLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "unix-packages";

    private static final StableName DEBIAN = new StableName("usr/lib/*", "usr/lib/go");

    /** Makes the locator. */
    public UnixPackagesLocator() {
        super(ID, "Packages of the operating system", LocatorPriority.WELL_KNOWN, Systems.UNIX);
    }

    @Override
    void propose(Places places) {
        Path go = places.at("/usr/lib/go");
        if (go != null && places.isDirectory(go)) {
            places.propose(go, Candidate.Shape.STABLE_HOME, Location.directory(go.toString()));
        }
        for (String parent : List.of("/usr/lib", "/usr/lib64")) {
            for (Path folder : places.children(places.at(parent))) {
                if (isPackage(nameOf(folder)) && places.isDirectory(folder)) {
                    places.propose(folder);
                }
            }
        }
        for (Path folder : places.children(places.at("/usr/lib64/go"))) {
            if (Character.isDigit(nameOf(folder).charAt(0)) && places.isDirectory(folder)) {
                places.propose(folder);
            }
        }
    }

    private static boolean isPackage(String name) {
        return name.equals("golang") || name.startsWith("go-");
    }

    /** Debian's {@code golang-go} moves {@code /usr/lib/go} from one versioned package to the next. */
    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        List<Path> names = DEBIAN.of(realHome);
        return !names.isEmpty() && nameOf(realHome).startsWith("go-") ? names : List.of();
    }
}
