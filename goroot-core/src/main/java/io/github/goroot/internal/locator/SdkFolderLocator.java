package io.github.goroot.internal.locator;

import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.stream.Stream;

/**
 * Proposes the folders in {@code sdk} below the user's home, where {@code golang.org/dl} and editors put toolchains.
 *
 * <p>The folder is the one of {@code golang.org/dl/internal/version/version.go}.
 */
public final class SdkFolderLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "sdk-folder";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "SDK folder (~/sdk)";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.MANAGERS;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return context.host().userHome().stream()
                .flatMap(home -> context.directoriesIn(home.resolve("sdk")))
                .map(context::detected);
    }
}
