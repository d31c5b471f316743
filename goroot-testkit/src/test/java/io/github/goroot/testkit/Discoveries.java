package io.github.goroot.testkit;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorReport;
import java.util.List;
import java.util.Set;

/** Discoveries on fake hosts with the built-in locators alone, or with some of them. */
public final class Discoveries {

    /** The ids of the built-in locators, in the order of the chain. */
    public static final List<String> BUILT_IN = on(FakeHost.linux()).build().discover().locators().stream()
            .map(LocatorReport::id)
            .toList();

    private Discoveries() {}

    public static DiscoveryReport discover(FakeHost host) {
        return on(host).build().discover();
    }

    public static DiscoveryReport discoverWith(FakeHost host, String... locators) {
        return onlyWith(host.build(), locators).build().discover();
    }

    public static GoToolchainsBuilder on(FakeHost host) {
        return on(host.build());
    }

    public static GoToolchainsBuilder on(Host host) {
        return GoToolchains.builder().host(host).classLoaders();
    }

    public static GoToolchainsBuilder onlyWith(Host host, String... locators) {
        GoToolchainsBuilder builder = on(host);
        BUILT_IN.stream().filter(id -> !Set.of(locators).contains(id)).forEach(builder::removeLocator);
        return builder;
    }
}
