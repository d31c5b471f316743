package io.github.goroot.internal.locator;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes where the installers and archives of go.dev put Go.
 *
 * <p>{@code /usr/local/go} on Unix, and what {@code /etc/paths.d/go} names on macOS; on Windows {@code Go} in the program
 * folders, as the installer does since Go 1.16, and {@code Go} on the system drive, as it did before ({@code
 * internal/installer/windowsmsi} of golang.org/x/build).
 */
public final class OfficialLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "official";

    private static final int MOST_BYTES = 16 * 1024;

    /** Makes the locator. */
    public OfficialLocator() {
        super(ID, "Where go.dev installs", LocatorPriority.WELL_KNOWN.plus(100), Systems.ALL);
    }

    @Override
    void propose(Places places) {
        if (places.host().platform().system() == OperatingSystem.MACOS) {
            proposeOfPackage(places);
        }
        for (Path home : places.onWindows() ? onWindows(places) : Places.known(places.at("/usr/local/go"))) {
            if (places.isDirectory(home)) {
                places.propose(home);
            }
        }
    }

    /** The package for macOS tells every shell its {@code bin} ({@code internal/installer/darwinpkg} of x/build). */
    private static void proposeOfPackage(Places places) {
        Path file = places.host().path("/etc/paths.d/go").path().orElseThrow();
        List<String> lines;
        try {
            lines = new String(places.host().files().read(file, 0, MOST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            places.context().unreadable(file, e);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.endsWith("/bin")) {
                places.propose(
                        line.substring(0, line.length() - "/bin".length()),
                        Provenance.Kind.DETECTED,
                        Location.line(file.toString(), i + 1, line));
            }
        }
    }

    /**
     * The variables differ between 32- and 64-bit processes, so all are read; the usual folders stand in for those that
     * a process was not given.
     */
    private static Set<Path> onWindows(Places places) {
        return Places.known(
                goIn(folder(places, "ProgramFiles", "C:\\Program Files"), places),
                goIn(folder(places, "ProgramW6432", "C:\\Program Files"), places),
                goIn(folder(places, "ProgramFiles(x86)", "C:\\Program Files (x86)"), places),
                goIn(folder(places, "SystemDrive", "C:") + "\\", places));
    }

    private static @Nullable Path goIn(String folder, Places places) {
        return below(places.at(folder), "Go");
    }

    private static String folder(Places places, String variable, String usual) {
        return places.host().environment().nonEmpty(variable).orElse(usual);
    }
}
