package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of Go that mise's settings choose for a directory ({@code src/config/mod.rs}, {@code src/toolset/builder.rs}).
 *
 * <p>Whether mise trusts a file is not looked at: if it does not, it starts nothing until its user says so.
 *
 * @param call the call that asks
 * @param settings the files that count
 */
record MiseConfig(ShimCall call, MiseSettings settings) {

    private static final Pattern TOOLCHAIN = Pattern.compile("^toolchain go([0-9]+\\.[0-9]+\\.[0-9]+)\\s*$");
    private static final Pattern GO = Pattern.compile("^go ([0-9]+\\.[0-9]+(?:\\.[0-9]+)?)\\s*$");

    /** Gives the choice, or empty if nobody made one. */
    Optional<MiseRequests> choice() throws IOException, Unclear {
        if (settings.goIsOff()) {
            return Optional.empty();
        }
        for (String variable : List.of("MISE_GO_VERSION", "MISE_GOLANG_VERSION")) {
            Optional<String> text = call.variable(variable).filter(value -> !value.isBlank());
            if (text.isPresent()) {
                return Optional.of(new MiseRequests(
                        ShimCall.words(text.get()).toList(),
                        ShimCall.setting(variable, text.get()),
                        call.directory(),
                        allLocks()));
            }
        }
        for (MiseFile file : settings.files()) {
            Optional<MiseRequests> found = of(file);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<MiseRequests> of(MiseFile file) throws IOException, Unclear {
        Toml toml = settings.tomls().get(file.path());
        return switch (file.kind()) {
            case TOML -> toml == null ? Optional.empty() : new MiseTool(call, file, toml).requests();
            case TOOL_VERSIONS ->
                requests(file, ToolVersions.read(call, file.path(), List.of("go", "golang"), ToolVersions.Reader.MISE));
            case GO_VERSION -> isDisabled(".go-version") ? Optional.empty() : requests(file, goVersion(file.path()));
            case GO_MOD -> isDisabled("go.mod") ? Optional.empty() : requests(file, goMod(file.path()));
        };
    }

    private Optional<MiseRequests> requests(MiseFile file, Optional<Choice> choice) throws Unclear {
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        MiseTool.refuseTemplates(choice.get().versions(), choice.get().location());
        return Optional.of(
                new MiseRequests(choice.get().versions(), choice.get().location(), file.root(), allLocks()));
    }

    private List<Path> allLocks() {
        return settings.files().stream()
                .filter(file -> settings.tomls().containsKey(file.path()))
                .map(MiseFile::lock)
                .distinct()
                .toList();
    }

    private boolean isDisabled(String name) {
        return settings.list("idiomatic_version_file_disable_files").contains("go:" + name);
    }

    private Optional<Choice> goMod(Path file) throws IOException {
        Optional<Choice> toolchain = GoModLine.read(call, file, TOOLCHAIN);
        return toolchain.isPresent() || settings.is("idiomatic_version_file_ignore_minimum_versions", false)
                ? toolchain
                : GoModLine.read(call, file, GO);
    }

    /** mise refuses a version of several lines, comments aside, and with it everything. */
    private Optional<Choice> goVersion(Path file) throws IOException, Unclear {
        List<String> lines = call.files().lines(file).orElse(List.of());
        Optional<Choice> found = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int comment = line.indexOf(" #");
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (found.isPresent()) {
                throw new Unclear(
                        file + " has several lines, which mise takes for one version that cannot be",
                        "Leave one version in " + file + ".",
                        ShimCall.line(file, i + 1, line));
            }
            found = Optional.of(new Choice(List.of(text.replaceFirst("^v+", "")), ShimCall.line(file, i + 1, line)));
        }
        return found;
    }
}
