package com.example.recipes;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.wsl.WslDistribution;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The Go of WSL distributions, for an IDE on Windows. */
public final class WslSdks {

    private WslSdks() {}

    /**
     * Gives the distributions to offer; only the registry is read, and none is started.
     *
     * @param host the machine
     * @return those that hold a system of the user
     * @throws IOException if the registry cannot be read
     */
    public static List<WslDistribution> choices(Host host) throws IOException {
        return WslDistribution.of(host).stream()
                .filter(distribution -> !distribution.isOfDockerDesktop())
                .toList();
    }

    /**
     * Gives the toolchains in the distributions that the user ticked, which may start these.
     *
     * @param builder {@link GoToolchains#builder()}, but for tests
     * @param ticked some of the choices
     * @return the toolchains, each with its home as both sides spell it in {@link GoToolchain#wsl()}
     */
    public static List<GoToolchain> sdks(GoToolchainsBuilder builder, Collection<WslDistribution> ticked) {
        ticked.forEach(distribution -> builder.nestedHost(distribution.hostId()));
        return builder.build().discover().toolchains().stream()
                .filter(toolchain -> toolchain.host().kind().equals(WslDistribution.HOST_KIND))
                .toList();
    }
}
