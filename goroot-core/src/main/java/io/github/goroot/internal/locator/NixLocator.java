package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        return profiles(places.host())
                .filter(places.context()::isDirectory)
                .flatMap(profile -> places.stable(Optional.of(profile)));
    }

    /** In a development shell nothing but PATH leads to the package; then there is no name for it but its own. */
    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        String path = realHome.toString();
        return path.startsWith("/nix/store/") || path.startsWith("/gnu/store/") ? profiles(host) : Stream.empty();
    }

    private static Stream<Path> profiles(Host host) {
        List<String> nix = new ArrayList<>();
        host.environment()
                .nonEmpty("NIX_PROFILES")
                .ifPresent(text -> nix.addAll(List.of(text.strip().split("\\s+"))));
        Collections.reverse(nix);
        Optional<Path> home = host.userHome();
        home.ifPresent(folder -> nix.addAll(List.of(folder + "/.nix-profile", state(host, folder) + "/nix/profile")));
        host.environment().nonEmpty("USER").ifPresent(user -> nix.add("/etc/profiles/per-user/" + user));
        nix.addAll(List.of("/run/current-system/sw", "/nix/var/nix/profiles/default"));
        Stream<String> guix = Stream.concat(
                home.map(folder -> folder + "/.guix-profile").stream(), Stream.of("/run/current-system/profile"));
        return Stream.concat(
                        nix.stream().map(profile -> profile + "/share/go"), guix.map(profile -> profile + "/lib/go"))
                .distinct()
                .flatMap(text -> host.path(text).path().stream());
    }

    private static String state(Host host, Path home) {
        return host.environment().nonEmpty("XDG_STATE_HOME").orElse(home + "/.local/state");
    }
}
