package io.github.goroot.internal.goenv;

import io.github.goroot.host.Host;
import java.nio.file.Path;
import java.util.ArrayList;
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
        if (setting.isPresent()) {
            return host.path(setting.get().value()).path();
        }
        List<Path> gopath = gopath();
        return gopath.isEmpty()
                ? Optional.empty()
                : Optional.of(gopath.get(0).resolve("pkg").resolve("mod"));
    }

    /** Gives the folders of GOPATH, or its default: {@code go} in the user's home, unless that is the GOROOT. */
    public List<Path> gopath() {
        Optional<GoSettings.Setting> setting = settings.get("GOPATH");
        if (setting.isPresent()) {
            return pathsIn(setting.get().value());
        }
        Optional<GoSettings.Setting> goroot = settings.get("GOROOT");
        Optional<Path> home = host.userHome();
        if (home.isEmpty()) {
            return List.of();
        }
        Path usual = home.get().resolve("go");
        boolean taken =
                goroot.isPresent() && host.path(goroot.get().value()).path().equals(Optional.of(usual));
        return taken ? List.of() : List.of(usual);
    }

    private List<Path> pathsIn(String list) {
        List<Path> paths = new ArrayList<>();
        for (String entry : PathList.split(list, host.platform().isWindows())) {
            Optional<Path> path =
                    entry.isEmpty() ? Optional.empty() : host.path(entry).path();
            if (path.isPresent()) {
                paths.add(path.get());
            }
        }
        return paths;
    }
}
