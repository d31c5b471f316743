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
 * {@code go.env}): an empty variable counts as not set, a line of the user's file that sets nothing hides that of
 * {@code go.env}, and a file that cannot be read counts as empty. Each file is read when it is
 * first needed. Not thread-safe.
 */
public final class GoSettings {

    private final Host host;
    private final Supplier<Optional<Path>> aroundGo;
    private @Nullable EnvFile userFile;
    private @Nullable EnvFile toolchainFile;
    private boolean userFileSearched;
    private boolean toolchainFileSearched;

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
        Optional<String> text = host.environment().nonEmpty(name);
        if (text.isPresent()) {
            return Optional.of(new Setting(text.get(), Location.variable(name, text.get())));
        }
        Optional<EnvFile> user = userFile();
        Optional<EnvFile.Assignment> ofUser = user.isPresent() ? user.get().last(name) : Optional.empty();
        if (ofUser.isPresent()) {
            return setting(user.get(), ofUser);
        }
        Optional<EnvFile> toolchain = toolchainFile();
        return toolchain.isPresent() ? setting(toolchain.get(), toolchain.get().first(name)) : Optional.empty();
    }

    private static Optional<Setting> setting(EnvFile file, Optional<EnvFile.Assignment> assignment) {
        if (assignment.isEmpty() || assignment.get().value().isEmpty()) {
            return Optional.empty();
        }
        EnvFile.Assignment line = assignment.get();
        return Optional.of(new Setting(line.value(), Location.line(file.file().toString(), line.line(), line.text())));
    }

    private Optional<EnvFile> userFile() {
        if (!userFileSearched) {
            userFileSearched = true;
            userFile = read(UserEnvFile.pathOn(host)).orElse(null);
        }
        return Optional.ofNullable(userFile);
    }

    private Optional<EnvFile> toolchainFile() {
        if (!toolchainFileSearched) {
            toolchainFileSearched = true;
            Optional<Path> goroot = gorootOfToolchainFile();
            toolchainFile = read(goroot.isPresent() ? Optional.of(goroot.get().resolve("go.env")) : goroot)
                    .orElse(null);
        }
        return Optional.ofNullable(toolchainFile);
    }

    /** For this file, and for it alone, GOROOT in the user's file goes before the one in the environment. */
    private Optional<Path> gorootOfToolchainFile() {
        Optional<EnvFile> user = userFile();
        Optional<EnvFile.Assignment> ofUser = user.isPresent() ? user.get().last("GOROOT") : Optional.empty();
        if (ofUser.isPresent() && !ofUser.get().value().isEmpty()) {
            return host.path(ofUser.get().value()).path();
        }
        Optional<String> ofProcess = host.environment().nonEmpty("GOROOT");
        return ofProcess.isPresent() ? host.path(ofProcess.get()).path() : aroundGo.get();
    }

    private Optional<EnvFile> read(Optional<Path> file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EnvFile.read(host.files(), file.get()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
