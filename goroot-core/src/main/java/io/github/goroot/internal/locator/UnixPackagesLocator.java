package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes where the packages of Unix systems put Go.
 *
 * <p>{@code /usr/lib/go}, a link that Debian's {@code golang-go} moves from version to version and the directory itself
 * on Arch, Alpine and Gentoo; {@code /usr/lib/go-1.NN} of Debian's versioned packages; {@code /usr/lib/golang} of Fedora;
 * {@code /usr/lib64/go/1.NN} of openSUSE.
 */
public final class UnixPackagesLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "unix-packages";

    private static final StableName DEBIAN = new StableName("usr/lib/*", "usr/lib/go");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Packages of the operating system";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.WELL_KNOWN;
    }

    @Override
    public Optional<String> notApplicable(HostPlatform platform) {
        return platform.isWindows() ? Optional.of("Unix only") : Optional.empty();
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        Stream<Candidate> stable = folder(context, "/usr/lib/go")
                .filter(context::isDirectory)
                .map(home -> context.candidate(
                        home,
                        Candidate.Shape.STABLE_HOME,
                        Provenance.Kind.DETECTED,
                        Location.directory(home.toString())));
        Stream<Path> versioned = Stream.of("/usr/lib", "/usr/lib64")
                .flatMap(parent -> folder(context, parent))
                .flatMap(parent -> context.childrenOf(parent).stream())
                .filter(UnixPackagesLocator::isPackageFolder)
                .filter(context::isDirectory);
        Stream<Path> ofSuse = folder(context, "/usr/lib64/go")
                .flatMap(parent -> context.childrenOf(parent).stream())
                .filter(child ->
                        Character.isDigit(child.getFileName().toString().charAt(0)))
                .filter(context::isDirectory);
        return Stream.of(stable, versioned.map(context::detected), ofSuse.map(context::detected))
                .flatMap(candidates -> candidates);
    }

    /** Debian's {@code golang-go} moves {@code /usr/lib/go} from one versioned package to the next. */
    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return DEBIAN
                .of(realHome)
                .filter(name -> realHome.getFileName().toString().startsWith("go-"))
                .stream();
    }

    private static boolean isPackageFolder(Path child) {
        String name = child.getFileName().toString();
        return name.equals("golang") || name.startsWith("go-");
    }

    private static Stream<Path> folder(LocatorContext context, String text) {
        return context.host().path(text).path().stream();
    }
}
