package io.github.goroot.windows;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.testkit.FakeHost;
import java.util.List;

/** Discoveries with the registry locator alone. */
final class Discoveries {

    private Discoveries() {}

    static DiscoveryReport discover(FakeHost host) {
        return discover(host.build());
    }

    static DiscoveryReport discover(Host host) {
        return GoToolchains.builder()
                .host(host)
                .classLoaders()
                .withoutBuiltInLocators()
                .addLocator(new RegistryLocator())
                .build()
                .discover();
    }

    static LocatorReport locator(DiscoveryReport report) {
        return report.locator(RegistryLocator.ID).orElseThrow();
    }

    /** Gives where each candidate comes from, and what it is. */
    static List<String> candidates(DiscoveryReport report) {
        return locator(report).candidates().stream()
                .map(each -> each.candidate().text() + " from "
                        + each.candidate().provenance().detail())
                .toList();
    }
}
