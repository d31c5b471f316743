package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.GoSettings;
import io.github.goroot.internal.goenv.UserEnvFile;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the variables of one {@code go} command are set to: in the environment, in the user's file, in {@code go.env}.
 *
 * <p>The rules are those of {@code src/cmd/go/internal/cfg/cfg.go} ({@code Getenv}, {@code readEnvFile},
 * {@code findGOROOT}), Go 1.15 to 1.27. An empty variable counts as not set; an empty line of the user's file counts, and
 * hides the one of {@code go.env}. What depends on the version of the command is here, the rest in {@link GoSettings}. Not
 * thread-safe.
 */
final class Settings {

    private final Host host;
    private final LocalGo go;
    private final ShimSettings shims;
    private final Once<Path> around;
    private final GoSettings settings;

    /**
     * Prepares the look-up.
     *
     * @param host a host with the environment that the command receives
     * @param shims what of it shims have set
     */
    Settings(Host host, LocalGo go, ShimSettings shims) {
        this.host = host;
        this.go = go;
        this.shims = shims;
        this.around = new Once<>(() -> GorootAround.of(host, go));
        this.settings = new GoSettings(host, this::userFilePath, go.rules().readsGoEnv() ? around::get : null);
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
        return settings.get(name).map(setting -> value(name, setting));
    }

    String text(String name) {
        return get(name).map(Value::text).orElse("");
    }

    /** Gives GOROOT as {@code go env} prints it; empty if the command would find none. */
    Optional<Value> goroot() {
        Optional<Value> variable = settings.ofProcess("GOROOT").map(setting -> value("GOROOT", setting));
        if (variable.isPresent()) {
            return go.rules().takesGorootVerbatim() ? variable : variable.map(this::cleaned);
        }
        Optional<Value> ofUser = settings.ofUserFile("GOROOT")
                .map(setting -> value("GOROOT", setting))
                .map(this::cleaned);
        return ofUser.or(() -> around.get()
                .map(home -> new Value(
                        home.toString(),
                        Reason.Source.GO_COMMAND,
                        Location.file(go.executable().toString()))));
    }

    /** Gives the GOROOT that the command finds around itself, whatever the variable says. */
    Optional<Path> gorootAround() {
        return around.get();
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

    private Value value(String name, GoSettings.Setting setting) {
        Optional<Location> shim =
                setting.layer() == GoSettings.Layer.PROCESS ? shims.locationOf(name) : Optional.empty();
        return shim.isPresent()
                ? new Value(setting.value(), Reason.Source.SHIM, shim.get())
                : new Value(setting.value(), source(setting.layer()), setting.location());
    }

    /** Gives what of the environment shims have set. */
    ShimSettings shims() {
        return shims;
    }

    private static Reason.Source source(GoSettings.Layer layer) {
        return switch (layer) {
            case PROCESS -> Reason.Source.ENVIRONMENT;
            case USER_FILE -> Reason.Source.USER_FILE;
            case TOOLCHAIN_FILE -> Reason.Source.GO_ENV;
        };
    }

    private Value cleaned(Value value) {
        return new Value(GoPaths.clean(host, value.text()), value.source(), value.location());
    }
}
