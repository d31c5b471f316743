package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes where the installers and archives of go.dev put Go.
 *
 * <p>{@code /usr/local/go} on Unix; on Windows {@code Go} in the program folders, as the installer does since Go 1.16,
 * and {@code Go} on the system drive, as it did before ({@code internal/installer/windowsmsi} of golang.org/x/build).
 */
public final class OfficialLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "official";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Where go.dev installs";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.WELL_KNOWN.plus(100);
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        Stream<Path> homes = context.host().platform().isWindows() ? onWindows(context.host()) : onUnix(context.host());
        return homes.distinct().filter(context::isDirectory).map(context::detected);
    }

    private static Stream<Path> onUnix(Host host) {
        return host.path("/usr/local/go").path().stream();
    }

    /**
     * The variables differ between 32- and 64-bit processes, so all are read; the usual folders stand in for those that
     * a process was not given.
     */
    private static Stream<Path> onWindows(Host host) {
        return Stream.of(
                        folder(host, "ProgramFiles", "C:\\Program Files"),
                        folder(host, "ProgramW6432", "C:\\Program Files"),
                        folder(host, "ProgramFiles(x86)", "C:\\Program Files (x86)"),
                        folder(host, "SystemDrive", "C:").map(drive -> drive + "\\"))
                .flatMap(Optional::stream)
                .flatMap(text -> host.path(text).path().stream())
                .map(folder -> folder.resolve("Go"));
    }

    private static Optional<String> folder(Host host, String variable, String usual) {
        return host.environment().nonEmpty(variable).or(() -> Optional.of(usual));
    }
}
