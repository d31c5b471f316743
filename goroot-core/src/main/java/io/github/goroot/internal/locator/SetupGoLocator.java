package io.github.goroot.internal.locator;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    void propose(Places places) {
        proposeVariables(places);
        for (Path cache : Places.known(
                places.variable("RUNNER_TOOL_CACHE"), places.variable("AGENT_TOOLSDIRECTORY"), usualCache(places))) {
            proposeCache(cache, places);
        }
    }

    private static void proposeVariables(Places places) {
        List<String> architectures =
                places.host().platform().nativeArchitecture().equals("arm64")
                        ? List.of("ARM64", "AARCH64")
                        : List.of("X64");
        for (int line = LAST_LINE; line >= FIRST_LINE; line--) {
            for (String architecture : architectures) {
                String name = "GOROOT_1_" + line + "_" + architecture;
                Optional<String> text = places.host().environment().nonEmpty(name);
                if (text.isPresent()) {
                    places.propose(text.get(), Provenance.Kind.DETECTED, Location.variable(name, text.get()));
                }
            }
        }
    }

    private static @Nullable Path usualCache(Places places) {
        if (places.onWindows()) {
            return places.at("C:\\hostedtoolcache\\windows");
        }
        return places.host().platform().system() == OperatingSystem.MACOS
                ? places.home("hostedtoolcache")
                : places.at("/opt/hostedtoolcache");
    }

    private static void proposeCache(Path cache, Places places) {
        for (Path tool : places.children(cache)) {
            if (nameOf(tool).toLowerCase(Locale.ROOT).matches("go(-[0-9a-f]{8})?")) {
                for (Path version : places.folders(tool)) {
                    for (Path home : places.folders(version)) {
                        proposeVersion(home, places);
                    }
                }
            }
        }
    }

    private static void proposeVersion(Path home, Places places) {
        Path mark = home.resolveSibling(nameOf(home) + ".complete");
        if (places.exists(mark)) {
            places.propose(home);
        } else {
            places.incomplete(home, "there is no " + mark + " beside it", "Let setup-go install it again.");
        }
    }
}
