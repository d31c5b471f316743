/**
 * Finds what Windows itself knows of Go: the registry, read through JNA.
 *
 * <p>Nothing needs to be called: with this module on the class path or module path {@code GoToolchains} finds its locator
 * and its port. On other systems it loads nothing of JNA.
 *
 * @provides io.github.goroot.spi.GoToolchainLocator
 * @provides io.github.goroot.spi.HostPortProvider
 */
module io.github.goroot.windows {
    requires transitive io.github.goroot.core;
    requires com.sun.jna;
    requires com.sun.jna.platform;
    requires static org.jspecify;

    exports io.github.goroot.windows;

    provides io.github.goroot.spi.GoToolchainLocator with
            io.github.goroot.windows.RegistryLocator,
            io.github.goroot.windows.WslRegistryLocator;
    provides io.github.goroot.spi.HostPortProvider with
            io.github.goroot.windows.WindowsPorts;
}
