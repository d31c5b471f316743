package io.github.goroot.selection;

import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the {@code go} command of 1.15 prepares for a build, whatever it was called for: a directory to work in, and a system
 * and a processor to build for.
 *
 * <p>The rules are those of {@code Builder.Init} in {@code src/cmd/go/internal/work/action.go}, and the pairs those of
 * {@code src/cmd/go/internal/cfg/zosarch.go}, of Go 1.15. Since 1.16 only a build does this.
 *
 * @param host the machine
 * @param go the command
 * @param settings what its variables are set to
 */
record WorkFolder(Host host, LocalGo go, Settings settings) {

    private static final Set<String> PAIRS = Set.of(
            "aix/ppc64",
            "android/386",
            "android/amd64",
            "android/arm",
            "android/arm64",
            "darwin/amd64",
            "darwin/arm64",
            "dragonfly/amd64",
            "freebsd/386",
            "freebsd/amd64",
            "freebsd/arm",
            "freebsd/arm64",
            "illumos/amd64",
            "js/wasm",
            "linux/386",
            "linux/amd64",
            "linux/arm",
            "linux/arm64",
            "linux/mips",
            "linux/mips64",
            "linux/mips64le",
            "linux/mipsle",
            "linux/ppc64",
            "linux/ppc64le",
            "linux/riscv64",
            "linux/s390x",
            "linux/sparc64",
            "netbsd/386",
            "netbsd/amd64",
            "netbsd/arm",
            "netbsd/arm64",
            "openbsd/386",
            "openbsd/amd64",
            "openbsd/arm",
            "openbsd/arm64",
            "plan9/386",
            "plan9/amd64",
            "plan9/arm",
            "solaris/amd64",
            "windows/386",
            "windows/amd64",
            "windows/arm");

    void check() throws Fatal {
        Optional<String> folder = settings.get("GOTMPDIR").map(Settings.Value::text);
        if (folder.isEmpty() && !host.platform().isWindows()) {
            folder = host.environment().nonEmpty("TMPDIR");
        }
        if (folder.isPresent() && isMissing(folder.get())) {
            throw new Fatal("go: creating work dir: stat " + folder.get() + ": no such file or directory");
        }
        String pair = or("GOOS", go.platform().goos()) + "/"
                + or("GOARCH", go.platform().goarch());
        if (!PAIRS.contains(pair)) {
            throw new Fatal("cmd/go: unsupported GOOS/GOARCH pair " + pair);
        }
    }

    private String or(String name, String otherwise) {
        String setting = settings.text(name);
        return setting.isEmpty() ? otherwise : setting;
    }

    private boolean isMissing(String folder) {
        try {
            Optional<Path> path = host.path(folder).path();
            return path.isPresent() && host.files().status(path.get()).isAbsent();
        } catch (IOException e) {
            return false;
        }
    }
}
