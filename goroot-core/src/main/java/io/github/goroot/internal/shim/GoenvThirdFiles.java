package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of a project that goenv 3 takes a version from: the nearest of {@code .go-version}, {@code .tool-versions} and
 * {@code go.mod}, whatever is in it.
 *
 * @param call the call that asks
 */
record GoenvThirdFiles(ShimCall call) {

    private static final int LONGEST_VERSION = 255;

    /** Gives what the file says; empty if there is none, or if it says nothing. */
    Optional<Choice> local() throws IOException {
        Optional<Path> elsewhere = call.named("GOENV_DIR");
        for (Path directory : ShimCall.upwards(elsewhere.orElse(call.directory()))) {
            Optional<Choice> found = inDirectory(directory, true);
            if (found.isPresent()) {
                return saying(found);
            }
        }
        for (Path directory : elsewhere.isPresent() ? call.directoriesUpwards() : List.<Path>of()) {
            Optional<Choice> found = inDirectory(directory, false);
            if (found.isPresent()) {
                return saying(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> saying(Optional<Choice> found) {
        return found.filter(choice -> !choice.versions().isEmpty());
    }

    private Optional<Choice> inDirectory(Path directory, boolean toolVersionsToo) throws IOException {
        Path own = directory.resolve(".go-version");
        if (call.files().exists(own)) {
            return Optional.of(goVersion(own));
        }
        Path toolVersions = directory.resolve(".tool-versions");
        if (toolVersionsToo && call.files().exists(toolVersions)) {
            return Optional.of(ToolVersions.read(call, toolVersions, List.of("golang", "go"), ToolVersions.Reader.GOENV)
                    .map(choice -> new Choice(choice.versions().subList(0, 1), choice.location()))
                    .orElseGet(() -> nothing(toolVersions)));
        }
        Path mod = directory.resolve("go.mod");
        return call.files().exists(mod) ? Optional.of(goMod(mod)) : Optional.empty();
    }

    private static Choice nothing(Path file) {
        return new Choice(List.of(), Location.file(file.toString()));
    }

    /** Several lines become one version, which there cannot be. */
    private Choice goVersion(Path file) throws IOException {
        List<String> lines = call.files().linesWithMark(file).orElse(List.of());
        List<String> versions = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isVersion(lines.get(i).strip())) {
                versions.add(lines.get(i).strip());
                first = first == 0 ? i + 1 : first;
            }
        }
        return versions.isEmpty()
                ? nothing(file)
                : new Choice(List.of(String.join(":", versions)), ShimCall.line(file, first, lines.get(first - 1)));
    }

    /** Of several lines the last counts, in whatever block it stands. */
    private Choice goMod(Path file) throws IOException {
        List<String> lines = call.files().lines(file).orElse(List.of());
        Choice go = nothing(file);
        Choice toolchain = go;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            List<String> words = ShimCall.words(line).toList();
            if (words.size() < 2 || !(line.startsWith("go ") || line.startsWith("toolchain "))) {
                continue;
            }
            int comment = words.get(1).indexOf("//");
            String text = comment < 0 ? words.get(1) : words.get(1).substring(0, comment);
            boolean named = words.get(0).equals("toolchain");
            String version = named && text.startsWith("go") ? text.substring(2) : text;
            if (!isVersion(version) || (named && version.equals("default"))) {
                continue;
            }
            Choice choice = new Choice(List.of(version), ShimCall.line(file, i + 1, lines.get(i)));
            toolchain = named ? choice : toolchain;
            go = named ? go : choice;
        }
        return toolchain.versions().isEmpty() ? go : toolchain;
    }

    private static boolean isVersion(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_VERSION
                && !text.startsWith(".")
                && !text.contains("..")
                && text.chars().noneMatch(c -> c <= ' ' || c == '/' || c == '\\' || c == 127);
    }
}
