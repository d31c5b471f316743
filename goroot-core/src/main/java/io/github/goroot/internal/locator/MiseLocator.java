package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what mise keeps: {@code installs/go/VERSION}, and the links {@code 1.22} and {@code latest} beside it, which
 * follow the newest version of their line.
 *
 * <p>The folder is {@code MISE_INSTALLS_DIR}, or {@code installs} in {@code MISE_DATA_DIR} or in {@code mise} of the XDG
 * data folder ({@code src/env.rs}); behind it come that of {@code MISE_SYSTEM_DATA_DIR} and those that
 * {@code MISE_SHARED_INSTALL_DIRS} lists. While a version is unpacked the
 * cache holds a mark ({@code src/backend/mod.rs}).
 */
public final class MiseLocator extends PlaceLocator {

    private static final StableName LATEST = new StableName("installs/go/*", "installs/go/latest");

    /** Makes the locator. */
    public MiseLocator() {
        super("mise", "mise's versions", LocatorPriority.MANAGERS.plus(840), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Set<Path> folders = Places.known(installs(places), systemInstalls(places));
        folders.addAll(places.variableList("MISE_SHARED_INSTALL_DIRS"));
        for (Path installs : folders) {
            proposeVersions(installs.resolve("go"), places);
        }
    }

    private static void proposeVersions(Path versions, Places places) {
        boolean ofPlugin = false;
        for (Path version : places.folders(versions)) {
            if (isUnpacking(version, places)) {
                places.incomplete(
                        version, "mise marks it as incomplete", "Run mise install go@" + nameOf(version) + " again.");
            } else {
                Path home = homeOf(version, places);
                ofPlugin |= !home.equals(version);
                places.propose(home);
            }
        }
        List<Path> aliases = new ArrayList<>();
        for (Path child : places.children(versions)) {
            if (places.isLink(child)) {
                aliases.add(child);
            }
        }
        if (aliases.size() > 1) {
            aliases.sort(Comparator.comparingInt(MiseLocator::parts).reversed());
        }
        for (Path alias : aliases) {
            places.proposeStable(ofPlugin ? homeOf(alias, places) : alias);
        }
    }

    /** The link of the version's own line says most of what a project means by it. */
    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        List<Path> names = LATEST.of(realHome);
        if (!names.isEmpty()) {
            return withLine(nameOf(realHome), names.get(0), "");
        }
        Path version = realHome.getParent();
        if (version == null || !realHome.endsWith("go")) {
            return names;
        }
        names = LATEST.of(version);
        return names.isEmpty() ? names : withLine(nameOf(version), names.get(0), "go");
    }

    private static List<Path> withLine(String version, Path latest, String below) {
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        Path home = latest.resolve(below);
        return dot < 0
                ? List.of(home)
                : List.of(latest.resolveSibling(version.substring(0, dot)).resolve(below), home);
    }

    private static boolean isUnpacking(Path version, Places places) {
        Path mark = below(cache(places), "go/" + nameOf(version) + "/incomplete");
        return mark != null && places.exists(mark);
    }

    /** The plug-in that mise took over from asdf had the GOROOT one folder further down. */
    private static Path homeOf(Path version, Places places) {
        Path below = version.resolve("go");
        return places.isDirectory(below) ? below : version;
    }

    private static int parts(Path alias) {
        String name = nameOf(alias);
        return Character.isDigit(name.charAt(0)) ? name.split("\\.").length : 0;
    }

    private static @Nullable Path installs(Places places) {
        Path installs = places.variableWithTilde("MISE_INSTALLS_DIR");
        return installs != null ? installs : below(data(places), "installs");
    }

    private static @Nullable Path data(Places places) {
        Path data = places.variableWithTilde("MISE_DATA_DIR");
        return data != null ? data : below(dataHome(places), "mise");
    }

    private static @Nullable Path dataHome(Places places) {
        if (!places.onWindows()) {
            return places.dataHome();
        }
        Path data = places.variableWithTilde("XDG_DATA_HOME");
        return data != null ? data : places.variableOrHome("LOCALAPPDATA", "AppData/Local");
    }

    private static @Nullable Path systemInstalls(Places places) {
        Path data = places.variableWithTilde("MISE_SYSTEM_DATA_DIR");
        if (data == null && !places.onWindows()) {
            data = places.at("/usr/local/share/mise");
        }
        return below(data, "installs");
    }

    private static @Nullable Path cache(Places places) {
        Path own = places.variableWithTilde("MISE_CACHE_DIR");
        if (own != null) {
            return own;
        }
        Path caches = places.variableWithTilde("XDG_CACHE_HOME");
        if (caches == null) {
            boolean mac = places.host().platform().system() == OperatingSystem.MACOS;
            caches = places.onWindows() ? places.variable("TEMP") : places.home(mac ? "Library/Caches" : ".cache");
        }
        return below(caches, "mise");
    }
}
