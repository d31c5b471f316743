package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of Go that proto's files choose for a directory.
 *
 * <p>Sources: proto {@code crates/core/src/flow/detect.rs}, {@code crates/core/src/file_manager.rs} and
 * {@code crates/cli/src/systems.rs}; its plug-in for Go reads {@code go.mod} and {@code go.work}.
 *
 * @param call the call that asks
 * @param store proto's folder
 */
record ProtoFiles(ShimCall call, ProtoStore store) {

    private static final String FILE = ".prototools";
    private static final Pattern GO_LINE =
            Pattern.compile("go ([0-9]{1,9}\\.[0-9]{1,9})(\\.[0-9]{1,9})?((?:rc|beta)[0-9]{1,9})?\\s*");

    private record Settings(Path file, Toml toml) {}

    Optional<Choice> choice() throws IOException, Unclear {
        List<Settings> files = files();
        Optional<String> chosen = call.variable("PROTO_GO_VERSION");
        if (chosen.isPresent()) {
            return Optional.of(aliased(
                    files, new Choice(List.of(chosen.get()), ShimCall.setting("PROTO_GO_VERSION", chosen.get()))));
        }
        String strategy = strategy(files);
        if (!strategy.equals("first-available")) {
            for (Settings file : files) {
                Optional<Choice> found = pinned(file);
                if (found.isPresent()) {
                    return Optional.of(aliased(files, found.get()));
                }
            }
        }
        for (Settings file : files) {
            Optional<Choice> found = strategy.equals("first-available") ? pinned(file) : Optional.empty();
            if (found.isEmpty() && !strategy.equals("only-prototools")) {
                found = ofProject(file.file().resolveSibling("go.mod"));
                found = found.isPresent() ? found : ofProject(file.file().resolveSibling("go.work"));
            }
            if (found.isPresent()) {
                return Optional.of(aliased(files, found.get()));
            }
        }
        return Optional.empty();
    }

    /** Tells whether a version that is missing is downloaded ({@code crates/cli/src/commands/run.rs}). */
    boolean installsWhatIsMissing() throws IOException, Unclear {
        Optional<String> variable = call.variable("PROTO_AUTO_INSTALL");
        if (variable.isPresent()) {
            return Set.of("1", "true", "yes", "on", "enable", "enabled")
                    .contains(variable.get().toLowerCase(Locale.ROOT));
        }
        for (Settings file : files()) {
            Optional<Toml.Entry> entry = file.toml().first("settings.auto-install");
            if (entry.isPresent()) {
                return entry.get().values().contains("true");
            }
        }
        return false;
    }

    /** Gives the files that count, the nearest first; they need not be there. */
    private List<Settings> files() throws IOException, Unclear {
        String mode = call.variable("PROTO_CONFIG_MODE").orElse("upwards-global");
        if (!Set.of("global", "local", "upwards", "upwards-global", "all").contains(mode)) {
            throw Unclear.failing(
                    "\"" + Excerpt.of(mode) + "\" is none of its modes",
                    "Unset PROTO_CONFIG_MODE.",
                    ShimCall.setting("PROTO_CONFIG_MODE", mode));
        }
        List<Path> directories = new ArrayList<>();
        if (!mode.equals("global")) {
            directories.addAll(mode.equals("local") ? directories().subList(0, 1) : directories());
        }
        if (!mode.equals("local") && !mode.equals("upwards")) {
            directories.add(store.root());
        }
        List<Settings> files = new ArrayList<>();
        for (Path directory : directories) {
            Optional<Path> special =
                    call.variable("PROTO_ENV").flatMap(name -> call.child(directory, FILE + "." + name));
            if (special.isPresent()) {
                files.add(read(special.get()));
            }
            files.add(read(directory.resolve(FILE)));
        }
        return files;
    }

    private Settings read(Path file) throws IOException, Unclear {
        Toml toml = Toml.parse(call.files().lines(file).orElse(List.of()));
        if (toml.brokenAt().isPresent()) {
            throw Unclear.failing(
                    file + " is no TOML from line " + toml.brokenAt().getAsInt() + " on",
                    "Correct " + file + ".",
                    Location.file(file.toString()));
        }
        return new Settings(file, toml);
    }

    /** Above the user's home nothing is looked for, unless that is where the search begins. */
    private List<Path> directories() {
        Optional<Path> home = call.host().userHome();
        List<Path> directories = new ArrayList<>();
        for (Path directory : call.realDirectoriesUpwards()) {
            directories.add(directory);
            if (home.equals(Optional.of(directory))) {
                break;
            }
        }
        return directories;
    }

    private String strategy(List<Settings> files) throws Unclear {
        String strategy = call.variable("PROTO_DETECT_STRATEGY")
                .or(() -> files.stream()
                        .flatMap(file -> file.toml().all("settings.detect-strategy").stream())
                        .map(entry -> entry.values().get(0))
                        .findFirst())
                .orElse("first-available");
        if (!Set.of("first-available", "prefer-prototools", "only-prototools").contains(strategy)) {
            throw Unclear.failing(
                    "\"" + Excerpt.of(strategy) + "\" is none of its strategies to detect a version",
                    "Correct the setting detect-strategy.",
                    call.self());
        }
        return strategy;
    }

    private Optional<Choice> pinned(Settings file) throws IOException, Unclear {
        Optional<Toml.Entry> entry = file.toml().first("go");
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Location location =
                ShimCall.line(file.file(), entry.get().line(), entry.get().text());
        if (entry.get().kind() != Toml.Kind.STRING) {
            throw new Unclear(
                    location.describe() + " names no version", "Pin a version, such as go = \"1.22\".", location);
        }
        boolean locks = List.of("settings.lockfile", "settings.unstable-lockfile").stream()
                .flatMap(key -> file.toml().all(key).stream())
                .anyMatch(setting -> setting.values().contains("true"));
        Path lock = file.file().resolveSibling(".protolock");
        if (locks && call.files().exists(lock)) {
            throw new Unclear(
                    "what " + lock + " fixes its version to was not worked out",
                    "Pin the whole version in " + file.file() + ".",
                    location);
        }
        return Optional.of(new Choice(entry.get().values(), location));
    }

    /** Gives the requirement of the first line that begins with {@code go}, which must hold nothing else. */
    private Optional<Choice> ofProject(Path file) throws IOException, Unclear {
        List<String> lines = call.files().lines(file).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("go ")) {
                continue;
            }
            Location location = ShimCall.line(file, i + 1, lines.get(i));
            Matcher line = GO_LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new Unclear(
                        "it reads no version from " + location.describe(), "Pin a version in .prototools.", location);
            }
            String patch = Optional.ofNullable(line.group(2)).orElse(".0");
            String prerelease =
                    Optional.ofNullable(line.group(3)).map(text -> "-" + text).orElse("");
            return Optional.of(new Choice(List.of("^" + line.group(1) + patch + prerelease), location));
        }
        return Optional.empty();
    }

    private static Choice aliased(List<Settings> files, Choice choice) {
        String key = "tools.go.aliases." + choice.versions().get(0).replace('.', Toml.DOT);
        return files.stream()
                .flatMap(file -> file.toml().all(key).stream())
                .filter(entry -> entry.kind() == Toml.Kind.STRING)
                .findFirst()
                .map(entry -> new Choice(entry.values(), choice.location()))
                .orElse(choice);
    }
}
