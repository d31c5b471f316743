package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of Go that mise's settings choose for a directory ({@code src/config/mod.rs}).
 *
 * @param call the call that asks
 * @param folders where mise keeps things
 */
record MiseConfig(ShimCall call, MiseFolders folders) {

    /** The files of one directory, from the one that gives way to all others to the one that none overrides. */
    private static final List<String> FILES = List.of(
            ".config/mise/config.toml",
            ".config/mise/mise.toml",
            ".config/mise.toml",
            ".mise/config.toml",
            "mise/config.toml",
            ".rtx.toml",
            "mise.toml",
            ".mise.toml",
            ".config/mise/config.local.toml",
            ".config/mise/mise.local.toml",
            ".config/mise.local.toml",
            ".mise/config.local.toml",
            "mise/config.local.toml",
            "mise.local.toml",
            ".mise.local.toml");

    private static final List<String> OF_ENVIRONMENT = List.of(
            ".config/mise/config.%s.toml",
            ".config/mise.%s.toml",
            "mise/config.%s.toml",
            "mise.%s.toml",
            ".mise/config.%s.toml",
            ".mise.%s.toml",
            "mise.%s.local.toml",
            ".mise.%s.local.toml");

    private static final List<String> GLOBAL =
            List.of("config.toml", "mise.toml", "config.local.toml", "mise.local.toml");

    private static final List<String> KEYS = List.of("go", "golang", "core:go");

    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain go([0-9]+\\.[0-9]+\\.[0-9]+)\\s*$");
    private static final Pattern GO = Pattern.compile("^go ([0-9]+\\.[0-9]+(?:\\.[0-9]+)?)\\s*$");

    /** Gives the choice, or empty if nobody made one. */
    Optional<Choice> choice() throws IOException {
        for (String variable : List.of("MISE_GO_VERSION", "MISE_GOLANG_VERSION")) {
            Optional<String> text = call.variable(variable);
            if (text.isPresent()) {
                return Optional.of(
                        new Choice(ShimCall.words(text.get()).toList(), Location.variable(variable, text.get())));
            }
        }
        boolean others = readsFilesOfOthers();
        List<Path> ceilings = call.variable("MISE_CEILING_PATHS").stream()
                .flatMap(text -> List.of(text.split(call.host().platform().isWindows() ? ";" : ":")).stream())
                .flatMap(text -> call.host().path(text).path().stream())
                .toList();
        for (Path directory : call.directoriesUpwards()) {
            if (ceilings.contains(directory)) {
                break;
            }
            Optional<Choice> found = inDirectory(directory, others);
            if (found.isPresent()) {
                return found;
            }
        }
        return global();
    }

    private Optional<Choice> inDirectory(Path directory, boolean others) throws IOException {
        List<String> names = new ArrayList<>(FILES);
        call.variable("MISE_ENV")
                .filter(text -> text.indexOf('/') < 0 && text.indexOf('\\') < 0)
                .ifPresent(text -> List.of(text.split(","))
                        .forEach(environment ->
                                OF_ENVIRONMENT.forEach(name -> names.add(name.formatted(environment.strip())))));
        Collections.reverse(names);
        for (String name : names) {
            Optional<Choice> found = ofToml(directory.resolve(name));
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Choice> plain = ToolVersions.read(
                call, directory.resolve(".tool-versions"), List.of("go", "golang"), ToolVersions.Counts.LAST);
        return plain.isPresent() || !others ? plain : ofOthers(directory);
    }

    private Optional<Choice> global() throws IOException {
        Optional<Path> only = call.named("MISE_GLOBAL_CONFIG_FILE");
        if (only.isPresent()) {
            return ofToml(only.get());
        }
        List<Path> directories = new ArrayList<>();
        folders.config().ifPresent(directories::add);
        call.named("MISE_SYSTEM_CONFIG_DIR")
                .or(() -> call.host()
                        .path("/etc/mise")
                        .path()
                        .filter(path -> !call.host().platform().isWindows()))
                .ifPresent(directories::add);
        for (Path directory : directories) {
            for (int i = GLOBAL.size() - 1; i >= 0; i--) {
                Optional<Choice> found = ofToml(directory.resolve(GLOBAL.get(i)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> ofToml(Path file) throws IOException {
        Optional<List<String>> lines = call.lines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Toml toml = Toml.parse(lines.get());
        for (String key : KEYS) {
            Optional<Toml.Entry> entry = toml.first("tools." + key).or(() -> toml.first("tools." + key + ".version"));
            if (entry.isPresent() && !entry.get().values().isEmpty()) {
                Location location = Location.line(
                        file.toString(), entry.get().line(), entry.get().text());
                return Optional.of(locked(file, new Choice(entry.get().values(), location)));
            }
        }
        return Optional.empty();
    }

    /** A lock beside the file fixes a line to one version. */
    private Choice locked(Path file, Choice choice) throws IOException {
        Optional<List<String>> lines = call.lines(file.resolveSibling("mise.lock"));
        if (lines.isEmpty()) {
            return choice;
        }
        String wanted = choice.versions().get(0);
        return Toml.parse(lines.get()).all("tools.go.version").stream()
                .flatMap(entry -> entry.values().stream())
                .filter(version -> wanted.equals("latest") || version.startsWith(wanted))
                .findFirst()
                .map(version -> new Choice(List.of(version), choice.location()))
                .orElse(choice);
    }

    private Optional<Choice> ofOthers(Path directory) throws IOException {
        Path mod = directory.resolve("go.mod");
        Optional<Choice> ofMod = GoModLine.read(call, mod, TOOLCHAIN);
        if (ofMod.isEmpty()) {
            ofMod = GoModLine.read(call, mod, GO);
        }
        if (ofMod.isPresent()) {
            return ofMod;
        }
        Path file = directory.resolve(".go-version");
        List<String> lines = call.lines(file).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("(^| )#.*", "").strip();
            if (!text.isEmpty()) {
                return Optional.of(
                        new Choice(List.of(text.replaceFirst("^v+", "")), Location.line(file.toString(), i + 1, text)));
            }
        }
        return Optional.empty();
    }

    private boolean readsFilesOfOthers() throws IOException {
        Optional<String> variable = call.variable("MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS");
        if (variable.isPresent()) {
            return List.of(variable.get().split("\\s*,\\s*")).contains("go");
        }
        List<Path> files = new ArrayList<>();
        for (Path directory : call.directoriesUpwards()) {
            files.add(directory.resolve("mise.toml"));
            files.add(directory.resolve(".mise.toml"));
        }
        folders.config().ifPresent(directory -> files.add(directory.resolve("config.toml")));
        for (Path file : files) {
            Optional<List<String>> lines = call.lines(file);
            if (lines.isPresent()
                    && Toml.parse(lines.get()).all("settings.idiomatic_version_file_enable_tools").stream()
                            .anyMatch(entry -> entry.values().contains("go"))) {
                return true;
            }
        }
        return false;
    }
}
