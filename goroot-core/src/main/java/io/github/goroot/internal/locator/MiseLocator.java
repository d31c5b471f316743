package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes what mise keeps: {@code installs/go/VERSION}, and the links {@code 1.22} and {@code latest} beside it, which
 * follow the newest version of their line.
 *
 * <p>The folder is {@code MISE_INSTALLS_DIR}, or {@code installs} in {@code MISE_DATA_DIR} or in {@code mise} of the XDG
 * data folder ({@code src/env.rs}); behind it comes that of {@code MISE_SYSTEM_DATA_DIR}. While a version is unpacked the
 * cache holds a mark ({@code src/backend/mod.rs}).
 */
public final class MiseLocator extends PlaceLocator {

    private static final StableName LATEST = new StableName("installs/go/*", "installs/go/latest");

    /** Makes the locator. */
    public MiseLocator() {
        super("mise", "mise's versions", LocatorPriority.MANAGERS.plus(840), Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return Stream.of(installs(places), systemInstalls(places))
                .flatMap(Optional::stream)
                .distinct()
                .map(installs -> installs.resolve("go"))
                .flatMap(versions -> Stream.concat(
                        places.folders(versions).map(version -> candidate(places, version)),
                        places.links(versions)
                                .sorted(Comparator.comparingInt(MiseLocator::parts)
                                        .reversed())
                                .flatMap(alias -> places.stable(Optional.of(alias)))));
    }

    /** The link of the version's own line says most of what a project means by it. */
    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return LATEST.of(realHome).stream().flatMap(latest -> {
            String version = realHome.getFileName().toString();
            int dot = version.indexOf('.', version.indexOf('.') + 1);
            return dot < 0 ? Stream.of(latest) : Stream.of(latest.resolveSibling(version.substring(0, dot)), latest);
        });
    }

    private static Candidate candidate(Places places, Path version) {
        boolean unpacking = cache(places)
                .map(cache -> cache.resolve("go").resolve(version.getFileName()).resolve("incomplete"))
                .filter(places::exists)
                .isPresent();
        return unpacking
                ? places.incomplete(
                        version,
                        "mise marks it as incomplete",
                        "Run mise install go@" + version.getFileName() + " again.")
                : places.context().detected(homeOf(places, version));
    }

    /** The plug-in that mise took over from asdf had the GOROOT one folder further down. */
    private static Path homeOf(Places places, Path version) {
        Path below = version.resolve("go");
        return places.context().isDirectory(below) ? below : version;
    }

    private static int parts(Path alias) {
        String name = alias.getFileName().toString();
        return Character.isDigit(name.charAt(0)) ? name.split("\\.").length : 0;
    }

    private static Optional<Path> installs(Places places) {
        return places.variable("MISE_INSTALLS_DIR").or(() -> data(places).map(data -> data.resolve("installs")));
    }

    private static Optional<Path> data(Places places) {
        return places.variable("MISE_DATA_DIR").or(() -> dataHome(places).map(home -> home.resolve("mise")));
    }

    private static Optional<Path> dataHome(Places places) {
        return places.onWindows()
                ? places.variable("XDG_DATA_HOME").or(() -> places.variableOrHome("LOCALAPPDATA", "AppData/Local"))
                : places.dataHome();
    }

    private static Optional<Path> systemInstalls(Places places) {
        return places.variable("MISE_SYSTEM_DATA_DIR")
                .or(() -> places.onWindows() ? Optional.empty() : places.at("/usr/local/share/mise"))
                .map(data -> data.resolve("installs"));
    }

    private static Optional<Path> cache(Places places) {
        if (places.variable("MISE_CACHE_DIR").isPresent()) {
            return places.variable("MISE_CACHE_DIR");
        }
        Optional<Path> caches = places.variable("XDG_CACHE_HOME")
                .or(() -> places.onWindows()
                        ? places.variable("TEMP")
                        : places.home(
                                places.host().platform().system() == OperatingSystem.MACOS
                                        ? "Library/Caches"
                                        : ".cache"));
        return caches.map(folder -> folder.resolve("mise"));
    }
}
