package io.github.goroot.selection;

import io.github.goroot.host.Host;
import java.nio.file.Path;

/**
 * How {@code go} shortens a path in an error ({@code ShortPath} in {@code src/cmd/go/internal/base/path.go}).
 *
 * @param host the machine, with the working directory without links
 * @param workingDirectory the working directory as it is spelled
 * @param rules the rules of the command
 */
record ShortPath(Host host, Path workingDirectory, VersionRules rules) {

    String of(Path file) {
        Path from = workingDirectory.normalize();
        if (!String.valueOf(from.getRoot()).equals(String.valueOf(file.getRoot()))) {
            return file.toString();
        }
        String relative = from.relativize(file.normalize()).toString();
        boolean shorter = relative.length() < file.toString().length();
        boolean same = !rules.checksShortPaths()
                || GoPaths.same(host, host.workingDirectory().resolve(relative), file);
        return shorter && same ? relative : file.toString();
    }
}
