package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The folder in which proto keeps tools, shims and settings ({@code crates/core/src/layout/store.rs}).
 *
 * @param files the files
 * @param root the folder
 */
record ProtoStore(ShimFiles files, Path root) {

    private static final String INSTALLED = "\"installed_versions\"";

    /** Gives the store that proto itself would use; empty if neither a variable nor a home tells. */
    static Optional<ProtoStore> of(ShimCall call) {
        return call.named("PROTO_HOME")
                .or(() -> call.named("XDG_DATA_HOME").map(data -> data.resolve("proto")))
                .or(() -> call.host().userHome().map(home -> home.resolve(".proto")))
                .map(root -> new ProtoStore(call.files(), root));
    }

    Path tool() {
        return root.resolve("tools").resolve("go");
    }

    Path manifest() {
        return tool().resolve("manifest.json");
    }

    boolean keepsGo() throws IOException {
        return files.isFile(manifest());
    }

    /** Gives the home of the newest version that fits, of those that are in the manifest and there. */
    Optional<Path> newest(ShimCall call, Predicate<Semver> fits) throws IOException {
        List<String> versions = installed().stream()
                .filter(name -> Semver.parse(name).filter(fits).isPresent())
                .sorted(Comparator.comparing((String name) -> Semver.parse(name).orElseThrow())
                        .reversed())
                .toList();
        for (String version : versions) {
            Optional<Path> home = call.child(tool(), version);
            if (home.isPresent() && files.isDirectory(home.get())) {
                return home;
            }
        }
        return Optional.empty();
    }

    private List<String> installed() throws IOException {
        String json = String.join("\n", files.lines(manifest()).orElse(List.of()));
        int key = json.indexOf(INSTALLED);
        int start = key < 0 ? -1 : json.indexOf('[', key);
        int end = start < 0 ? -1 : json.indexOf(']', start);
        List<String> versions = new ArrayList<>();
        if (end >= 0) {
            String[] parts = json.substring(start, end).split("\"");
            for (int i = 1; i < parts.length; i += 2) {
                versions.add(parts[i]);
            }
        }
        return versions;
    }
}
