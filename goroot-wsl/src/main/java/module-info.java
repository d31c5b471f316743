/**
 * Finds the Go toolchains of the other side of WSL, and translates the paths of both.
 *
 * <p>Nothing needs to be called: with this module on the class path or module path {@code GoToolchains} finds its locators
 * and its port. Outside WSL they look at three places and are done.
 *
 * @provides io.github.goroot.spi.GoToolchainLocator
 * @provides io.github.goroot.spi.HostPortProvider
 */
module io.github.goroot.wsl {
    requires transitive io.github.goroot.core;
    requires static org.jspecify;

    exports io.github.goroot.wsl;

    provides io.github.goroot.spi.GoToolchainLocator with
            io.github.goroot.wsl.DistributionsLocator,
            io.github.goroot.wsl.WindowsSideLocator,
            io.github.goroot.wsl.WindowsUsersLocator;
    provides io.github.goroot.spi.HostPortProvider with
            io.github.goroot.wsl.WslPorts;
}
