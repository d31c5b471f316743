package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What goenv 2 starts (2.2.44: {@code libexec/goenv-version-file}, {@code goenv-version-file-read},
 * {@code goenv-version-name}, {@code goenv-which}; {@code libexec/goenv} for GOENV_DIR).
 *
 * @param call the call that asks
 * @param root goenv's root
 */
record GoenvSecond(ShimCall call, Path root) {

    static final String SYSTEM = "system";

    static final Pattern TWO_NUMBERS = Pattern.compile("[0-9]+\\.[0-9]+");

    /** In its bracket the {@code t} is a letter, for grep knows no other; sed, which cuts it off, knows a tab. */
    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain[ \\\\t]*go[ \\\\t]*[0-9]+\\.[0-9]+");

    private static final Pattern GO = Pattern.compile("go[ \\\\t]*[0-9]+\\.[0-9]+");

    /** Of a longer line the rest is cut. */
    private static final int LONGEST_LINE = 1024;

    ShimAnswer answer() throws IOException, Unclear {
        Optional<Path> start = call.named("GOENV_DIR");
        if (start.isPresent() && !call.files().isDirectory(start.get())) {
            throw Unclear.failing(
                    "it cannot change into " + start.get() + ", which GOENV_DIR names",
                    "Unset GOENV_DIR.",
                    ShimCall.setting("GOENV_DIR", start.get().toString()));
        }
        Choice choice = choice();
        Path versions = root.resolve("versions");
        List<String> installed = call.files().names(versions);
        List<String> names = new ArrayList<>();
        for (String wanted : choice.versions()) {
            String name =
                    wanted.equals(SYSTEM) ? wanted : name(installed, wanted).orElse("");
            Optional<Path> home = call.child(versions, name);
            if (!name.equals(SYSTEM) && (home.isEmpty() || !call.files().isDirectory(home.get()))) {
                // One that is missing spoils all of them.
                throw ShimCall.notInstalled(wanted, choice.location(), "Run goenv install " + Excerpt.of(wanted) + ".");
            }
            names.add(name);
        }
        GoenvSecondVariables variables = new GoenvSecondVariables(call, root, names, installed);
        for (String name : names) {
            if (name.equals(SYSTEM)) {
                return new ShimAnswer.NextOnPath(choice.location(), variables.all());
            }
            Path home = versions.resolve(name);
            if (call.files().hasGo(home)) {
                return new ShimAnswer.Toolchain(home, choice.location(), variables.all());
            }
        }
        throw Unclear.failing(
                "none of the versions that " + choice.location().describe() + " chooses has a go command",
                "Run goenv install for one of them again.",
                choice.location());
    }

    private static Optional<String> name(List<String> installed, String wanted) {
        for (String text : List.of(wanted, wanted.startsWith("go-") ? wanted.substring(3) : wanted)) {
            Pattern line = Pattern.compile(Pattern.quote(text) + "(\\.[0-9]+)?");
            Optional<String> name = TWO_NUMBERS.matcher(text).matches()
                    ? Versions.newest(
                            installed, version -> line.matcher(version).matches())
                    : installed.stream().filter(text::equals).findFirst();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    Choice choice() throws IOException {
        Optional<String> chosen = call.variable("GOENV_VERSION");
        if (chosen.isPresent()) {
            List<String> versions = Stream.of(chosen.get().split(":"))
                    .filter(version -> !version.isEmpty())
                    .toList();
            return orSystem(new Choice(versions, ShimCall.setting("GOENV_VERSION", chosen.get())));
        }
        List<Path> directories = new ArrayList<>();
        call.named("GOENV_DIR").ifPresent(start -> directories.addAll(ShimCall.upwards(start)));
        directories.addAll(call.directoriesUpwards());
        for (Path directory : directories) {
            Optional<Choice> found = versionFile(directory.resolve(".go-version"));
            if (found.isEmpty() && call.variable("GOENV_GOMOD_VERSION_ENABLE").equals(Optional.of("1"))) {
                found = goMod(directory.resolve("go.mod"));
            }
            if (found.isPresent()) {
                // A file that names nothing ends the search too.
                return orSystem(found.get());
            }
        }
        return orSystem(versionFile(root.resolve("version")).orElseGet(() -> new Choice(List.of(), call.self())));
    }

    private static Choice orSystem(Choice choice) {
        return choice.versions().isEmpty() ? new Choice(List.of(SYSTEM), choice.location()) : choice;
    }

    /** The first word of each line counts, unless it could lead out of the folder of versions. */
    private Optional<Choice> versionFile(Path file) throws IOException {
        Optional<String> text = call.files().text(file);
        return text.map(read -> versions(
                file,
                read.lines().toList(),
                line -> ShimCall.words(line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                        .limit(1)
                        .filter(word -> !word.startsWith("#") && !word.equals("..") && word.indexOf('/') < 0)
                        .toList()));
    }

    /** Every word of a line that has a version counts, and the end of a line of Windows belongs to the last. */
    private Optional<Choice> goMod(Path file) throws IOException {
        Optional<String> text = call.files().text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = List.of(text.get().split("\n", -1));
        boolean toolchain = lines.stream().anyMatch(line -> line.startsWith("toolchain"));
        Pattern wanted = toolchain ? TOOLCHAIN : GO;
        String cut = toolchain ? "^toolchain[ \t]*go[ \t]*" : "go[ \t]*";
        return Optional.of(versions(
                file,
                lines,
                line -> wanted.matcher(line).find()
                        ? Stream.of(line.replaceFirst(cut, "").split("[ \t]+"))
                                .filter(word -> !word.isEmpty())
                                .toList()
                        : List.of()));
    }

    private interface Parser {
        List<String> versions(String line);
    }

    private static Choice versions(Path file, List<String> lines, Parser parser) {
        List<String> versions = new ArrayList<>();
        Location location = Location.file(file.toString());
        for (int i = 0; i < lines.size(); i++) {
            List<String> found = parser.versions(lines.get(i));
            if (versions.isEmpty() && !found.isEmpty()) {
                location = ShimCall.line(file, i + 1, lines.get(i));
            }
            versions.addAll(found);
        }
        return new Choice(versions, location);
    }
}
