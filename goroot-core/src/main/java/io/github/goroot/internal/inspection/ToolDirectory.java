package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.IssueCode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The compiler's directory of a GOROOT, {@code pkg/tool/GOOS_GOARCH}, which also tells the platform.
 *
 * @param path the directory
 * @param platform the platform its name tells
 * @param fileNames what is in it
 */
record ToolDirectory(Path path, GoPlatform platform, Set<String> fileNames) {

    /** More than all ports of Go together; a directory that holds more is not Go's. */
    private static final int MOST_PLATFORMS = 200;

    private static final int MOST_TOOLS = 1000;

    private static final int LAST_RANK = 3;

    /** The compilers: {@code compile} since Go 1.5, one for each architecture before. */
    private static final List<String> COMPILERS = List.of("compile", "6g", "8g", "5g", "9g");

    static ToolDirectory find(Host host, Path home) throws IOException, Refusal {
        Path tool = home.resolve("pkg").resolve("tool");
        // Most toolchains are the host's own: that is worth a look before listing what else there may be.
        Optional<ToolDirectory> own = of(host, tool, host.platform().nativePlatform());
        if (own.isPresent()) {
            return own.get();
        }
        List<GoPlatform> platforms = platforms(host, tool);
        for (GoPlatform platform : platforms) {
            Optional<ToolDirectory> directory = of(host, tool, platform);
            if (directory.isPresent()) {
                return directory.get();
            }
        }
        String place = platforms.isEmpty()
                ? tool + " holds no directory of a platform, such as linux_amd64"
                : tool.resolve(platforms.get(0).toolDirectoryName()) + " holds no compiler";
        throw Refusal.of(
                IssueCode.COMPILER_MISSING,
                place + ", so nothing can be built with " + home + ".",
                "Install this version of Go again.");
    }

    private static Optional<ToolDirectory> of(Host host, Path tool, GoPlatform platform) throws IOException {
        Path directory = tool.resolve(platform.toolDirectoryName());
        Set<String> names = names(host, directory);
        return hasCompiler(platform, names)
                ? Optional.of(new ToolDirectory(directory, platform, names))
                : Optional.empty();
    }

    /** Gives the platforms whose tools are there: that of the host first, then its system's, then by name. */
    private static List<GoPlatform> platforms(Host host, Path tool) throws IOException {
        List<GoPlatform> found = new ArrayList<>();
        for (Path entry : host.files().list(tool, MOST_PLATFORMS)) {
            String name = entry.getFileName().toString();
            Optional<GoPlatform> platform = name.indexOf('_') < 0 ? Optional.empty() : GoPlatform.parse(name);
            if (platform.isPresent()) {
                found.add(platform.get());
            }
        }
        Collections.sort(found);
        List<GoPlatform> ordered = new ArrayList<>();
        for (int rank = 0; rank <= LAST_RANK; rank++) {
            for (GoPlatform platform : found) {
                if (rankOf(platform, host.platform()) == rank) {
                    ordered.add(platform);
                }
            }
        }
        return ordered;
    }

    private static int rankOf(GoPlatform platform, HostPlatform host) {
        GoPlatform own = host.nativePlatform();
        if (platform.equals(own)) {
            return 0;
        }
        if (host.runs(platform)) {
            return 1;
        }
        return platform.goos().equals(own.goos()) ? 2 : LAST_RANK;
    }

    private static Set<String> names(Host host, Path directory) throws IOException {
        try {
            Set<String> names = new HashSet<>();
            for (Path entry : host.files().list(directory, MOST_TOOLS)) {
                names.add(entry.getFileName().toString());
            }
            return Set.copyOf(names);
        } catch (NoSuchFileException | NotDirectoryException e) {
            // A file or a dangling link with a platform's name; the next platform may be whole.
            return Set.of();
        }
    }

    private static boolean hasCompiler(GoPlatform platform, Set<String> names) {
        for (String compiler : COMPILERS) {
            if (names.contains(platform.executableName(compiler))) {
                return true;
            }
        }
        return false;
    }
}
