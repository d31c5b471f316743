package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of Go that asdf's files choose for a directory.
 *
 * <p>Sources: asdf {@code internal/resolve/resolve.go}, {@code lib/utils.bash} (find_versions) up to 0.15, and asdf-golang
 * {@code bin/list-legacy-filenames} and {@code bin/parse-legacy-file}.
 *
 * @param call the call that asks
 * @param plugin the name that the plug-in was installed under
 * @param installs the folder of its versions
 * @param generation which asdf reads them
 */
record AsdfFiles(ShimCall call, String plugin, Path installs, AsdfGeneration generation) {

    /** That plug-in takes the first number of the line, so that {@code go 1.22} means any version 1. */
    private static final Pattern GO_LINE = Pattern.compile("go *([0-9]+)");

    Optional<Choice> choice() throws IOException, Unclear {
        String variable = "ASDF_" + plugin.toUpperCase(Locale.ROOT).replace('-', '_') + "_VERSION";
        Optional<String> chosen = call.variable(variable);
        if (chosen.isPresent()) {
            List<String> versions = Stream.of(chosen.get().split(" "))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            return Optional.of(new Choice(versions, ShimCall.setting(variable, chosen.get())));
        }
        boolean others = new AsdfSettings(call, generation).readFilesOfOthers();
        for (Path directory : directories()) {
            Optional<Choice> own = ofToolVersions(directory);
            Optional<Choice> found = own.isPresent() || !others ? own : ofOthers(directory);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Neither asdf counts what lies at the root: one ends before it, the other puts the user's home in its place. */
    private List<Path> directories() {
        List<Path> directories = new ArrayList<>(call.directoriesUpwards());
        Optional<Path> home = call.host().userHome();
        if (home.isPresent()) {
            directories.remove(directories.size() - 1);
            directories.add(home.get());
        }
        return directories;
    }

    private Optional<Choice> ofToolVersions(Path directory) throws IOException {
        String name = call.variable("ASDF_TOOL_VERSIONS_FILENAME")
                .or(() -> call.variable("ASDF_DEFAULT_TOOL_VERSIONS_FILENAME"))
                .orElse(".tool-versions");
        Optional<Path> file = call.host().path(directory + "/" + name).path();
        return file.isPresent()
                ? ToolVersions.read(call, file.get(), List.of(plugin), generation.reader())
                : Optional.empty();
    }

    /** The first of these files that is there decides for its directory; up to 0.15 one that says nothing does not. */
    private Optional<Choice> ofOthers(Path directory) throws IOException, Unclear {
        boolean withModules = !call.variable("ASDF_GOLANG_MOD_VERSION_ENABLED").equals(Optional.of("false"));
        for (String name : withModules ? List.of(".go-version", "go.mod", "go.work") : List.of(".go-version")) {
            Path file = directory.resolve(name);
            Optional<String> text = call.files().text(file);
            if (text.isEmpty()) {
                continue;
            }
            Optional<Choice> found = name.equals(".go-version") ? ofPlainFile(file, text.get()) : ofModule(file);
            if (found.isPresent() || generation == AsdfGeneration.IN_GO) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> ofPlainFile(Path file, String text) throws IOException, Unclear {
        GrepLines lines = new GrepLines(text);
        Location location =
                lines.first().isBlank() ? Location.file(file.toString()) : ShimCall.line(file, 1, lines.first());
        if (lines.hasMarks()) {
            throw new Unclear(
                    "which versions " + file + " fits as the pattern that asdf-golang takes it for was not worked out",
                    "Leave one version in " + file + ".",
                    location);
        }
        Optional<Choice> newest = newest(lines, location);
        // What no release begins with is not asked of the servers in vain: nothing comes back, and asdf looks further.
        return newest.isPresent() || !lines.mayBeRelease()
                ? newest
                : Optional.of(new Choice(List.of(lines.first()), location));
    }

    private Optional<Choice> ofModule(Path file) throws IOException {
        Optional<Choice> said = GoModLine.read(call, file, GO_LINE);
        if (said.isEmpty()) {
            return newest(new GrepLines(""), Location.file(file.toString()));
        }
        String beginning = said.get().versions().get(0);
        Optional<Choice> newest = newest(new GrepLines(beginning), said.get().location());
        return newest.isPresent() ? newest : said;
    }

    /** Gives the last of the versions that fit, in the order of {@code sort -V}. */
    private Optional<Choice> newest(GrepLines lines, Location location) throws IOException {
        return call.files().names(installs).stream()
                .filter(name -> !name.startsWith("."))
                .map(name -> name.startsWith("ref-") ? "ref:" + name.substring("ref-".length()) : name)
                .map(name -> name.replace(" ", ""))
                .filter(lines::fit)
                .max(VersionSort.ORDER)
                .map(name -> new Choice(List.of(name), location));
    }
}
