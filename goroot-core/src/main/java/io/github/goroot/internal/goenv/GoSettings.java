package io.github.goroot.internal.goenv;

import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a variable of Go is set to, as {@code go env} would say: in the environment, in the user's file, in
 * {@code go.env} of the GOROOT.
 *
 * <p>The rules are those of {@code src/cmd/go/internal/cfg/cfg.go} (Go 1.21 to 1.27; earlier ones have no
 * {@code go.env}): an empty value counts as not set, and a file that cannot be read as empty. Each file is read when it is
 * first needed. Not thread-safe.
 */
public final class GoSettings {

    private final Host host;
    private final Supplier<Optional<Path>> aroundGo;
    private final Once userFile = new Once(this::findUserFile);
    private final Once toolchainFile = new Once(this::findToolchainFile);

    /**
     * Prepares the look-up.
     *
     * @param aroundGo gives the GOROOT around the {@code go} in use; asked only where nothing names another
     */
    public GoSettings(Host host, Supplier<Optional<Path>> aroundGo) {
        this.host = host;
        this.aroundGo = aroundGo;
    }

    /**
     * What a variable is set to.
     *
     * @param value the text, never empty
     * @param location where it stands
     */
    public record Setting(String value, Location location) {}

    /** Looks a variable up; empty if it is set nowhere. */
    public Optional<Setting> get(String name) {
        return host.environment()
                .nonEmpty(name)
                .map(text -> new Setting(text, Location.variable(name, text)))
                .or(() -> userFile.get().flatMap(file -> setting(file, file.last(name))))
                .or(() -> toolchainFile.get().flatMap(file -> setting(file, file.first(name))));
    }

    private static Optional<Setting> setting(EnvFile file, Optional<EnvFile.Assignment> assignment) {
        return assignment
                .filter(line -> !line.value().isEmpty())
                .map(line ->
                        new Setting(line.value(), Location.line(file.file().toString(), line.line(), line.text())));
    }

    /** A file that is looked for when it is first needed. */
    private static final class Once {

        private final Supplier<Optional<EnvFile>> search;
        private boolean searched;
        private @Nullable EnvFile found;

        Once(Supplier<Optional<EnvFile>> search) {
            this.search = search;
        }

        Optional<EnvFile> get() {
            if (!searched) {
                searched = true;
                found = search.get().orElse(null);
            }
            return Optional.ofNullable(found);
        }
    }

    private Optional<EnvFile> findUserFile() {
        return UserEnvFile.pathOn(host).flatMap(this::read);
    }

    /** For this file, and for it alone, GOROOT in the user's file goes before the one in the environment. */
    private Optional<EnvFile> findToolchainFile() {
        return userFile.get()
                .flatMap(file -> file.last("GOROOT"))
                .map(EnvFile.Assignment::value)
                .filter(text -> !text.isEmpty())
                .or(() -> host.environment().nonEmpty("GOROOT"))
                .map(text -> host.path(text).path())
                .orElseGet(aroundGo)
                .flatMap(goroot -> read(goroot.resolve("go.env")));
    }

    private Optional<EnvFile> read(Path file) {
        try {
            return Optional.of(EnvFile.read(host.files(), file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
