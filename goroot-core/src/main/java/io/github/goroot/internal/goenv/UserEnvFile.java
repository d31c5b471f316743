package io.github.goroot.internal.goenv;

import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
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
            return chosen.filter(text -> !text.equals("off"))
                    .flatMap(text -> host.path(text).path());
        }
        return configDirectory(host).map(directory -> directory.resolve("go").resolve("env"));
    }

    private static Optional<Path> configDirectory(Host host) {
        Environment environment = host.environment();
        return switch (host.platform().system()) {
            case WINDOWS -> path(host, environment.nonEmpty("AppData"));
            case MACOS ->
                path(host, environment.nonEmpty("HOME"))
                        .map(home -> home.resolve("Library").resolve("Application Support"));
            default -> {
                Optional<String> xdg = environment.nonEmpty("XDG_CONFIG_HOME");
                // A relative XDG_CONFIG_HOME is an error to Go since 1.24, and then there is no file at all. Older ones
                // take it from wherever they are started; the settings they find there are nobody's intention.
                yield xdg.isPresent()
                        ? xdg.filter(text -> text.startsWith("/")).flatMap(text -> path(host, Optional.of(text)))
                        : path(host, environment.nonEmpty("HOME")).map(home -> home.resolve(".config"));
            }
        };
    }

    private static Optional<Path> path(Host host, Optional<String> text) {
        return text.flatMap(value -> host.path(value).path());
    }
}
