package io.github.goroot.windows;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Candidate;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes, inside WSL, what the registry of Windows knows of Go, in the order of {@link RegistryLocator} but behind
 * everything that Linux has.
 *
 * <p>There each read starts {@code reg.exe}, so this one reads some twenty values and leaves the rest out: the list of
 * programs by name, and what the installer wrote for other users. The folders are spelled for Linux; one that has no name
 * there is refused with the reason. It needs goroot-wsl beside it and leave to start programs. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WslRegistryLocator implements GoToolchainLocator {

    /** The id, by which callers remove, switch and move this locator. */
    public static final String ID = "wsl-registry";

    /** Made by the service loader, and by those who add it by hand. */
    public WslRegistryLocator() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Windows registry, from inside WSL";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.OTHER_SIDE.plus(100);
    }

    /** Seen from Windows a distribution is searched for its own toolchains: those of Windows are known already. */
    @Override
    public boolean searchesNestedHosts() {
        return false;
    }

    @Override
    public Optional<String> notApplicable(HostPlatform platform) {
        return platform.system() == OperatingSystem.LINUX ? Optional.empty() : Optional.of("inside WSL only");
    }

    @Override
    public Optional<String> notApplicable(LocatorContext context) {
        if (context.otherSide().isEmpty()) {
            return Optional.of("inside WSL only");
        }
        if (context.host().registry().get().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                context.host().commands().get().isEmpty()
                        ? "the registry of Windows is asked through reg.exe, and nobody allowed commands"
                        : context.host().registry().reason());
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        Optional<WindowsRegistry> registry = context.host().registry().get();
        if (registry.isEmpty()) {
            return Stream.empty();
        }
        Reader reader = new Reader(context, registry.get(), ID);
        return Stream.of(1, 2)
                .flatMap(step -> step == 1 ? OwnKeys.of(reader) : InstalledPrograms.byUpgradeCode(reader));
    }
}
