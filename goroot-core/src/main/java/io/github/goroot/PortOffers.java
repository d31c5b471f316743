package io.github.goroot;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.RegistryNotification;
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
 * first reason why there is none. A provider that breaks shows in every report.
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
        @Nullable Port<ProcessTable> processes = null;
        @Nullable Port<RegistryNotification> registryChanges = null;
        for (HostPortProvider provider : byId.values()) {
            try {
                registry = better(registry, Objects.requireNonNull(provider.registry(host), "registry"));
                processes = better(processes, Objects.requireNonNull(provider.processes(host), "processes"));
                registryChanges = better(
                        registryChanges, Objects.requireNonNull(provider.registryChanges(host), "registryChanges"));
            } catch (Exception | LinkageError | StackOverflowError e) {
                broken(provider, e);
            }
        }
        if (registry == null && processes == null) {
            return host;
        }
        Host.Builder complete = host.toBuilder();
        if (registry != null) {
            complete.registry(registry);
        }
        if (processes != null) {
            complete.processes(processes);
        }
        if (registryChanges != null) {
            complete.registryChanges(registryChanges);
        }
        return complete.build();
    }

    private static <T> Port<T> better(@Nullable Port<T> first, Port<T> second) {
        return first == null || (first.get().isEmpty() && second.get().isPresent()) ? second : first;
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
