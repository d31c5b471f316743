package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code go env} would print, each value with the place that sets it.
 *
 * <p>It has {@code GOROOT}, {@code GOTOOLCHAIN}, {@code GOENV}, {@code GOMODCACHE}, {@code GOPATH}, {@code GOWORK},
 * {@code GOMOD}, {@code GOVERSION}, {@code GOTOOLDIR}, {@code GOOS}, {@code GOARCH} and {@code GOEXE}, for the toolchain that
 * would run. One that this toolchain does not know is left out.
 *
 * <p>The rules are those of {@code MkEnv} and {@code ExtraEnvVars} in {@code src/cmd/go/internal/envcmd/env.go}, Go 1.15 to
 * 1.27. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoEnvironment {

    private final Selection selection;
    private final List<Variable> variables;

    private GoEnvironment(Selection selection, List<Variable> variables) {
        this.selection = selection;
        this.variables = List.copyOf(variables);
    }

    /**
     * A variable of {@code go env}.
     *
     * @param name its name
     * @param value its value, possibly empty
     * @param source what kind of place sets it; {@link Reason.Source#RULE} for a default
     * @param location the place, where there is one
     * @since 0.1
     */
    public record Variable(String name, String value, Reason.Source source, Optional<Location> location) {
        /** Joins a variable and where it comes from. */
        public Variable {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(location, "location");
        }
    }

    static GoEnvironment of(Selection selection, Optional<Startup> worker) {
        boolean runs =
                selection.outcome() != Selection.Outcome.ERROR && selection.outcome() != Selection.Outcome.DOWNLOAD;
        return new GoEnvironment(
                selection,
                runs ? worker.map(startup -> new Collector(startup).collect()).orElse(List.of()) : List.of());
    }

    /**
     * Gives the selection that the values belong to.
     *
     * @return the selection
     */
    public Selection selection() {
        return selection;
    }

    /**
     * Gives all variables.
     *
     * @return the variables in a fixed order, unmodifiable; none where no {@code go} that is known would run
     */
    public List<Variable> variables() {
        return variables;
    }

    /**
     * Gives one variable.
     *
     * @param name its name
     * @return the variable, or empty if it is none of those above
     */
    public Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static final class Collector {

        private final Startup startup;
        private final Host host;
        private final Settings settings;
        private final List<Variable> variables = new ArrayList<>();

        Collector(Startup startup) {
            this.startup = startup;
            this.host = startup.host();
            this.settings = startup.settings();
        }

        List<Variable> collect() {
            LocalGo go = startup.go();
            Optional<Settings.Value> goroot = settings.goroot();
            add("GOROOT", goroot, "");
            if (go.rules().chooses()) {
                add("GOTOOLCHAIN", settings.get("GOTOOLCHAIN"), "");
            }
            goenv();
            add("GOMODCACHE", settings.get("GOMODCACHE"), GoFolder.moduleCache(host, settings));
            add("GOPATH", settings.get("GOPATH"), GoFolder.gopath(host, settings));
            projectFiles(go);
            if (go.rules().tellsVersion()) {
                variables.add(new Variable(
                        "GOVERSION",
                        go.version().text(),
                        Reason.Source.GO_COMMAND,
                        Optional.of(Location.file(go.executable().toString()))));
            }
            String tools = "pkg/tool/" + go.platform().toolDirectoryName();
            variables.add(new Variable(
                    "GOTOOLDIR",
                    goroot.map(value -> GoPaths.clean(host, value.text() + "/" + tools))
                            .orElse(""),
                    goroot.map(Settings.Value::source).orElse(Reason.Source.RULE),
                    goroot.map(Settings.Value::location)));
            Optional<Settings.Value> goos = settings.get("GOOS");
            add("GOOS", goos, go.platform().goos());
            add("GOARCH", settings.get("GOARCH"), go.platform().goarch());
            String system = goos.map(Settings.Value::text).orElse(go.platform().goos());
            add("GOEXE", Optional.empty(), system.equals("windows") ? ".exe" : "");
            return variables;
        }

        private void goenv() {
            Optional<String> variable = host.environment().nonEmpty("GOENV");
            variables.add(new Variable(
                    "GOENV",
                    variable.filter(text -> !text.equals("off"))
                            .or(() -> settings.userFilePath().map(Path::toString))
                            .orElse(""),
                    variable.isPresent() ? Reason.Source.ENVIRONMENT : Reason.Source.RULE,
                    variable.map(text -> Location.variable("GOENV", text))));
        }

        private void projectFiles(LocalGo go) {
            GoverningFile.Search search = new GoverningFile.Search(host, settings, startup.workingDirectory());
            Optional<Settings.Value> modules = settings.get("GO111MODULE");
            String mode = modules.map(Settings.Value::text).orElse(go.rules().usesModulesByDefault() ? "on" : "auto");
            Optional<Path> mod = mode.equals("off") ? Optional.empty() : search.moduleFile();
            String none = host.platform().isWindows() ? "NUL" : "/dev/null";
            add("GOMOD", mod, Reason.Source.GO_MOD, mode.equals("on") ? none : "");
            if (go.rules().knowsWorkspaces()) {
                Optional<Settings.Value> setting = settings.get("GOWORK");
                try {
                    Optional<Path> work = search.workspaceFile();
                    if (setting.isPresent() && !setting.get().text().equals("auto")) {
                        add("GOWORK", setting, "");
                    } else {
                        add("GOWORK", work, Reason.Source.GO_WORK, "");
                    }
                } catch (Fatal e) {
                    add("GOWORK", setting, "");
                }
            }
        }

        private void add(String name, Optional<Path> file, Reason.Source source, String otherwise) {
            variables.add(new Variable(
                    name,
                    file.map(Path::toString).orElse(otherwise),
                    file.isPresent() ? source : Reason.Source.RULE,
                    file.map(path -> Location.file(path.toString()))));
        }

        private void add(String name, Optional<Settings.Value> setting, String otherwise) {
            variables.add(new Variable(
                    name,
                    setting.map(Settings.Value::text).orElse(otherwise),
                    setting.map(Settings.Value::source).orElse(Reason.Source.RULE),
                    setting.map(Settings.Value::location)));
        }
    }
}
