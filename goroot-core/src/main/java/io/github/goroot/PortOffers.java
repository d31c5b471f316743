package io.github.goroot;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.internal.chain.Catalog;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.HostPortProvider;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ports that providers have for a host: of each kind that of the first provider that has it, by their ids, or else the
 * reason of the last one that has something to say. A provider that breaks shows in every report.
 *
 * <p>Not thread-safe.
 */
final class PortOffers {

    private final Host host;
    private final Catalog catalog;
    private final Map<String, HostPortProvider> byId = new TreeMap<>();

    PortOffers(Host host, Catalog catalog) {
        this.host = host;
        this.catalog = catalog;
    }

    void add(HostPortProvider provider) {
        try {
            byId.putIfAbsent(provider.id(), provider);
        } catch (Exception | LinkageError | StackOverflowError e) {
            broken(provider, e);
        }
    }

    /** Gives the host with what is offered. */
    Host complete() {
        @Nullable Port<WindowsRegistry> registry = null;
        boolean hasProcesses = host.processes().get().isPresent();
        @Nullable Port<ProcessTable> processes = null;
        @Nullable Port<ReparsePoints> reparsePoints = null;
        @Nullable Port<RegistryNotification> registryChanges = null;
        for (HostPortProvider provider : byId.values()) {
            try {
                registry = better(registry, Objects.requireNonNull(provider.registry(host), "registry"), provider);
                if (!hasProcesses) {
                    processes =
                            better(processes, Objects.requireNonNull(provider.processes(host), "processes"), provider);
                }
                reparsePoints = better(
                        reparsePoints, Objects.requireNonNull(provider.reparsePoints(host), "reparsePoints"), provider);
                registryChanges = better(
                        registryChanges,
                        Objects.requireNonNull(provider.registryChanges(host), "registryChanges"),
                        provider);
            } catch (Exception | LinkageError | StackOverflowError e) {
                broken(provider, e);
            }
        }
        if (registry == null && processes == null && reparsePoints == null && registryChanges == null) {
            return host;
        }
        Host.Builder complete = host.toBuilder();
        if (registry != null) {
            complete.registry(registry);
        }
        if (processes != null) {
            complete.processes(processes);
        }
        if (reparsePoints != null) {
            complete.reparsePoints(reparsePoints);
        }
        if (registryChanges != null) {
            complete.registryChanges(registryChanges);
        }
        return complete.build();
    }

    private static <T> Port<T> better(@Nullable Port<T> first, Port<T> second, HostPortProvider provider) {
        if (first == null) {
            return second;
        }
        if (first instanceof Port.Deferred<T> || second instanceof Port.Deferred<T>) {
            return Port.deferred(() -> told(first, second, provider));
        }
        return told(first, second, provider);
    }

    private static <T> Port<T> told(Port<T> first, Port<T> second, HostPortProvider provider) {
        if (first.get().isPresent() || second.get().isPresent()) {
            return first.get().isPresent() ? first : second;
        }
        // What HostPortProvider says by itself explains less than any other reason.
        return second.reason().startsWith(provider.id() + " does not ") ? first : second;
    }

    private void broken(HostPortProvider provider, Throwable failure) {
        String name = provider.getClass().getName();
        catalog.addBroken(
                "provider:" + name,
                Issue.of(
                                IssueCode.PROVIDER_BROKEN,
                                Severity.WARNING,
                                "The port provider " + name + " cannot be used: " + failure + ".")
                        .withRemedy("Take the library that holds it off the class path, or update it."));
    }
}
