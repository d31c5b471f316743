package io.github.goroot.wsl;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import java.util.Optional;

/** What looks from inside a distribution at the Windows around it, and nowhere else. */
interface InsideWsl extends GoToolchainLocator {

    /** Seen from Windows a distribution is searched for its own toolchains: those of Windows are known already. */
    @Override
    default boolean searchesNestedHosts() {
        return false;
    }

    @Override
    default Optional<String> notApplicable(HostPlatform platform) {
        return platform.system() == OperatingSystem.LINUX ? Optional.empty() : Optional.of("inside WSL only");
    }

    @Override
    default Optional<String> notApplicable(LocatorContext context) {
        return context.otherSide().isPresent() ? Optional.empty() : Optional.of("inside WSL only");
    }
}
