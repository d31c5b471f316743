package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what vfox keeps: {@code cache/golang/v-VERSION/golang-VERSION}, and {@code sdks/golang}, which
 * {@code vfox use --global} moves.
 *
 * <p>They lie in {@code ~/.version-fox} where there is such a folder, else in {@code ~/.vfox}; {@code VFOX_HOME} moves the
 * versions only ({@code internal/pathmeta/path_meta.go}). So does {@code storage.sdkPath} of {@code config.yaml}, where
 * they lie in {@code golang} at once, and versions of vfox 1.0.2 to 1.0.7 in {@code cache/golang}; the user's own file
 * comes before that in {@code VFOX_HOME}.
 */
public final class VfoxLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("cache/golang/*/*", "sdks/golang");
    private static final StableName ANYWHERE = new StableName("golang/*/*", "{0}");

    private static final List<String> FOLDERS = List.of(".version-fox", ".vfox");

    private static final int MOST_BYTES = 64 * 1024;

    /** Makes the locator. */
    public VfoxLocator() {
        super("vfox", "vfox's versions", LocatorPriority.MANAGERS.plus(700), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Path links = places.home(".version-fox");
        if (links == null || !places.isDirectory(links)) {
            links = places.home(".vfox");
        }
        if (links == null) {
            return;
        }
        Path own = places.variable("VFOX_HOME");
        List<Path> ofUser = places.children(links);
        List<Path> shared = own != null ? places.children(own) : ofUser;
        Path storage = storage(ofUser, places);
        if (storage == null && own != null) {
            storage = storage(shared, places);
        }
        boolean any = false;
        if (storage != null) {
            any = proposeVersions(storage.resolve("golang"), places)
                    || proposeVersions(below(storage, "cache/golang"), places);
        }
        any |= proposeVersions(below(named("cache", shared), "golang"), places);
        if (any) {
            places.proposeStable(links.resolve("sdks/golang"));
        }
    }

    private static boolean proposeVersions(@Nullable Path versions, Places places) {
        boolean any = false;
        for (Path version : places.children(versions)) {
            if (nameOf(version).startsWith("v-")) {
                any = true;
                if (places.isFolder(version)) {
                    places.propose(version.resolve("golang-" + nameOf(version).substring("v-".length())));
                }
            }
        }
        return any;
    }

    private static @Nullable Path named(String name, List<Path> children) {
        for (Path child : children) {
            if (nameOf(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable Path storage(List<Path> children, Places places) {
        Path settings = named("config.yaml", children);
        if (settings == null) {
            return null;
        }
        try {
            byte[] text = places.host().files().read(settings, 0, MOST_BYTES);
            return absolute(VfoxConfig.sdkPath(new String(text, StandardCharsets.UTF_8)), places);
        } catch (IOException e) {
            places.context().unreadable(settings, e);
            return null;
        }
    }

    /** A relative path would mean another folder in each directory that vfox is started in. */
    private static @Nullable Path absolute(String text, Places places) {
        return !text.isEmpty() && places.host().path(text) instanceof HostPath.Legal legal && !legal.relative()
                ? legal.absolute()
                : null;
    }

    /** Where the versions lie elsewhere, the name that moves stays in the user's home. */
    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        if (ANYWHERE.of(realHome).isEmpty() || !nameOf(realHome).startsWith("golang-")) {
            return List.of();
        }
        List<Path> names = new ArrayList<>(STABLE.of(realHome));
        Optional<Path> home = host.userHome();
        if (home.isPresent()) {
            for (String folder : FOLDERS) {
                Path name = home.get().resolve(folder).resolve("sdks/golang");
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
