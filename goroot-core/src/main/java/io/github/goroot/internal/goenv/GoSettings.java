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
    private final @Nullable Supplier<Optional<Path>> userFilePath;
    private final @Nullable Supplier<Optional<Path>> aroundGo;
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
        this(host, null, aroundGo);
    }

    /**
     * Prepares the look-up by the rules of an older Go.
     *
     * @param userFilePath gives the user's file; null if it is where Go has it since 1.24
     * @param aroundGo as above; null if that Go knows no {@code go.env}
     */
    public GoSettings(
            Host host, @Nullable Supplier<Optional<Path>> userFilePath, @Nullable Supplier<Optional<Path>> aroundGo) {
        this.host = host;
        this.userFilePath = userFilePath;
        this.aroundGo = aroundGo;
    }

    /** The places that set a variable, the first that does wins. */
    public enum Layer {
        /** The environment of the process. */
        PROCESS,
        /** The file of {@code go env -w}. */
        USER_FILE,
        /** {@code go.env} of the GOROOT. */
        TOOLCHAIN_FILE
    }

    /**
     * What a variable is set to.
     *
     * @param value the text, never empty
     * @param layer what kind of place sets it
     * @param location where it stands
     */
    public record Setting(String value, Layer layer, Location location) {}

    /** Looks a variable up; empty if it is set nowhere. */
    public Optional<Setting> get(String name) {
        Optional<Setting> ofProcess = ofProcess(name);
        if (ofProcess.isPresent()) {
            return ofProcess;
        }
        Optional<EnvFile> user = userFile();
        if (user.isPresent() && user.get().last(name).isPresent()) {
            return ofUserFile(name);
        }
        Optional<EnvFile> toolchain = toolchainFile();
        return toolchain.isPresent()
                ? setting(Layer.TOOLCHAIN_FILE, toolchain.get(), toolchain.get().first(name))
                : Optional.empty();
    }

    /** Gives what the environment sets a variable to. */
    public Optional<Setting> ofProcess(String name) {
        Optional<String> text = host.environment().nonEmpty(name);
        return text.isPresent()
                ? Optional.of(new Setting(text.get(), Layer.PROCESS, Location.variable(name, text.get())))
                : Optional.empty();
    }

    /** Gives what the user's file sets a variable to, whatever the environment says. */
    public Optional<Setting> ofUserFile(String name) {
        Optional<EnvFile> user = userFile();
        return user.isPresent()
                ? setting(Layer.USER_FILE, user.get(), user.get().last(name))
                : Optional.empty();
    }

    private static Optional<Setting> setting(Layer layer, EnvFile file, Optional<EnvFile.Assignment> assignment) {
        if (assignment.isEmpty() || assignment.get().value().isEmpty()) {
            return Optional.empty();
        }
        EnvFile.Assignment line = assignment.get();
        return Optional.of(
                new Setting(line.value(), layer, Location.line(file.file().toString(), line.line(), line.text())));
    }

    private Optional<EnvFile> userFile() {
        if (!userFileSearched) {
            userFileSearched = true;
            userFile = read(userFilePath != null ? userFilePath.get() : UserEnvFile.pathOn(host))
                    .orElse(null);
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
        if (aroundGo == null) {
            return Optional.empty();
        }
        Optional<Setting> chosen = ofUserFile("GOROOT");
        if (chosen.isEmpty()) {
            chosen = ofProcess("GOROOT");
        }
        return chosen.isPresent() ? host.path(chosen.get().value()).path() : aroundGo.get();
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
