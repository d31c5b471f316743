package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes what voidint's g keeps: {@code versions/VERSION} in {@code ~/.g}, and {@code go}, which {@code g use} moves.
 *
 * <p>{@code G_HOME} names another folder only while {@code G_EXPERIMENTAL} is {@code true} ({@code cli/cli.go}). A folder
 * called {@code go} among the versions is one that is being unpacked.
 */
public final class GVoidintLocator extends PlaceLocator {

    private static final StableName STABLE = new StableName("versions/*", "go");

    /** Makes the locator. */
    public GVoidintLocator() {
        super("g-voidint", "g of voidint", LocatorPriority.MANAGERS.plus(760), Systems.ALL);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        boolean experimental = places.host()
                .environment()
                .get("G_EXPERIMENTAL")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        Optional<Path> root = experimental ? places.variableOrHome("G_HOME", ".g") : places.home(".g");
        return root.stream()
                .flatMap(folder -> places.kept(
                        folder.resolve("versions"),
                        name -> true,
                        version -> candidate(places, version),
                        folder.resolve("go")));
    }

    private static Candidate candidate(Places places, Path version) {
        return version.endsWith("go")
                ? places.incomplete(
                        version, "g gives it the name of its version when it is done", "Run g install again.")
                : places.context().detected(version);
    }

    @Override
    public Stream<Path> stableHomes(Path realHome, Host host) {
        return STABLE.of(realHome).stream();
    }
}
