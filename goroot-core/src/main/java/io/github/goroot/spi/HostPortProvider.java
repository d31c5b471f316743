package io.github.goroot.spi;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.WindowsRegistry;

/**
 * Supplies ports of this machine that need more than the Java runtime offers.
 *
 * <p>Found with the same class loaders as {@linkplain GoToolchainLocator locators} and reported like them. The first
 * provider, by id, that offers a port supplies it. Implementations are stateless and thread-safe, have a public
 * constructor without parameters, and load native libraries only when a port is asked for.
 *
 * @since 0.1
 */
public interface HostPortProvider {

    /**
     * Gives the name of this provider in reports.
     *
     * @return lower-case ASCII letters, digits and {@code -}, beginning with a letter; always the same
     */
    String id();

    /**
     * Offers the Windows registry.
     *
     * @param host the host so far, without this port
     * @return the port, or why this provider has none for that host
     */
    default Port<WindowsRegistry> registry(Host host) {
        return Port.absent(id() + " does not supply a registry.");
    }

    /**
     * Offers the process table.
     *
     * @param host the host so far, without the ports of providers; its own process table is kept if it has one
     * @return the port, or why this provider has none for that host
     */
    default Port<ProcessTable> processes(Host host) {
        return Port.absent(id() + " does not list processes.");
    }

    /**
     * Offers to read links that the Java runtime does not know.
     *
     * @param host the host so far, without the ports of providers
     * @return the port, or why this provider has none for that host
     */
    default Port<ReparsePoints> reparsePoints(Host host) {
        return Port.absent(id() + " does not read reparse points.");
    }

    /**
     * Offers the means to be told when keys of the Windows registry change.
     *
     * @param host the host so far, without the ports of providers
     * @return the port, or why this provider has none for that host
     */
    default Port<RegistryNotification> registryChanges(Host host) {
        return Port.absent(id() + " does not tell when the registry changes.");
    }
}
