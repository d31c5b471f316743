package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All files of mise's that count in a directory, and what they set besides versions.
 *
 * @param call the call that asks
 * @param files the files, the one that none overrides first
 * @param tomls those of them that are TOML and there, in the same order
 */
record MiseSettings(ShimCall call, List<MiseFile> files, Map<Path, Toml> tomls) {

    private static final List<String> TRUE = List.of("true", "1", "yes", "y", "on");

    static final List<String> GO = List.of("go", "golang", "core:go");

    MiseSettings {
        files = List.copyOf(files);
        tomls = Collections.unmodifiableMap(new LinkedHashMap<>(tomls));
    }

    static MiseSettings read(ShimCall call, MiseFolders folders) throws IOException, Unclear {
        MiseSettings own = of(call, MiseFiles.inOrder(call, folders, false));
        // Whether files of other tools count is said in mise's own.
        return own.list("idiomatic_version_file_enable_tools").stream().anyMatch(GO::contains)
                ? of(call, MiseFiles.inOrder(call, folders, true))
                : own;
    }

    private static MiseSettings of(ShimCall call, List<MiseFile> files) throws IOException, Unclear {
        Map<Path, Toml> tomls = new LinkedHashMap<>();
        for (MiseFile file : files) {
            Optional<List<String>> lines = file.kind() == MiseFile.Kind.TOML && !tomls.containsKey(file.path())
                    ? call.files().lines(file.path())
                    : Optional.empty();
            if (lines.isPresent()) {
                Toml toml = Toml.parse(lines.get());
                if (toml.brokenAt().isPresent()) {
                    throw Unclear.failing(
                            file.path() + " is no TOML from line "
                                    + toml.brokenAt().getAsInt() + " on",
                            "Correct " + file.path() + ".",
                            Location.file(file.path().toString()));
                }
                tomls.put(file.path(), toml);
            }
        }
        return new MiseSettings(call, files, tomls);
    }

    boolean is(String setting, boolean otherwise) {
        return text(setting)
                .map(text -> TRUE.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    /** Gives everything that a list holds, in the variable or in any file. */
    List<String> list(String setting) {
        Optional<String> variable = call.variable(variable(setting));
        return variable.isPresent()
                ? call.list(variable(setting), ",")
                : tomls.values().stream()
                        .flatMap(toml -> toml.all("settings." + setting).stream())
                        .flatMap(entry -> entry.values().stream())
                        .toList();
    }

    /** Tells whether somebody switched Go off. */
    boolean goIsOff() {
        List<String> enabled = list("enable_tools");
        return list("disable_tools").stream().anyMatch(GO::contains)
                || (!enabled.isEmpty() && enabled.stream().noneMatch(GO::contains));
    }

    private Optional<String> text(String setting) {
        return call.variable(variable(setting))
                .or(() -> tomls.values().stream()
                        .flatMap(toml -> toml.all("settings." + setting).stream())
                        .flatMap(entry -> entry.values().stream())
                        .findFirst());
    }

    private static String variable(String setting) {
        return "MISE_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
