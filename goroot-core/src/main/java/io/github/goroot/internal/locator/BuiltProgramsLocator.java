package io.github.goroot.internal.locator;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.internal.goenv.GoFolders;
import io.github.goroot.internal.goenv.GoSettings;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
    Stream<Candidate> candidates(Places places) {
        GoBinaryReader reader = GoBinaryReader.of(places.host());
        return folders(places)
                .flatMap(folder -> places.context().childrenOf(folder).stream().limit(MOST_PROGRAMS))
                .flatMap(file -> ofProgram(places, reader, file).stream());
    }

    private static Stream<Path> folders(Places places) {
        GoSettings settings = new GoSettings(places.host(), Optional::empty);
        Optional<GoSettings.Setting> bin = settings.get("GOBIN");
        return bin.isPresent()
                ? places.host().path(bin.get().value()).path().stream()
                : new GoFolders(places.host(), settings).gopath().stream().map(path -> path.resolve("bin"));
    }

    private static Optional<Candidate> ofProgram(Places places, GoBinaryReader reader, Path file) {
        return reader.read(file) instanceof GoBinary program && program.buildRoot() instanceof BuildRoot.Found found
                ? Optional.of(places.context()
                        .candidate(
                                found.goroot(),
                                Candidate.Shape.HOME,
                                Provenance.Kind.DETECTED,
                                Location.file(file.toString())))
                : Optional.empty();
    }
}
