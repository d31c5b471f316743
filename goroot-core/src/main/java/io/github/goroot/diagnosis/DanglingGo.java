package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A link on PATH that is called go and leads to nothing, as an upgrade or the end of an installation leaves it behind. */
final class DanglingGo {

    private DanglingGo() {}

    /** Tells where the first one leads; empty where there is none. Shells pass over it without a word. */
    static Optional<String> told(Host host) {
        if (host.platform().isWindows()) {
            return Optional.empty();
        }
        for (PathEntry entry : PathEntry.of(host)) {
            Optional<Path> link = entry.place().path().map(directory -> directory.resolve("go"));
            Optional<Path> target = link.flatMap(file -> target(host, file));
            if (target.isPresent()) {
                return Optional.of(link.get() + " on PATH is a link to " + target.get() + ", where there is nothing.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> target(Host host, Path file) {
        try {
            return host.files().status(file).isAbsent() ? host.files().linkTarget(file) : Optional.empty();
        } catch (IOException e) {
            // What cannot be asked is no link that is known to lead to nothing.
            return Optional.empty();
        }
    }
}
