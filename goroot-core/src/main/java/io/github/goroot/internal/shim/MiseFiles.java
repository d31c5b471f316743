package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files of mise's count in a directory, and in which order. */
final class MiseFiles {

    private MiseFiles() {}

    /** Gives the files, the one that none overrides first: those of the project, of the user, of the machine. */
    static List<MiseFile> inOrder(ShimCall call, MiseFolders folders, boolean others) throws IOException, Unclear {
        List<MiseFile> files = new ArrayList<>();
        if (call.variable("MISE_NO_CONFIG")
                .filter(text -> !text.equals("false") && !text.equals("0"))
                .isPresent()) {
            return files;
        }
        MiseFileNames names = new MiseFileNames(call);
        List<Path> ceilings = call.paths("MISE_CEILING_PATHS");
        for (Path directory : call.realDirectoriesUpwards()) {
            if (ceilings.contains(directory)) {
                break;
            }
            files.addAll(names.inProject(directory, others));
        }
        // Settings that were moved elsewhere are not found again on the way up.
        Optional<Path> moved =
                folders.config().equals(folders.usualConfig()) ? Optional.empty() : folders.usualConfig();
        moved.ifPresent(folder -> files.removeIf(file -> file.path().startsWith(folder)));
        addGlobal(call, folders, names, files);
        Optional<Path> system = call.named("MISE_SYSTEM_CONFIG_FILE");
        if (system.isPresent()) {
            files.add(MiseFileNames.only(system.get(), MiseFile.Kind.TOML));
        } else if (folders.systemConfig().isPresent()) {
            files.addAll(names.inConfig(folders.systemConfig().get()));
        }
        removeIgnored(call, files);
        return files;
    }

    private static void addGlobal(ShimCall call, MiseFolders folders, MiseFileNames names, List<MiseFile> files)
            throws IOException {
        Optional<Path> only = call.named("MISE_GLOBAL_CONFIG_FILE").or(() -> call.named("MISE_CONFIG_FILE"));
        if (call.variable("MISE_USE_TOML").equals(Optional.of("false"))) {
            call.host()
                    .userHome()
                    .ifPresent(home ->
                            files.add(MiseFileNames.only(home.resolve(".tool-versions"), MiseFile.Kind.TOOL_VERSIONS)));
        }
        if (only.isPresent()) {
            boolean plain = only.get().endsWith(".tool-versions");
            files.add(MiseFileNames.only(only.get(), plain ? MiseFile.Kind.TOOL_VERSIONS : MiseFile.Kind.TOML));
        } else if (folders.config().isPresent()) {
            files.addAll(names.inConfig(folders.config().get()));
        }
    }

    private static void removeIgnored(ShimCall call, List<MiseFile> files) throws Unclear {
        String variable = "MISE_IGNORED_CONFIG_PATHS";
        Optional<String> pattern = call.variable(variable).filter(text -> text.matches("(?s)[^*?\\[]*[*?\\[].*"));
        if (pattern.isPresent()) {
            throw new Unclear(
                    "which of its files the patterns of " + variable + " leave was not worked out",
                    "Write the paths out in " + variable + ".",
                    ShimCall.setting(variable, pattern.get()));
        }
        List<Path> ignored = call.paths(variable);
        files.removeIf(file -> ignored.stream().anyMatch(file.path()::startsWith));
    }
}
