package io.github.goroot.internal.locator;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.internal.goenv.GoFolders;
import io.github.goroot.internal.goenv.GoSettings;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the GOROOTs that the user's own Go programs were built with; off unless switched on.
 *
 * <p>A program that was not built with {@code -trimpath} names the GOROOT of its toolchain. Those in {@code GOBIN}, or in
 * {@code bin} of GOPATH, were built here; of each folder some hundred are read, which costs much more than looking.
 */
public final class BuiltProgramsLocator extends PlaceLocator {

    private static final int MOST_PROGRAMS = 200;

    /** Makes the locator. */
    public BuiltProgramsLocator() {
        super("built-programs", "Programs that were built here", LocatorPriority.MANAGERS.plus(120), Systems.ALL);
    }

    @Override
    public boolean enabledByDefault() {
        return false;
    }

    @Override
    void propose(Places places) {
        GoBinaryReader reader = GoBinaryReader.of(places.host());
        for (Path folder : folders(places)) {
            List<Path> files = places.children(folder);
            for (Path file : files.subList(0, Math.min(files.size(), MOST_PROGRAMS))) {
                proposeRootOf(file, reader, places);
            }
        }
    }

    private static void proposeRootOf(Path file, GoBinaryReader reader, Places places) {
        // Where gccgo's tools lie no toolchain of Go's own does, and its programs would take a search in a library.
        if (reader.read(file) instanceof GoBinary program
                && program.kind() != GoProgramKind.GCCGO
                && program.buildRoot() instanceof BuildRoot.Found found) {
            places.propose(found.goroot(), Provenance.Kind.DETECTED, Location.file(file.toString()));
        }
    }

    private static List<Path> folders(Places places) {
        GoSettings settings = new GoSettings(places.host(), Optional::empty);
        Optional<GoSettings.Setting> bin = settings.get("GOBIN");
        List<Path> folders = new ArrayList<>();
        if (bin.isPresent()) {
            places.host().path(bin.get().value()).path().ifPresent(folders::add);
            return folders;
        }
        for (Path path : new GoFolders(places.host(), settings).gopath()) {
            folders.add(path.resolve("bin"));
        }
        return folders;
    }
}
