package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A toolchain as a version of the module {@code golang.org/toolchain}, and whether the module cache has it.
 *
 * <p>The rules are those of {@code Exec} in {@code src/cmd/go/internal/toolchain/select.go} and of {@code DownloadDir} in
 * {@code modfetch/cache.go}, Go 1.21 to 1.27.
 *
 * @param name the name of the toolchain
 * @param version the version of the module
 */
record CachedToolchain(String name, String version) {

    static final String MODULE = "golang.org/toolchain";

    /** A prerelease of a semantic version as {@code golang.org/x/mod/semver} accepts it, and no build after it. */
    private static final Pattern IDENTIFIERS = Pattern.compile(
            "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*");

    static CachedToolchain of(String name, GoPlatform platform) {
        return new CachedToolchain(name, "v0.0.1-" + name + "." + platform.goos() + "-" + platform.goarch());
    }

    /** Refuses a name that gives no version of a module. */
    void check() throws Fatal {
        String prerelease = version.substring("v0.0.1-".length());
        int plus = prerelease.indexOf('+');
        boolean valid = isPrerelease(plus < 0 ? prerelease : prerelease.substring(0, plus))
                && (plus < 0 || prerelease.substring(plus + 1).matches("[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*"));
        if (!valid) {
            throw new Fatal("go: download " + name + ": non-semver module version " + GoText.quote(version));
        }
        if (plus >= 0) {
            throw new Fatal("go: download " + name + ": non-canonical module version " + GoText.quote(version));
        }
    }

    private static boolean isPrerelease(String text) {
        return text.length() < 4096 && IDENTIFIERS.matcher(text).matches();
    }

    /** Gives the home in a module cache; empty unless it is there and complete. */
    Optional<Path> home(Host host, Path moduleCache) {
        String escaped = escaped();
        Path home = moduleCache.resolve("golang.org").resolve("toolchain@" + escaped);
        Path downloads = moduleCache.resolve("cache/download/golang.org/toolchain/@v");
        return is(host, home, FileStatus.Kind.DIRECTORY)
                        && is(host, downloads.resolve(escaped + ".partial"), FileStatus.Kind.ABSENT)
                        && !is(host, downloads.resolve(escaped + ".ziphash"), FileStatus.Kind.ABSENT)
                ? Optional.of(home)
                : Optional.empty();
    }

    /** Gives the zip file of a cache or a proxy of files. */
    Path zip(Path folder) {
        return folder.resolve(escaped() + ".zip");
    }

    private String escaped() {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                escaped.append('!').append((char) (c + 'a' - 'A'));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean is(Host host, Path path, FileStatus.Kind kind) {
        try {
            return host.files().status(path).kind() == kind;
        } catch (IOException e) {
            return false;
        }
    }
}
