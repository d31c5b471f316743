package io.github.goroot.internal.locator;

import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.UserEnvFile;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Proposes what GOROOT names: in the environment of the process, then in the user's {@code go env -w} file.
 *
 * <p>That is the precedence of {@code Getenv} in {@code src/cmd/go/internal/cfg/cfg.go}; an empty variable counts as not
 * set. Go checks neither, so a stale one stops every build.
 */
public final class EnvironmentLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "environment";

    private static final String GOROOT = "GOROOT";

    /** Makes the locator. */
    public EnvironmentLocator() {
        super(ID, "GOROOT in the environment and in Go's settings", LocatorPriority.ENVIRONMENT, Systems.ALL);
    }

    @Override
    void propose(Places places) {
        Optional<String> ofProcess = places.host().environment().nonEmpty(GOROOT);
        if (ofProcess.isPresent()) {
            String text = ofProcess.get();
            places.propose(text, Provenance.Kind.EXPLICIT, Location.variable(GOROOT, text));
        }
        Optional<Path> file = UserEnvFile.pathOn(places.host());
        if (file.isPresent()) {
            proposeSettingIn(file.get(), places);
        }
    }

    private static void proposeSettingIn(Path file, Places places) {
        Optional<EnvFile.Assignment> setting;
        try {
            setting = EnvFile.read(places.host().files(), file).last(GOROOT);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            // Go ignores a file that it cannot read, but whoever wonders about its answer must be told.
            places.context().unreadable(file, e);
            return;
        }
        if (setting.isPresent() && !setting.get().value().isEmpty()) {
            EnvFile.Assignment line = setting.get();
            places.propose(
                    line.value(), Provenance.Kind.EXPLICIT, Location.line(file.toString(), line.line(), line.text()));
        }
    }
}
