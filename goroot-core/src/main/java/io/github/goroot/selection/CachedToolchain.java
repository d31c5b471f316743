package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A toolchain as a version of the module {@code golang.org/toolchain}, and whether the module cache has it.
 *
 * <p>The rules are those of {@code Exec} in {@code src/cmd/go/internal/toolchain/select.go} and of {@code DownloadDir} in
 * {@code modfetch/cache.go} and {@code checkMod} in {@code modfetch/fetch.go}, Go 1.21 to 1.27.
 *
 * @param name the name of the toolchain
 * @param version the version of the module
 */
record CachedToolchain(String name, String version) {

    static final String MODULE = "golang.org/toolchain";

    /** A prerelease of a semantic version as {@code golang.org/x/mod/semver} accepts it, and no build after it. */
    private static final Pattern IDENTIFIERS = Pattern.compile(
            "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*");

    /** {@code h1:} and 32 bytes in Base64. */
    private static final int LENGTH_OF_SUM = 47;

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
        Path downloads = downloads(moduleCache);
        return is(host, home, FileStatus.Kind.DIRECTORY)
                        && is(host, downloads.resolve(escaped + ".partial"), FileStatus.Kind.ABSENT)
                        && !is(host, downloads.resolve(escaped + ".ziphash"), FileStatus.Kind.ABSENT)
                ? Optional.of(home)
                : Optional.empty();
    }

    /**
     * Holds the sum that was noted when it was unpacked to the form of one; where a crash has left a part of it, the zip file
     * is asked.
     *
     * @return whether the sum counts; a zip file that is there settles the matter without it
     */
    boolean hasSum(Host host, Path moduleCache) throws Fatal {
        Path downloads = downloads(moduleCache);
        String noted = noted(host, downloads.resolve(escaped() + ".ziphash"));
        if (noted.length() != LENGTH_OF_SUM || noted.indexOf('\0') >= 0) {
            Path zip = zip(downloads);
            if (is(host, zip, FileStatus.Kind.ABSENT)) {
                throw unverified("open " + zip + ": " + GoText.absent(host));
            }
            return false;
        }
        if (!noted.startsWith("h1:")) {
            throw unverified("unexpected ziphash: " + GoText.quote(noted));
        }
        return true;
    }

    private String noted(Host host, Path file) throws Fatal {
        try {
            byte[] bytes = host.files().read(file, 0, 4096);
            return new String(bytes, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw unverified(
                    is(host, file, FileStatus.Kind.DIRECTORY)
                            ? "read " + file + ": " + GoText.noFile(host)
                            : "open " + file + ": permission denied");
        }
    }

    private Fatal unverified(String why) {
        return new Fatal("go: verifying " + MODULE + "@" + version + ": " + why);
    }

    /** Gives the folder in which what was downloaded is kept, and noted. */
    static Path downloads(Path moduleCache) {
        return moduleCache.resolve("cache/download/golang.org/toolchain/@v");
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
