package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shims of goenv: scripts in {@code shims} of its root that run {@code goenv exec}.
 *
 * <p>Version 2 is a shell script ({@code libexec/goenv-version-file}, {@code goenv-version-name}) whose shims carry its root;
 * version 3 is a Go program ({@code internal/manager}) that also reads {@code .tool-versions} and {@code go.mod}.
 */
final class GoenvShim implements ShimRule {

    private static final String NAME = "goenv";
    private static final Pattern ROOT = Pattern.compile("(?m)^export GOENV_ROOT=\"?([^\"\n]+)\"?$");
    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain go([0-9]+\\.[0-9]+\\S*)");
    private static final Pattern GO = Pattern.compile("^\\s*go ([0-9]+\\.[0-9]+\\S*)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9]+\\.[0-9]+");

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException {
        String text = call.programText();
        boolean third = text.contains("goenv shim for ");
        if (!third && !(text.startsWith("#!") && text.contains("GOENV_ROOT") && text.contains("exec"))) {
            return Optional.empty();
        }
        Optional<Path> root = root(call, text);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = choice(call, root.get(), third);
        return Optional.of(answer(call, root.get(), third, choice));
    }

    private static Optional<Path> root(ShimCall call, String text) {
        Matcher baked = ROOT.matcher(text);
        return baked.find() ? call.host().path(baked.group(1)).path() : call.folder("GOENV_ROOT", ".goenv");
    }

    private static ShimAnswer answer(ShimCall call, Path root, boolean third, Choice choice) throws IOException {
        Path versions = root.resolve("versions");
        List<String> installed = call.folderNames(versions);
        for (String wanted : choice.versions()) {
            if (wanted.equals("system")) {
                return new ShimAnswer.NextOnPath(choice.location());
            }
            Optional<String> name = third ? third(call, root, installed, wanted, choice) : second(installed, wanted);
            if (name.isEmpty()) {
                return call.notInstalled(NAME, wanted, choice.location(), "Run goenv install " + wanted + ".");
            }
            Path home = versions.resolve(name.get());
            if (call.hasGo(home)) {
                return new ShimAnswer.Toolchain(home, choice.location());
            }
        }
        return call.notInstalled(
                NAME, String.join(":", choice.versions()), choice.location(), "Run goenv install for it.");
    }

    private static Optional<String> second(List<String> installed, String wanted) {
        for (String text : List.of(wanted, wanted.startsWith("go-") ? wanted.substring(3) : wanted)) {
            Optional<String> name = TWO_NUMBERS.matcher(text).matches()
                    ? Versions.newest(installed, version -> version.matches(Pattern.quote(text) + "(\\.[0-9]+)?"))
                    : installed.stream().filter(text::equals).findFirst();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> third(
            ShimCall call, Path root, List<String> installed, String wanted, Choice choice) throws IOException {
        String text = alias(call, root, wanted);
        if (text.equals("latest")) {
            return Versions.newest(installed, version -> true);
        }
        if (installed.contains(text)) {
            return Optional.of(text);
        }
        String line = text.startsWith("go") ? text.substring(2) : text;
        Optional<String> newest = Versions.newest(installed, version -> Versions.isOf(version, line))
                .or(() -> line.matches("[0-9]+")
                        ? Versions.newest(installed, version -> Versions.isOf(version, "1." + line))
                        : Optional.empty());
        boolean atLeast =
                choice.location().file().filter(file -> file.endsWith("go.mod")).isPresent();
        return newest.isPresent() || !atLeast
                ? newest
                : installed.stream()
                        .filter(version -> Versions.ORDER.compare(version, line) >= 0)
                        .min(Versions.ORDER);
    }

    private static String alias(ShimCall call, Path root, String wanted) throws IOException {
        return call.lines(root.resolve("aliases")).orElse(List.of()).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(wanted + "="))
                .map(line -> line.substring(wanted.length() + 1).strip())
                .findFirst()
                .orElse(wanted);
    }

    static Choice choice(ShimCall call, Path root, boolean third) throws IOException {
        Optional<String> chosen = call.variable("GOENV_VERSION");
        if (chosen.isPresent()) {
            return new Choice(List.of(chosen.get().split(":")), Location.variable("GOENV_VERSION", chosen.get()));
        }
        ShimCall start = call.named("GOENV_DIR")
                .map(directory -> new ShimCall(call.host(), call.program(), directory))
                .orElse(call);
        for (Path directory : start.directoriesUpwards()) {
            Optional<Choice> found = third ? inDirectory3(call, directory) : inDirectory2(call, directory);
            if (found.isPresent() && !found.get().versions().isEmpty()) {
                return found.get();
            }
            if (found.isPresent()) {
                // A file that names nothing ends the search: version 2 then takes what PATH has, version 3 the global
                // one.
                return third
                        ? global(call, root)
                        : new Choice(List.of("system"), found.get().location());
            }
        }
        return global(call, root);
    }

    private static Choice global(ShimCall call, Path root) throws IOException {
        for (String name : List.of("version", "global", "default")) {
            Optional<Choice> found = versionFile(call, root.resolve(name));
            if (found.isPresent() && !found.get().versions().isEmpty()) {
                return found.get();
            }
        }
        return new Choice(List.of("system"), Location.file(call.program().toString()));
    }

    private static Optional<Choice> inDirectory2(ShimCall call, Path directory) throws IOException {
        Optional<Choice> own = versionFile(call, directory.resolve(".go-version"));
        return own.isPresent() || !call.variable("GOENV_GOMOD_VERSION_ENABLE").equals(Optional.of("1"))
                ? own
                : goMod(call, directory.resolve("go.mod"));
    }

    private static Optional<Choice> inDirectory3(ShimCall call, Path directory) throws IOException {
        Optional<Choice> own = versionFile(call, directory.resolve(".go-version"));
        if (own.isPresent()) {
            return own;
        }
        Path toolVersions = directory.resolve(".tool-versions");
        if (call.lines(toolVersions).isPresent()) {
            return Optional.of(ToolVersions.read(call, toolVersions, List.of("golang", "go"), ToolVersions.Counts.FIRST)
                    .map(choice -> new Choice(choice.versions().subList(0, 1), choice.location()))
                    .orElseGet(() -> new Choice(List.of(), Location.file(toolVersions.toString()))));
        }
        return goMod(call, directory.resolve("go.mod"));
    }

    private static Optional<Choice> goMod(ShimCall call, Path file) throws IOException {
        if (call.lines(file).isEmpty()) {
            return Optional.empty();
        }
        Optional<Choice> toolchain = GoModLine.read(call, file, TOOLCHAIN);
        Optional<Choice> found = toolchain.isPresent() ? toolchain : GoModLine.read(call, file, GO);
        return Optional.of(found.orElseGet(() -> new Choice(List.of(), Location.file(file.toString()))));
    }

    /** The first word of each line counts, unless it could lead out of the folder of versions. */
    private static Optional<Choice> versionFile(ShimCall call, Path file) throws IOException {
        Optional<List<String>> lines = call.lines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> versions = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.get().size(); i++) {
            String line = lines.get().get(i).strip();
            String word = line.split("\\s+")[0];
            if (!word.isEmpty() && !line.startsWith("#") && !word.contains("/") && !word.contains("..")) {
                versions.add(word);
                first = first == 0 ? i + 1 : first;
            }
        }
        Location location = first == 0
                ? Location.file(file.toString())
                : Location.line(
                        file.toString(), first, lines.get().get(first - 1).strip());
        return Optional.of(new Choice(versions, location));
    }
}
