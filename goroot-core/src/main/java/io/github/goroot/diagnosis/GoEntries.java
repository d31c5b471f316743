package io.github.goroot.diagnosis;

import io.github.goroot.internal.goenv.PathList;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The entries of PATH that are there for Go: where a {@code go} is known to be, and where Go installs programs. */
final class GoEntries {

    private final Set<String> directories = new HashSet<>();
    private final Set<String> withGo = new HashSet<>();
    private final boolean windows;

    GoEntries(Evidence evidence) {
        this.windows = evidence.host().platform().isWindows();
        evidence.report().toolchains().forEach(toolchain -> {
            if (toolchain.runsOnHost()) {
                addGo(toolchain.executable().getParent());
            }
        });
        evidence.path().forEach(go -> addGo(go.file().getParent()));
        evidence.environment()
                .variable("GOPATH")
                .flatMap(variable ->
                        PathList.split(variable.value(), windows).stream().findFirst())
                .flatMap(first -> evidence.host().path(first).path())
                .ifPresent(first -> directories.add(key(first.resolve("bin").toString())));
        evidence.environment().variable("GOBIN").ifPresent(variable -> directories.add(key(variable.value())));
    }

    private void addGo(@org.jspecify.annotations.Nullable Path directory) {
        if (directory != null) {
            directories.add(key(directory.toString()));
            withGo.add(key(directory.toString()));
        }
    }

    List<String> split(String path) {
        return PathList.split(path, windows);
    }

    /** Tells whether an entry is there for Go. */
    boolean contains(String entry) {
        return !entry.isEmpty() && directories.contains(key(entry));
    }

    /** Gives the first entry that has a {@code go} which is known. */
    Optional<String> firstWithGo(String path) {
        return split(path).stream().filter(entry -> withGo.contains(key(entry))).findFirst();
    }

    private String key(String entry) {
        boolean closed = entry.length() > 1 && (entry.endsWith("/") || (windows && entry.endsWith("\\")));
        String bare = closed ? entry.substring(0, entry.length() - 1) : entry;
        return windows ? bare.replace('/', '\\').toLowerCase(Locale.ROOT) : bare;
    }
}
