package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Go's own habits with paths, on the text of a path. */
final class GoPaths {

    private GoPaths() {}

    /** Tells whether a text is an absolute path. */
    static boolean isAbsolute(Host host, String text) {
        return host.path(text) instanceof HostPath.Legal legal && !legal.relative();
    }

    /** Removes what is redundant, as {@code filepath.Clean} does; a text that cannot be a path stays as it is. */
    static String clean(Host host, String text) {
        if (!(host.path(text) instanceof HostPath.Legal legal)) {
            return text;
        }
        Path normal = legal.absolute().normalize();
        if (!legal.relative()) {
            return normal.toString();
        }
        String relative = host.workingDirectory().normalize().relativize(normal).toString();
        return relative.isEmpty() ? "." : relative;
    }

    /** Tells whether a path leads to a directory; what cannot be looked at is none. */
    static boolean isDirectory(Host host, Path path) {
        try {
            return host.files().status(path).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    /** Follows the links of a path; empty where that is not possible. */
    static Optional<Path> real(Host host, Path path) {
        try {
            return Optional.of(host.files().realPath(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells whether two paths name one thing. */
    static boolean same(Host host, Path one, Path other) {
        return one.equals(other)
                || real(host, one)
                        .filter(path -> real(host, other).equals(Optional.of(path)))
                        .isPresent();
    }
}
