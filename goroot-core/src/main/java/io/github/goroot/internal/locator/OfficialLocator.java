package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes where the installers and archives of go.dev put Go.
 *
 * <p>{@code /usr/local/go} on Unix, and what {@code /etc/paths.d/go} names on macOS; on Windows {@code Go} in the program folders, as the installer does since Go 1.16,
 * and {@code Go} on the system drive, as it did before ({@code internal/installer/windowsmsi} of golang.org/x/build).
 */
public final class OfficialLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "official";

    private static final int MOST_BYTES = 16 * 1024;

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
        Host host = context.host();
        Stream<Path> homes = host.platform().isWindows() ? onWindows(host) : onUnix(host);
        Stream<Candidate> usual = homes.distinct().filter(context::isDirectory).map(context::detected);
        return host.platform().system() == OperatingSystem.MACOS ? Stream.concat(ofPackage(context), usual) : usual;
    }

    /** The package for macOS tells every shell its {@code bin} ({@code internal/installer/darwinpkg} of x/build). */
    private static Stream<Candidate> ofPackage(LocatorContext context) {
        Path file = context.host().path("/etc/paths.d/go").path().orElseThrow();
        try {
            String text = new String(context.host().files().read(file, 0, MOST_BYTES), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).endsWith("/bin"))
                    .mapToObj(i -> context.candidate(
                            lines.get(i).substring(0, lines.get(i).length() - "/bin".length()),
                            Candidate.Shape.HOME,
                            Provenance.Kind.DETECTED,
                            Location.line(file.toString(), i + 1, lines.get(i))));
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            context.unreadable(file, e);
            return Stream.empty();
        }
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
