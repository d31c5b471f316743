package io.github.goroot.internal.goenv;

import io.github.goroot.host.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where Go keeps things for a user, as its settings have it.
 *
 * <p>The rules are those of {@code src/cmd/go/internal/cfg/cfg.go} ({@code GOMODCACHE}, {@code gopathDir}) and
 * {@code src/go/build/build.go} ({@code defaultGOPATH}), Go 1.15 to 1.27.
 */
public final class GoFolders {

    private final Host host;
    private final GoSettings settings;

    /** Prepares the look-up. */
    public GoFolders(Host host, GoSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /** Gives the module cache; empty if nothing leads to one. */
    public Optional<Path> moduleCache() {
        Optional<GoSettings.Setting> setting = settings.get("GOMODCACHE");
        return setting.isPresent()
                ? setting.flatMap(chosen -> host.path(chosen.value()).path())
                : gopath().stream().findFirst().map(path -> path.resolve("pkg").resolve("mod"));
    }

    /** Gives the folders of GOPATH, or its default: {@code go} in the user's home, unless that is the GOROOT. */
    public List<Path> gopath() {
        Optional<GoSettings.Setting> setting = settings.get("GOPATH");
        if (setting.isPresent()) {
            return PathList.split(setting.get().value(), host.platform().isWindows()).stream()
                    .filter(entry -> !entry.isEmpty())
                    .flatMap(entry -> host.path(entry).path().stream())
                    .toList();
        }
        Optional<Path> goroot =
                settings.get("GOROOT").flatMap(text -> host.path(text.value()).path());
        return host
                .userHome()
                .map(home -> home.resolve("go"))
                .filter(path -> !goroot.equals(Optional.of(path)))
                .stream()
                .toList();
    }
}
