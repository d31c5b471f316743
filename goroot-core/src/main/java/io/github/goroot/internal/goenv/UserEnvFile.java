package io.github.goroot.internal.goenv;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@code go env -w} keeps a user's settings.
 *
 * <p>The rules are those of {@code EnvFile} in {@code src/cmd/go/internal/cfg/cfg.go} and {@code UserConfigDir} in
 * {@code src/os/file.go} (Go 1.13 to 1.27).
 */
public final class UserEnvFile {

    private UserEnvFile() {}

    /**
     * Finds the path of the file.
     *
     * @return the path, whether or not there is a file; empty if {@code GOENV} is {@code off} or the variables that
     *     lead there are missing
     */
    public static Optional<Path> pathOn(Host host) {
        Optional<String> chosen = host.environment().nonEmpty("GOENV");
        if (chosen.isPresent()) {
            return chosen.get().equals("off")
                    ? Optional.empty()
                    : host.path(chosen.get()).path();
        }
        Optional<Path> directory = configDirectory(host);
        return directory.isPresent() ? Optional.of(directory.get().resolve("go").resolve("env")) : directory;
    }

    private static Optional<Path> configDirectory(Host host) {
        OperatingSystem system = host.platform().system();
        if (system == OperatingSystem.WINDOWS) {
            return below(host, "AppData", "");
        }
        if (system == OperatingSystem.MACOS) {
            return below(host, "HOME", "Library/Application Support");
        }
        Optional<String> xdg = host.environment().nonEmpty("XDG_CONFIG_HOME");
        if (xdg.isEmpty()) {
            return below(host, "HOME", ".config");
        }
        // A relative XDG_CONFIG_HOME is an error to Go since 1.24, and then there is no file at all. Older ones
        // take it from wherever they are started; the settings they find there are nobody's intention.
        return xdg.get().startsWith("/") ? host.path(xdg.get()).path() : Optional.empty();
    }

    private static Optional<Path> below(Host host, String variable, String names) {
        Optional<String> text = host.environment().nonEmpty(variable);
        Optional<Path> path = text.isPresent() ? host.path(text.get()).path() : Optional.empty();
        return path.isPresent() ? Optional.of(path.get().resolve(names)) : path;
    }
}
