package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of mise's files in one directory ({@code src/config/mod.rs}), from the one that gives way to all others to the
 * one that none overrides.
 *
 * @param call the call that asks
 */
record MiseFileNames(ShimCall call) {

    private static final List<String> PLAIN = List.of(
            ".config/mise/conf.d/*.toml",
            ".config/mise/config.toml",
            ".config/mise/mise.toml",
            ".config/mise.toml",
            ".mise/conf.d/*.toml",
            ".mise/config.toml",
            "mise/conf.d/*.toml",
            "mise/config.toml",
            "mise.toml",
            "$MISE_DEFAULT_CONFIG_FILENAME",
            ".mise.toml");

    private static final List<String> LOCAL = List.of(
            ".config/mise/config.local.toml",
            ".config/mise/mise.local.toml",
            ".config/mise.local.toml",
            ".mise/config.local.toml",
            "mise/config.local.toml",
            "mise.local.toml",
            ".mise.local.toml");

    private static final List<String> OF_ENVIRONMENT = List.of(
            ".config/mise/config.%s.toml",
            ".config/mise.%s.toml",
            "mise/config.%s.toml",
            "mise.%s.toml",
            ".mise/config.%s.toml",
            ".mise.%s.toml",
            ".config/mise/config.%s.local.toml",
            ".config/mise.%s.local.toml",
            "mise/config.%s.local.toml",
            "mise.%s.local.toml",
            ".mise/config.%s.local.toml",
            ".mise.%s.local.toml");

    private static final List<String> IN_CONFIG = List.of("conf.d/*.toml", "config.toml", "mise.toml");
    private static final List<String> IN_CONFIG_OF_ENVIRONMENT = List.of("config.%s.toml", "mise.%s.toml");
    private static final List<String> IN_CONFIG_LOCAL = List.of("config.local.toml", "mise.local.toml");
    private static final List<String> IN_CONFIG_OF_ENVIRONMENT_LOCAL =
            List.of("config.%s.local.toml", "mise.%s.local.toml");

    /** Gives the files of a project's directory, the one that none overrides first. */
    List<MiseFile> inProject(Path directory, boolean others) throws IOException {
        List<MiseFile> files = new ArrayList<>();
        if (others) {
            files.add(file(directory.resolve(".go-version"), MiseFile.Kind.GO_VERSION, directory));
            files.add(file(directory.resolve("go.mod"), MiseFile.Kind.GO_MOD, directory));
        }
        for (String name : toolVersions()) {
            named(directory, name).ifPresent(path -> files.add(file(path, MiseFile.Kind.TOOL_VERSIONS, directory)));
        }
        List<String> names = new ArrayList<>();
        List<String> overriding = call.list("MISE_OVERRIDE_CONFIG_FILENAMES", ":");
        names.addAll(overriding.isEmpty() ? PLAIN : overriding);
        names.addAll(overriding.isEmpty() ? LOCAL : List.of());
        names.addAll(forEnvironments(OF_ENVIRONMENT));
        addToml(files, directory, names, directory);
        Collections.reverse(files);
        return files;
    }

    /** Gives the files of a folder of settings, the one that none overrides first. */
    List<MiseFile> inConfig(Path folder) throws IOException {
        List<String> names = new ArrayList<>(IN_CONFIG);
        names.addAll(forEnvironments(IN_CONFIG_OF_ENVIRONMENT));
        names.addAll(IN_CONFIG_LOCAL);
        names.addAll(forEnvironments(IN_CONFIG_OF_ENVIRONMENT_LOCAL));
        List<MiseFile> files = new ArrayList<>();
        addToml(files, folder, names, folder);
        Collections.reverse(files);
        return files;
    }

    /** Gives the one file that a variable names. */
    static MiseFile only(Path path, MiseFile.Kind kind) {
        return file(path, kind, Optional.ofNullable(path.getParent()).orElse(path));
    }

    private List<String> toolVersions() {
        List<String> overriding = call.list("MISE_OVERRIDE_TOOL_VERSIONS_FILENAMES", ":");
        if (!overriding.isEmpty()) {
            return overriding.equals(List.of("none")) ? List.of() : overriding;
        }
        return Stream.concat(Stream.of(".tool-versions"), call.variable("MISE_DEFAULT_TOOL_VERSIONS_FILENAME").stream())
                .distinct()
                .toList();
    }

    private List<String> forEnvironments(List<String> names) {
        return environments().stream()
                .filter(name -> name.matches("[A-Za-z0-9_-]{1,100}"))
                .flatMap(environment -> names.stream().map(name -> name.formatted(environment)))
                .toList();
    }

    private List<String> environments() {
        for (String variable : new String[] {"MISE_ENV", "MISE_PROFILE", "MISE_ENVIRONMENT"}) {
            if (call.variable(variable).isPresent()) {
                return call.list(variable, ",");
            }
        }
        return List.of();
    }

    private void addToml(List<MiseFile> files, Path directory, List<String> names, Path root) throws IOException {
        Set<String> absent = absent(directory, names);
        for (String name : names) {
            if (isBelowOneOf(absent, name)) {
                continue;
            }
            if (name.startsWith("$")) {
                call.variable(name.substring(1))
                        .flatMap(own -> named(directory, own))
                        .ifPresent(path -> files.add(file(path, MiseFile.Kind.TOML, root)));
            } else if (name.endsWith("/*.toml")) {
                Path folder = directory.resolve(name.substring(0, name.length() - "/*.toml".length()));
                for (String child : call.files().names(folder).stream().sorted().toList()) {
                    if (child.endsWith(".toml") && !child.startsWith(".")) {
                        call.child(folder, child)
                                .ifPresent(path -> files.add(new MiseFile(
                                        path, MiseFile.Kind.TOML, root, folder.resolveSibling("mise.lock"))));
                    }
                }
            } else {
                named(directory, name).ifPresent(path -> files.add(file(path, MiseFile.Kind.TOML, root)));
            }
        }
    }

    /** Gives the folders that are not there, so that nobody asks for each file in them. */
    private Set<String> absent(Path directory, List<String> names) throws IOException {
        Set<String> absent = new HashSet<>();
        Set<String> there = new HashSet<>();
        for (String name : names) {
            int slash = name.indexOf('/');
            String folder = slash > 0 ? name.substring(0, slash) : "";
            Optional<Path> path = folder.isEmpty() || absent.contains(folder) || !there.add(folder)
                    ? Optional.empty()
                    : named(directory, folder);
            if (path.isPresent() && !call.files().isDirectory(path.get())) {
                absent.add(folder);
            }
        }
        return absent;
    }

    private static boolean isBelowOneOf(Set<String> folders, String name) {
        int slash = name.indexOf('/');
        return slash > 0 && folders.contains(name.substring(0, slash));
    }

    private Optional<Path> named(Path directory, String name) {
        return call.host().path(directory + "/" + name).path();
    }

    /** A lock is named as its file is: {@code mise.lock}, {@code mise.local.lock}, {@code mise.test.lock}. */
    private static MiseFile file(Path path, MiseFile.Kind kind, Path root) {
        String name = String.valueOf(path.getFileName());
        int from = name.indexOf('.', 1);
        int to = name.lastIndexOf('.');
        String middle = from > 0 && from < to ? name.substring(from, to) : "";
        return new MiseFile(path, kind, root, path.resolveSibling("mise" + middle + ".lock"));
    }
}
