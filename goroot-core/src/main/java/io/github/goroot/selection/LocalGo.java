package io.github.goroot.selection;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A {@code go} command and what it knows of itself without any setting.
 *
 * <p>Its version is the one stamped into the program, which is what it goes by; where the program cannot be read as one of
 * Go, VERSION of the GOROOT around it is the next best.
 *
 * @param executable its absolute path as it is started
 * @param realExecutable the same with all links followed
 * @param version its version
 * @param platform the platform that it was built for
 * @param builtInGoroot the GOROOT that was compiled in, for a release up to 1.20 or an unreleased one
 */
record LocalGo(
        Path executable, Path realExecutable, GoVersion version, GoPlatform platform, Optional<String> builtInGoroot) {

    private static final int MOST_OF_VERSION = 4096;

    /** Reads a program; empty if it is none of Go's, or tells no version. */
    static Optional<LocalGo> read(Host host, Path executable) {
        Path real = GoPaths.real(host, executable).orElse(executable);
        GoBinaryResult result = GoBinaryReader.of(host).read(executable);
        if (result instanceof GoBinary gccgo && gccgo.kind() == GoProgramKind.GCCGO) {
            // It does not look at what lies around it, a VERSION included.
            return Optional.empty();
        }
        if (result instanceof GoBinary binary && binary.version().isPresent()) {
            if (binary.buildInfo().map(info -> isOther(info.path())).orElse(false)) {
                return Optional.empty();
            }
            return Optional.of(new LocalGo(
                    executable,
                    real,
                    binary.version().get(),
                    binary.platform().orElse(host.platform().nativePlatform()),
                    isTrimmed(binary) ? Optional.empty() : builtInGoroot(binary)));
        }
        return versionBeside(host, real)
                .map(version ->
                        new LocalGo(executable, real, version, host.platform().nativePlatform(), Optional.empty()));
    }

    /** Since Go 1.21 every release is, and then the whole search for the GOROOT would be for nothing. */
    private static boolean isTrimmed(GoBinary binary) {
        return binary.buildInfo()
                .flatMap(info -> info.setting("-trimpath"))
                .filter("true"::equals)
                .isPresent();
    }

    private static Optional<String> builtInGoroot(GoBinary binary) {
        return binary.buildRoot() instanceof BuildRoot.Found found ? Optional.of(found.goroot()) : Optional.empty();
    }

    /** Only since Go 1.18 does build info name the package of the command; an empty name says nothing. */
    private static boolean isOther(String mainPackage) {
        return !mainPackage.isEmpty() && !mainPackage.equals("cmd/go");
    }

    private static Optional<GoVersion> versionBeside(Host host, Path real) {
        Path bin = real.getParent();
        if (bin == null || bin.getParent() == null) {
            return Optional.empty();
        }
        return version(host, bin.resolveSibling("VERSION"))
                .or(() -> version(host, bin.resolveSibling("VERSION.cache")));
    }

    private static Optional<GoVersion> version(Host host, Path file) {
        try {
            byte[] bytes = host.files().read(file, 0, MOST_OF_VERSION);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return GoVersion.parse(GoText.trim(text.lines().findFirst().orElse("")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives the version without {@code go}, by which it orders itself; empty for an unreleased one before 1.17. */
    String gover() {
        return version.gover().orElse("");
    }

    /** Gives the name under which it knows itself. */
    String name() {
        return version.toolchainName().orElse(version.text());
    }

    VersionRules rules() {
        return new VersionRules(gover());
    }
}
