package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shims of asdf: scripts in {@code shims} of its data folder that name the versions they were made for.
 *
 * <p>The rules are those of asdf 0.16 to 0.20 ({@code internal/shims}, {@code internal/resolve}), for shims of asdf up to
 * 0.15 its own ({@code lib/utils.bash}, select_version), and those of the plug-in asdf-golang.
 */
final class AsdfShim implements ShimRule {

    private static final String HEADER = "# asdf-plugin: ";

    @Override
    public String manager() {
        return "asdf";
    }

    @Override
    public Optional<ShimAnswer> answer(ShimCall call) throws IOException, Unclear {
        if (!call.isCommandOfGo() || headers(call.programText().lines()).isEmpty()) {
            return Optional.empty();
        }
        Callee.refuseMissing(call, call.programText(), "asdf");
        Path data = data(call);
        Path shim = data.resolve("shims").resolve(call.name());
        List<String> lines = call.files().lines(shim).orElse(List.of());
        List<Made> made = headers(lines.stream());
        if (made.isEmpty()) {
            throw Unclear.failing(
                    "asdf, which looks for its own in " + shim + ", finds none there",
                    "Set ASDF_DATA_DIR to asdf's data folder, or run asdf reshim.",
                    call.self());
        }
        AsdfGeneration generation = AsdfGeneration.of(lines);
        for (String plugin : made.stream().map(Made::plugin).distinct().toList()) {
            Optional<Path> installs = call.child(data.resolve("installs"), plugin);
            Optional<Choice> choice = installs.isPresent()
                    ? new AsdfFiles(call, plugin, installs.get(), generation).choice()
                    : Optional.empty();
            if (choice.isPresent()) {
                List<String> versions = made.stream()
                        .filter(version -> version.plugin().equals(plugin))
                        .map(Made::version)
                        .toList();
                Path callback = data.resolve("plugins").resolve(plugin).resolve("bin/exec-env");
                return Optional.of(
                        generation == AsdfGeneration.IN_BASH
                                ? answerOfBash(call, installs.get(), versions, choice.get(), callback)
                                : answer(call, installs.get(), versions, choice.get(), callback));
            }
        }
        throw call.unset("Run asdf set " + Excerpt.of(made.get(0).plugin()) + " and a version there.");
    }

    private record Made(String plugin, String version) {}

    private static List<Made> headers(Stream<String> lines) {
        return lines.filter(line -> line.startsWith(HEADER))
                .map(line -> ShimCall.words(line.substring(HEADER.length())).toList())
                .filter(words -> words.size() == 2)
                .map(words -> new Made(words.get(0), words.get(1)))
                .toList();
    }

    /** Without a home the place of the shim itself is the only sign of where the data is. */
    private static Path data(ShimCall call) throws IOException {
        Path shims = call.host().files().realPath(call.program()).getParent();
        Path around = shims == null || shims.getParent() == null ? call.directory() : shims.getParent();
        return call.folder("ASDF_DATA_DIR", ".asdf").orElse(around);
    }

    /** The first version that a shim was made for is taken, and one that is a path or the system's without a shim. */
    private static ShimAnswer answerOfBash(
            ShimCall call, Path installs, List<String> made, Choice choice, Path callback) throws IOException, Unclear {
        for (String version : choice.versions()) {
            if (version.equals("system")) {
                return new ShimAnswer.NextOnPath(choice.location());
            }
            Optional<Path> place = version.startsWith("path:")
                    ? call.path(version.substring("path:".length()), call.directory())
                    : made.contains(version) ? call.child(installs, folder(version)) : Optional.empty();
            if (place.isPresent()) {
                Install install = firstOf(call, List.of(place.get())).orElseThrow(() -> notInstalled(version, choice));
                return toolchain(call, install, choice, callback);
            }
        }
        throw notInstalled(String.join(" ", choice.versions()), choice);
    }

    private static Unclear notInstalled(String versions, Choice choice) {
        return ShimCall.notInstalled(versions, choice.location(), "Run asdf install, then asdf reshim.");
    }

    private static String folder(String version) {
        return version.startsWith("ref:") ? "ref-" + version.substring("ref:".length()) : version;
    }

    /** This asdf takes {@code ~} for a name like any other. */
    private static Optional<Path> ownPath(ShimCall call, String text) {
        return text.startsWith("~")
                ? call.host().path(call.directory() + "/" + text).path()
                : call.path(text, call.directory());
    }

    private static ShimAnswer answer(ShimCall call, Path installs, List<String> made, Choice choice, Path callback)
            throws IOException, Unclear {
        List<Path> places = new ArrayList<>();
        for (String version : choice.versions()) {
            if (made.contains(version)) {
                call.child(installs, folder(version)).ifPresent(places::add);
            }
        }
        Optional<Install> found = firstOf(call, places);
        // In asdf these two come behind all versions, wherever they stand.
        if (found.isEmpty() && choice.versions().contains("system")) {
            return new ShimAnswer.NextOnPath(choice.location());
        }
        if (found.isEmpty()) {
            places.clear();
            choice.versions().stream()
                    .filter(version -> version.startsWith("path:"))
                    .flatMap(version -> ownPath(call, version.substring("path:".length())).stream())
                    .forEach(places::add);
            found = firstOf(call, places);
        }
        Install install = found.orElseThrow(() -> notInstalled(String.join(" ", choice.versions()), choice));
        return toolchain(call, install, choice, callback);
    }

    private static ShimAnswer toolchain(ShimCall call, Install install, Choice choice, Path callback)
            throws IOException {
        return new ShimAnswer.Toolchain(
                install.home(),
                choice.location(),
                call.files().isFile(callback) ? variables(call, install.place()) : new TreeMap<>());
    }

    /**
     * What {@code bin/exec-env} of asdf-golang sets where it is not set, and {@code list-bin-paths} puts first on PATH. The
     * folder named is that of a GOROOT which asdf installed, also where a {@code path:} leads to another one.
     */
    private static SortedMap<String, ShimVariable> variables(ShimCall call, Path place) {
        ReceivedVariables variables = new ReceivedVariables(call);
        Map<String, String> own = Map.of("GOROOT", "go", "GOPATH", "packages", "GOBIN", "bin");
        own.forEach((name, folder) -> {
            if (call.variable(name).filter(text -> !text.equals("unset")).isEmpty()) {
                variables.set(name, place.resolve(folder).toString());
            }
        });
        variables.putFirstOnPath(List.of(place.resolve("bin"), place.resolve("go/bin")));
        return variables.all();
    }

    private record Install(Path place, Path home) {}

    /** The plug-in puts the GOROOT one folder further down, beside the tools that were installed with it. */
    private static Optional<Install> firstOf(ShimCall call, List<Path> places) throws IOException {
        for (Path place : places) {
            for (Path home : List.of(place.resolve("go"), place)) {
                if (call.files().hasGo(home)) {
                    return Optional.of(new Install(place, home));
                }
            }
        }
        return Optional.empty();
    }
}
