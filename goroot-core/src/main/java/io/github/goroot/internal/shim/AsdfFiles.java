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
 * <p>Sources: asdf {@code internal/resolve/resolve.go} and asdf-golang {@code bin/list-legacy-filenames} and
 * {@code bin/parse-legacy-file}.
 *
 * @param call the call that asks
 * @param plugin the name that the plug-in was installed under
 * @param installs the folder of its versions
 */
record AsdfFiles(ShimCall call, String plugin, Path installs) {

    /** That plug-in takes the first number of the line, so that {@code go 1.22} means any version 1. */
    private static final Pattern GO_LINE = Pattern.compile("go *([0-9]+)");

    private static final Pattern OTHERS_TOO =
            Pattern.compile("legacy_version_file\\s*=\\s*yes", Pattern.CASE_INSENSITIVE);

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
        boolean others = readsFilesOfOthers();
        List<Path> directories = new ArrayList<>(call.directoriesUpwards());
        call.host().userHome().ifPresent(directories::add);
        for (Path directory : directories) {
            Optional<Choice> own = ofToolVersions(directory);
            Optional<Choice> found = own.isPresent() || !others ? own : ofOthers(directory);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> ofToolVersions(Path directory) throws IOException {
        String name = call.variable("ASDF_TOOL_VERSIONS_FILENAME")
                .or(() -> call.variable("ASDF_DEFAULT_TOOL_VERSIONS_FILENAME"))
                .orElse(".tool-versions");
        Optional<Path> file = call.host().path(directory + "/" + name).path();
        return file.isPresent()
                ? ToolVersions.read(call, file.get(), List.of(plugin), ToolVersions.Reader.ASDF)
                : Optional.empty();
    }

    /** The first of these files decides for its directory; what it says is the beginning of a version. */
    private Optional<Choice> ofOthers(Path directory) throws IOException, Unclear {
        Path goVersion = directory.resolve(".go-version");
        Optional<List<String>> lines = call.files().lines(goVersion);
        Optional<Choice> prefix = Optional.empty();
        if (lines.isPresent()) {
            prefix = wholeText(goVersion, lines.get());
        } else if (!call.variable("ASDF_GOLANG_MOD_VERSION_ENABLED").equals(Optional.of("false"))) {
            Path mod = directory.resolve("go.mod");
            prefix = GoModLine.read(
                    call, call.files().lines(mod).isPresent() ? mod : directory.resolve("go.work"), GO_LINE);
        }
        if (prefix.isEmpty()) {
            return prefix;
        }
        String beginning = prefix.get().versions().get(0);
        Optional<String> newest = Versions.newest(call.files().names(installs), name -> name.startsWith(beginning));
        return Optional.of(
                new Choice(List.of(newest.orElse(beginning)), prefix.get().location()));
    }

    private static Optional<Choice> wholeText(Path file, List<String> lines) throws Unclear {
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Location location = said.isEmpty() ? Location.file(file.toString()) : ShimCall.line(file, 1, said.get(0));
        if (said.size() > 1) {
            throw new Unclear(
                    file + " has several lines, which asdf-golang reads as one version",
                    "Leave one version in " + file + ".",
                    location);
        }
        return said.stream().findFirst().map(text -> new Choice(List.of(text), location));
    }

    private boolean readsFilesOfOthers() throws IOException {
        Optional<Path> file = call.folder("ASDF_CONFIG_FILE", ".asdfrc");
        return file.isPresent()
                && call.files().lines(file.get()).orElse(List.of()).stream()
                        .anyMatch(line -> OTHERS_TOO.matcher(line.strip()).matches());
    }
}
