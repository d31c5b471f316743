package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shims of asdf: scripts in {@code shims} of its data folder that name the versions they were made for.
 *
 * <p>The rules are those of asdf 0.17 to 0.20 ({@code internal/shims}, {@code internal/resolve}) and of the plug-in
 * asdf-golang ({@code bin/parse-legacy-file}). asdf 0.15 differs only where a version was deleted by hand.
 */
final class AsdfShim implements ShimRule {

    private static final String HEADER = "# asdf-plugin: ";
    private static final String NAME = "asdf";

    private static final Pattern GO_LINE = Pattern.compile("go *([0-9]+)");

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        String text = call.programText();
        if (!text.startsWith("#!") || !text.contains(HEADER)) {
            return Optional.empty();
        }
        List<String[]> headers = text.lines()
                .filter(line -> line.startsWith(HEADER))
                .map(line -> line.substring(HEADER.length()).strip().split("\\s+"))
                .filter(words -> words.length == 2)
                .toList();
        Path data = call.host().files().realPath(call.program()).getParent().getParent();
        if (headers.isEmpty() || data == null) {
            return Optional.empty();
        }
        String plugin = headers.get(0)[0];
        List<String> made = headers.stream().map(words -> words[1]).toList();
        Optional<Path> installs = call.child(data.resolve("installs"), plugin);
        if (installs.isEmpty()) {
            return Optional.empty();
        }
        Optional<Choice> choice = choice(call, plugin, installs.get());
        return Optional.of(
                choice.isPresent()
                        ? answer(call, installs.get(), made, choice.get())
                        : call.unset(NAME, "Run asdf set " + plugin + " and a version there."));
    }

    private static ShimAnswer answer(ShimCall call, Path installs, List<String> made, Choice choice)
            throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String version : choice.versions()) {
            if (made.contains(version)) {
                call.child(installs, version.startsWith("ref:") ? "ref-" + version.substring(4) : version)
                        .ifPresent(install -> homes.add(install.resolve("go")));
            }
        }
        for (Path home : homes) {
            if (call.hasGo(home)) {
                return new ShimAnswer.Toolchain(home, choice.location());
            }
        }
        if (choice.versions().contains("system")) {
            return new ShimAnswer.NextOnPath(choice.location());
        }
        for (String version : choice.versions()) {
            Optional<Path> path = version.startsWith("path:")
                    ? call.path(version.substring("path:".length()), call.directory())
                    : Optional.empty();
            if (path.isPresent()) {
                return new ShimAnswer.Toolchain(
                        call.hasGo(path.get()) ? path.get() : path.get().resolve("go"), choice.location());
            }
        }
        String versions = String.join(" ", choice.versions());
        return call.notInstalled(NAME, versions, choice.location(), "Run asdf install, then asdf reshim.");
    }

    static Optional<Choice> choice(ShimCall call, String plugin, Path installs) throws IOException {
        String variable = "ASDF_" + plugin.toUpperCase(Locale.ROOT).replace('-', '_') + "_VERSION";
        Optional<String> chosen = call.variable(variable);
        if (chosen.isPresent()) {
            return Optional.of(
                    new Choice(ShimCall.words(chosen.get()).toList(), Location.variable(variable, chosen.get())));
        }
        boolean others = readsFilesOfOthers(call);
        List<Path> directories = call.directoriesUpwards();
        call.host().userHome().ifPresent(directories::add);
        for (Path directory : directories) {
            Optional<Choice> found =
                    inDirectory(call, directory, plugin, others ? Optional.of(installs) : Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> inDirectory(ShimCall call, Path directory, String plugin, Optional<Path> installs)
            throws IOException {
        String name = call.variable("ASDF_TOOL_VERSIONS_FILENAME")
                .or(() -> call.variable("ASDF_DEFAULT_TOOL_VERSIONS_FILENAME"))
                .orElse(".tool-versions");
        Optional<Path> file = call.host().path(directory + "/" + name).path();
        Optional<Choice> own = file.isPresent()
                ? ToolVersions.read(call, file.get(), List.of(plugin), ToolVersions.Counts.FIRST)
                : Optional.empty();
        return own.isPresent() || installs.isEmpty() ? own : ofOthers(call, directory, installs.get());
    }

    /** The first of these files decides for its directory; what it says is the beginning of a version. */
    private static Optional<Choice> ofOthers(ShimCall call, Path directory, Path installs) throws IOException {
        Path goVersion = directory.resolve(".go-version");
        Optional<List<String>> lines = call.lines(goVersion);
        Optional<Choice> prefix = Optional.empty();
        if (lines.isPresent()) {
            String text = String.join("", lines.get()).strip();
            prefix = text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Choice(List.of(text), Location.line(goVersion.toString(), 1, text)));
        } else if (!"false"
                .equals(call.variable("ASDF_GOLANG_MOD_VERSION_ENABLED").orElse(""))) {
            Path mod = directory.resolve("go.mod");
            prefix = GoModLine.read(call, call.lines(mod).isPresent() ? mod : directory.resolve("go.work"), GO_LINE);
        }
        if (prefix.isEmpty()) {
            return prefix;
        }
        String beginning = prefix.get().versions().get(0);
        Location location = prefix.get().location();
        return Optional.of(Versions.newest(call.folderNames(installs), name -> name.startsWith(beginning))
                .map(name -> new Choice(List.of(name), location))
                .orElseGet(() -> new Choice(List.of(beginning), location)));
    }

    private static boolean readsFilesOfOthers(ShimCall call) throws IOException {
        Optional<Path> file = call.folder("ASDF_CONFIG_FILE", ".asdfrc");
        return file.isPresent()
                && call.lines(file.get()).orElse(List.of()).stream()
                        .anyMatch(line -> line.strip().matches("(?i)legacy_version_file\\s*=\\s*yes"));
    }
}
