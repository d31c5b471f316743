package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes the tool cache of GitHub's and Azure's runners, which setup-go fills: {@code go/VERSION/ARCH}.
 *
 * <p>The cache is {@code RUNNER_TOOL_CACHE} or {@code AGENT_TOOLSDIRECTORY}, or where the runner images have it; a version is
 * whole once there is a file {@code ARCH.complete} beside it (actions/toolkit {@code packages/tool-cache}). The images
 * also name their versions in variables such as {@code GOROOT_1_22_X64} (actions/runner-images).
 */
public final class SetupGoLocator extends PlaceLocator {

    /** The lines that a runner image may have: older ones were taken off, and there is room for those to come. */
    private static final int FIRST_LINE = 15;

    private static final int LAST_LINE = 40;

    /** Makes the locator. */
    public SetupGoLocator() {
        super("setup-go", "Tool cache of CI runners", LocatorPriority.MANAGERS.plus(500), Systems.DESKTOP);
    }

    @Override
    Stream<Candidate> candidates(Places places) {
        return Stream.concat(variables(places), caches(places).distinct().flatMap(cache -> ofCache(places, cache)));
    }

    private static Stream<Candidate> variables(Places places) {
        List<String> architectures =
                places.host().platform().nativeArchitecture().equals("arm64")
                        ? List.of("ARM64", "AARCH64")
                        : List.of("X64");
        return IntStream.rangeClosed(FIRST_LINE, LAST_LINE)
                .map(line -> FIRST_LINE + LAST_LINE - line)
                .boxed()
                .flatMap(line -> architectures.stream().map(arch -> "GOROOT_1_" + line + "_" + arch))
                .flatMap(name -> places.host().environment().nonEmpty(name).stream()
                        .map(text -> places.context()
                                .candidate(
                                        text,
                                        Candidate.Shape.HOME,
                                        Provenance.Kind.DETECTED,
                                        Location.variable(name, text))));
    }

    private static Stream<Path> caches(Places places) {
        Optional<Path> usual = switch (places.host().platform().system()) {
            case WINDOWS -> places.at("C:\\hostedtoolcache\\windows");
            case MACOS -> places.home("hostedtoolcache");
            default -> places.at("/opt/hostedtoolcache");
        };
        return Stream.of(places.variable("RUNNER_TOOL_CACHE"), places.variable("AGENT_TOOLSDIRECTORY"), usual)
                .flatMap(Optional::stream);
    }

    private static Stream<Candidate> ofCache(Places places, Path cache) {
        return places.context().childrenOf(cache).stream()
                .filter(tool ->
                        tool.getFileName().toString().toLowerCase(Locale.ROOT).matches("go(-[0-9a-f]{8})?"))
                .flatMap(places::folders)
                .flatMap(places::folders)
                .map(home -> candidate(places, home));
    }

    private static Candidate candidate(Places places, Path home) {
        Path mark = home.resolveSibling(home.getFileName() + ".complete");
        return places.exists(mark)
                ? places.context().detected(home)
                : places.incomplete(home, "there is no " + mark + " beside it", "Let setup-go install it again.");
    }
}
