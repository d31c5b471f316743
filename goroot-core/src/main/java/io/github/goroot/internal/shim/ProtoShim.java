package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shims of proto: copies of one program in {@code shims} of its store.
 *
 * <p>The rules are those of proto 0.60 ({@code crates/core/src/flow/detect.rs}, {@code version-spec}) and of its plug-in for
 * Go 0.16, for the default strategy: {@code .prototools} of each directory upwards, then {@code go.mod} and
 * {@code go.work} beside it, then the store's own.
 */
final class ProtoShim implements ShimRule {

    private static final String NAME = "proto";
    private static final String FILE = ".prototools";
    private static final Pattern GO_LINE = Pattern.compile("^go ([0-9][0-9.a-z]*)\\s*$");

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        Path shims = call.host().files().realPath(call.program()).getParent();
        if (shims == null || !shims.endsWith("shims") || shims.getParent() == null) {
            return Optional.empty();
        }
        Path store = shims.getParent();
        Path tool = store.resolve("tools").resolve("go");
        if (!call.isDirectory(tool)) {
            return Optional.empty();
        }
        Optional<Choice> choice = choice(call, store);
        // Without a version proto takes the next go on PATH that is not its own.
        return Optional.of(
                choice.isPresent()
                        ? answer(call, tool, choice.get())
                        : new ShimAnswer.NextOnPath(Location.file(call.program().toString())));
    }

    private static ShimAnswer answer(ShimCall call, Path tool, Choice choice) throws IOException {
        String wanted = choice.versions().get(0);
        Location location = choice.location();
        Optional<SemverRange> range = SemverRange.parse(wanted);
        if (range.isEmpty()) {
            return call.nothing(
                    NAME,
                    "which release \"" + wanted + "\" is, as " + location.describe()
                            + " has it, is told by its servers only",
                    "Pin a version, such as go = \"1.22\".",
                    location);
        }
        Optional<String> name = Versions.newest(
                call.folderNames(tool),
                version -> Semver.parse(version).filter(range.get()::admits).isPresent());
        return name.isPresent()
                ? new ShimAnswer.Toolchain(tool.resolve(name.get()), location)
                : call.notInstalled(NAME, wanted, location, "Run proto install go " + wanted + ".");
    }

    static Optional<Choice> choice(ShimCall call, Path store) throws IOException {
        Optional<String> chosen = call.variable("PROTO_GO_VERSION");
        if (chosen.isPresent()) {
            return Optional.of(new Choice(List.of(chosen.get()), Location.variable("PROTO_GO_VERSION", chosen.get())));
        }
        for (Path directory : directories(call)) {
            Optional<Choice> found = inDirectory(call, directory);
            if (found.isPresent()) {
                return found;
            }
        }
        return pinned(call, store.resolve(FILE));
    }

    /** Above the user's home nothing is looked for, unless that is where the search begins. */
    private static List<Path> directories(ShimCall call) {
        Optional<Path> home = call.host().userHome();
        List<Path> directories = new ArrayList<>();
        for (Path directory : call.directoriesUpwards()) {
            directories.add(directory);
            if (home.equals(Optional.of(directory))) {
                break;
            }
        }
        return directories;
    }

    private static Optional<Choice> inDirectory(ShimCall call, Path directory) throws IOException {
        Optional<String> environment = call.variable("PROTO_ENV");
        if (environment.isPresent()) {
            Optional<Path> file = call.child(directory, FILE + "." + environment.get());
            Optional<Choice> found = file.isPresent() ? pinned(call, file.get()) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Choice> pinned = pinned(call, directory.resolve(FILE));
        if (pinned.isPresent()) {
            return pinned;
        }
        for (String name : List.of("go.mod", "go.work")) {
            Optional<Choice> found = GoModLine.read(call, directory.resolve(name), GO_LINE);
            if (found.isPresent()) {
                return found.map(choice ->
                        new Choice(List.of("^" + padded(choice.versions().get(0))), choice.location()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> pinned(ShimCall call, Path file) throws IOException {
        Optional<List<String>> lines = call.lines(file);
        return lines.flatMap(text -> Toml.parse(text).first("go"))
                .filter(entry -> entry.values().size() == 1)
                .map(entry -> new Choice(entry.values(), Location.line(file.toString(), entry.line(), entry.text())));
    }

    private static String padded(String version) {
        return version.chars().filter(c -> c == '.').count() == 1 && version.matches("[0-9.]+")
                ? version + ".0"
                : version;
    }
}
