package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the Go of Nix and Guix profiles: {@code share/go} and {@code lib/go} in each.
 *
 * <p>The profiles are those of {@code NIX_PROFILES}, the later going before the earlier ones, of the user, of the user on a
 * NixOS, and of the system. The store itself is not listed: it holds every version that was ever built.
 */
public final class NixLocator extends PlaceLocator {

    /** Makes the locator. */
    public NixLocator() {
        super("nix", "Nix and Guix profiles", LocatorPriority.WELL_KNOWN.plus(650), Systems.LINUX_AND_MACOS);
    }

    @Override
    void propose(Places places) {
        for (Path profile : profiles(places.host())) {
            if (places.isDirectory(profile)) {
                places.proposeStable(profile);
            }
        }
    }

    /** In a development shell nothing but PATH leads to the package; then there is no name for it but its own. */
    @Override
    public List<Path> stableNames(Path realHome, Host host) {
        String path = realHome.toString();
        return path.startsWith("/nix/store/") || path.startsWith("/gnu/store/") ? profiles(host) : List.of();
    }

    private static List<Path> profiles(Host host) {
        Set<String> texts = new LinkedHashSet<>();
        String own = host.environment().nonEmpty("NIX_PROFILES").orElse("").strip();
        if (!own.isEmpty()) {
            String[] profiles = own.split("\\s+");
            for (int i = profiles.length - 1; i >= 0; i--) {
                texts.add(profiles[i] + "/share/go");
            }
        }
        Path home = host.userHome().orElse(null);
        if (home != null) {
            texts.add(home + "/.nix-profile/share/go");
            texts.add(state(host, home) + "/nix/profile/share/go");
        }
        Optional<String> user = host.environment().nonEmpty("USER");
        if (user.isPresent()) {
            texts.add("/etc/profiles/per-user/" + user.get() + "/share/go");
        }
        texts.add("/run/current-system/sw/share/go");
        texts.add("/nix/var/nix/profiles/default/share/go");
        if (home != null) {
            texts.add(home + "/.guix-profile/lib/go");
        }
        texts.add("/run/current-system/profile/lib/go");
        List<Path> profiles = new ArrayList<>();
        for (String text : texts) {
            Path profile = host.path(text).path().orElse(null);
            if (profile != null) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private static String state(Host host, Path home) {
        return host.environment().nonEmpty("XDG_STATE_HOME").orElse(home + "/.local/state");
    }
}
