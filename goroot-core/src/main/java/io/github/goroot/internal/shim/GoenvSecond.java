package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What goenv 2 starts (2.2.44: {@code libexec/goenv-version-file}, {@code goenv-version-file-read},
 * {@code goenv-version-name}, {@code goenv-which}).
 *
 * @param call the call that asks
 * @param root goenv's root
 */
record GoenvSecond(ShimCall call, Path root) {

    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain go([0-9]+\\.[0-9]+.*)");
    private static final Pattern GO = Pattern.compile("go ([0-9]+\\.[0-9]+.*)");

    /** Of a longer line the rest is cut. */
    private static final int LONGEST_LINE = 1024;

    ShimAnswer answer() throws IOException, Unclear {
        Choice choice = choice();
        Path versions = root.resolve("versions");
        List<String> installed = call.files().names(versions);
        List<Optional<Path>> homes = new ArrayList<>();
        for (String wanted : choice.versions()) {
            Optional<Path> home = name(installed, wanted).flatMap(name -> call.child(versions, name));
            if (!wanted.equals("system") && (home.isEmpty() || !call.files().isDirectory(home.get()))) {
                // One that is missing spoils all of them.
                throw ShimCall.notInstalled(wanted, choice.location(), "Run goenv install " + Excerpt.of(wanted) + ".");
            }
            homes.add(wanted.equals("system") ? Optional.empty() : home);
        }
        for (Optional<Path> home : homes) {
            if (home.isEmpty()) {
                return new ShimAnswer.NextOnPath(choice.location());
            }
            if (call.files().hasGo(home.get())) {
                return new ShimAnswer.Toolchain(home.get(), choice.location());
            }
        }
        throw new Unclear(
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
        return choice.versions().isEmpty() ? new Choice(List.of("system"), choice.location()) : choice;
    }

    /** The first word of each line counts, unless it could lead out of the folder of versions. */
    private Optional<Choice> versionFile(Path file) throws IOException {
        return fromLines(
                file,
                line -> ShimCall.words(line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                        .findFirst()
                        .filter(word -> !word.startsWith("#") && !word.equals("..") && word.indexOf('/') < 0));
    }

    private Optional<Choice> goMod(Path file) throws IOException {
        boolean toolchain =
                call.files().lines(file).orElse(List.of()).stream().anyMatch(line -> line.startsWith("toolchain"));
        Pattern pattern = toolchain ? TOOLCHAIN : GO;
        return fromLines(file, line -> {
            Matcher matcher = pattern.matcher(line);
            return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
        });
    }

    private interface Parser {
        Optional<String> version(String line);
    }

    private Optional<Choice> fromLines(Path file, Parser parser) throws IOException {
        Optional<List<String>> lines = call.files().lines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> versions = new ArrayList<>();
        Location location = Location.file(file.toString());
        for (int i = 0; i < lines.get().size(); i++) {
            Optional<String> version = parser.version(lines.get().get(i));
            if (version.isPresent() && versions.isEmpty()) {
                location = ShimCall.line(file, i + 1, lines.get().get(i));
            }
            version.ifPresent(versions::add);
        }
        return Optional.of(new Choice(versions, location));
    }
}
