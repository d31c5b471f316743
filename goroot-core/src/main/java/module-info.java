/**
 * Finds every Go toolchain on a machine, says why it believes so, and explains what is wrong when something is.
 *
 * @uses io.github.goroot.spi.GoToolchainLocator
 * @uses io.github.goroot.spi.HostPortProvider
 */
module io.github.goroot.core {
    requires org.slf4j;
    requires static jdk.jfr;
    // Not transitive: whoever compiles a module against this one would have to have it.
    requires static org.jspecify;

    exports io.github.goroot;
    exports io.github.goroot.binary;
    exports io.github.goroot.diagnosis;
    exports io.github.goroot.host;
    exports io.github.goroot.host.registry;
    exports io.github.goroot.host.recording;
    exports io.github.goroot.host.system;
    exports io.github.goroot.jfr;
    exports io.github.goroot.model;
    exports io.github.goroot.processes;
    exports io.github.goroot.selection;
    exports io.github.goroot.spi;
    exports io.github.goroot.traces;

    uses io.github.goroot.spi.GoToolchainLocator;
    uses io.github.goroot.spi.HostPortProvider;
}
