package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.UserEnvFile;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the variables of one {@code go} command are set to: in the environment, in the user's file, in {@code go.env}.
 *
 * <p>The rules are those of {@code src/cmd/go/internal/cfg/cfg.go} ({@code Getenv}, {@code readEnvFile},
 * {@code findGOROOT}), Go 1.15 to 1.27. An empty variable counts as not set; an empty line of the user's file counts, and
 * hides the one of {@code go.env}. Each file is read once, when it is first needed. Not thread-safe.
 */
final class Settings {

    private final Host host;
    private final LocalGo go;
    private final Once<EnvFile> userFile;
    private final Once<EnvFile> goEnv;
    private final Once<Path> around;

    Settings(Host host, LocalGo go) {
        this.host = host;
        this.go = go;
        this.userFile = new Once<>(() -> userFilePath().flatMap(this::read));
        this.goEnv = new Once<>(this::readGoEnv);
        this.around = new Once<>(() -> GorootAround.of(host, go));
    }

    /**
     * What a variable is set to.
     *
     * @param text the value, never empty
     * @param source what kind of place sets it
     * @param location where it stands
     */
    record Value(String text, Reason.Source source, Location location) {}

    /** Looks a variable up other than GOROOT; empty if it is set nowhere, or to nothing. */
    Optional<Value> get(String name) {
        Optional<Value> variable = variable(name);
        if (variable.isPresent()) {
            return variable;
        }
        Optional<EnvFile.Assignment> line = userFile.get().flatMap(file -> file.last(name));
        if (line.isPresent()) {
            return value(Reason.Source.USER_FILE, userFile.get(), line);
        }
        return value(Reason.Source.GO_ENV, goEnv.get(), goEnv.get().flatMap(file -> file.first(name)));
    }

    String text(String name) {
        return get(name).map(Value::text).orElse("");
    }

    /** Gives GOROOT as {@code go env} prints it; empty if the command would find none. */
    Optional<Value> goroot() {
        Optional<Value> variable = variable("GOROOT");
        if (variable.isPresent()) {
            return go.rules().takesGorootVerbatim() ? variable : variable.map(this::cleaned);
        }
        Optional<Value> ofUser = value(
                        Reason.Source.USER_FILE, userFile.get(), userFile.get().flatMap(file -> file.last("GOROOT")))
                .map(this::cleaned);
        return ofUser.or(() -> around.get()
                .map(home -> new Value(
                        home.toString(),
                        Reason.Source.GO_COMMAND,
                        Location.file(go.executable().toString()))));
    }

    /** Gives the file of {@code go env -w}, whether or not it is there; empty if the user has none. */
    Optional<Path> userFilePath() {
        Optional<String> xdg = host.environment().nonEmpty("XDG_CONFIG_HOME");
        if (!go.rules().refusesRelativeXdg()
                && host.environment().nonEmpty("GOENV").isEmpty()
                && xdg.isPresent()
                && !xdg.get().startsWith("/")
                && UserEnvFile.pathOn(host).isEmpty()) {
            return host.path(xdg.get() + "/go/env").path();
        }
        return UserEnvFile.pathOn(host);
    }

    private Optional<Value> variable(String name) {
        return host.environment()
                .nonEmpty(name)
                .map(text -> new Value(text, Reason.Source.ENVIRONMENT, Location.variable(name, text)));
    }

    private static Optional<Value> value(
            Reason.Source source, Optional<EnvFile> file, Optional<EnvFile.Assignment> assignment) {
        return assignment
                .filter(line -> !line.value().isEmpty())
                .map(line -> new Value(
                        line.value(),
                        source,
                        Location.line(file.orElseThrow().file().toString(), line.line(), line.text())));
    }

    private Value cleaned(Value value) {
        return new Value(GoPaths.clean(host, value.text()), value.source(), value.location());
    }

    /** For this file, and for it alone, GOROOT in the user's file goes before the one in the environment. */
    private Optional<EnvFile> readGoEnv() {
        if (!go.rules().readsGoEnv()) {
            return Optional.empty();
        }
        return userFile.get()
                .flatMap(file -> file.last("GOROOT"))
                .map(EnvFile.Assignment::value)
                .filter(text -> !text.isEmpty())
                .or(() -> host.environment().nonEmpty("GOROOT"))
                .map(text -> host.path(text).path().map(Path::normalize))
                .orElseGet(around::get)
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
