package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a user of mise gave to versions, and the versions that its locks fix.
 *
 * @param call the call that asks
 * @param settings the files that count
 */
record MiseAliases(ShimCall call, MiseSettings settings) {

    /** Refuses another way to get Go than mise's own, which would keep it elsewhere. */
    void refuseOtherBackend(MiseRequests requests) throws Unclear {
        for (Toml toml : settings.tomls().values()) {
            for (String key : List.of("tool_alias.go", "alias.go", "tool_alias.golang")) {
                if (toml.first(key).isPresent()) {
                    throw new Unclear(
                            "it gets Go in another way than its own, by the alias " + key,
                            "Name the GOROOT itself.",
                            requests.location());
                }
            }
        }
    }

    /** Replaces a name that a user gave to a version. */
    String resolved(String request, MiseRequests requests) throws Unclear {
        String name = request.replace('.', Toml.DOT);
        Set<String> meanings = settings.tomls().values().stream()
                .flatMap(toml -> List.of("tool_alias.go.versions.", "alias.go.versions.", "alias.go.").stream()
                        .flatMap(table -> toml.all(table + name).stream()))
                .flatMap(entry -> entry.values().stream())
                .collect(Collectors.toSet());
        if (meanings.size() > 1) {
            throw new Unclear(
                    "which of the meanings of the alias " + Excerpt.of(request) + " counts was not worked out",
                    "Define the alias once.",
                    requests.location());
        }
        return meanings.stream().findFirst().orElse(request);
    }

    /** Replaces a line of versions by the one of them that a lock fixes. */
    String locked(String request, List<Path> locks) throws IOException {
        if (request.equals("system") || request.indexOf(':') >= 0 || !settings.is("lockfile", true)) {
            return request;
        }
        for (Path lock : locks) {
            Toml toml = Toml.parse(call.files().lines(lock).orElse(List.of()));
            Optional<String> version = Versions.newest(
                    toml.all("tools.go.version").stream()
                            .flatMap(entry -> entry.values().stream())
                            .toList(),
                    fixed -> request.equals("latest") || bare(fixed).startsWith(bare(request)));
            if (version.isPresent()) {
                return version.get();
            }
        }
        return request;
    }

    private static String bare(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }
}
