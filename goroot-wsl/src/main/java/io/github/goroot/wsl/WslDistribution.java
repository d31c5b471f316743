package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.HostId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A WSL distribution as Windows registered it for the user who asks.
 *
 * <p>The registry does not tell whether it runs: the service of WSL keeps that in memory. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class WslDistribution {

    /** The kind of the {@link HostId} of a distribution. */
    public static final String HOST_KIND = "wsl";

    private static final long ROOT = 0;

    private final String name;
    private final Optional<WslVersion> version;
    private final State state;
    private final Optional<String> basePath;
    private final OptionalLong defaultUser;
    private final boolean isDefault;

    WslDistribution(
            String name,
            Optional<WslVersion> version,
            State state,
            Optional<String> basePath,
            OptionalLong defaultUser,
            boolean isDefault) {
        this.name = Objects.requireNonNull(name, "name");
        this.version = version;
        this.state = state;
        this.basePath = basePath;
        this.defaultUser = defaultUser;
        this.isDefault = isDefault;
    }

    /**
     * What Windows is doing with a distribution, as the registry has it ({@code LxssDistributionState} of
     * {@code src/windows/service/inc/wslservice.idl}).
     *
     * @since 0.1
     */
    public enum State {
        /** It can be used, whether or not it runs. */
        INSTALLED,
        /** It is being installed, or that was broken off. */
        INSTALLING,
        /** It is being removed, or that was broken off. */
        UNINSTALLING,
        /** It is being converted to the other version. */
        CONVERTING,
        /** It is being written to a file. */
        EXPORTING,
        /** The registry does not tell, or not in a way that is known. */
        UNKNOWN
    }

    /**
     * Lists the distributions of the user who asks, without touching any of them and without starting {@code wsl.exe}.
     *
     * <p>Reads {@code HKCU\Software\Microsoft\Windows\CurrentVersion\Lxss}, where the service of WSL keeps them
     * ({@code src/windows/service/exe/DistributionRegistration.h}); those of other users are invisible. Entries without a
     * name are passed over, as {@code wsl.exe} does.
     *
     * @param host a Windows; one without a registry, such as a Linux, has no distributions
     * @return an immutable list, the default distribution first, then by name
     * @throws IOException if the registry cannot be read
     */
    public static List<WslDistribution> of(Host host) throws IOException {
        Optional<WindowsRegistry> registry = host.registry().get();
        if (registry.isEmpty()) {
            return List.of();
        }
        Lxss lxss = new Lxss(registry.get(), (key, name, failure) -> {
            throw failure;
        });
        return lxss.distributions();
    }

    /**
     * Gives the name.
     *
     * @return the name, letter by letter as it was registered
     */
    public String name() {
        return name;
    }

    /**
     * Tells which kind of WSL runs it.
     *
     * @return the version, or empty if the registry does not tell
     */
    public Optional<WslVersion> version() {
        return version;
    }

    /**
     * Tells what Windows is doing with it.
     *
     * @return the state; that it is installed does not say that it runs
     */
    public State state() {
        return state;
    }

    /**
     * Gives the folder of Windows that holds its files or its disk.
     *
     * @return the path as the registry has it, without the prefix {@code \\?\}; empty if the registry does not tell. The
     *     folder may be gone
     */
    public Optional<String> basePath() {
        return basePath;
    }

    /**
     * Gives the number of the user as whom its programs start.
     *
     * @return the uid; 0, for root, where the registry does not tell
     */
    public long defaultUser() {
        return defaultUser.orElse(ROOT);
    }

    /**
     * Tells whether {@code wsl.exe} starts this one when none is named.
     *
     * @return whether it is the default of the user
     */
    public boolean isDefault() {
        return isDefault;
    }

    /**
     * Gives the identifier of the distribution as a host, by which a builder can be told to search it.
     *
     * @return the identifier
     */
    public HostId hostId() {
        return new HostId(HOST_KIND, name);
    }

    /**
     * Tells whether this is one of Docker Desktop's own, which hold its engine and no system of a user.
     *
     * @return whether it is called {@code docker-desktop} or {@code docker-desktop-data}
     */
    public boolean isOfDockerDesktop() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("docker-desktop") || lower.equals("docker-desktop-data");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WslDistribution that
                && name.equals(that.name)
                && version.equals(that.version)
                && state == that.state
                && basePath.equals(that.basePath)
                && defaultUser.equals(that.defaultUser)
                && isDefault == that.isDefault;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Gives the name, the version and the state. */
    @Override
    public String toString() {
        return name
                + version.map(known -> known == WslVersion.WSL_1 ? " (WSL 1" : " (WSL 2")
                        .orElse(" (WSL")
                + ", "
                + state.name().toLowerCase(Locale.ROOT) + (isDefault ? ", default)" : ")");
    }
}
