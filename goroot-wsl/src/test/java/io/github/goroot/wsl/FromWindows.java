package io.github.goroot.wsl;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.NestedReport;
import java.util.List;

/** Discoveries on a Windows with the built-in locators and that of its distributions. */
final class FromWindows {

    private FromWindows() {}

    static GoToolchainsBuilder search(Host host, String... named) {
        GoToolchainsBuilder builder =
                GoToolchains.builder().host(host).classLoaders().addLocator(new DistributionsLocator());
        for (String name : named) {
            builder.nestedHost(new HostId(WslDistribution.HOST_KIND, name));
        }
        return builder;
    }

    static DiscoveryReport discover(Host host, String... named) {
        return search(host, named).build().discover();
    }

    static NestedReport nested(DiscoveryReport report, String name) {
        return report.nested().stream()
                .filter(nested -> nested.host().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + report.nested()));
    }

    static List<String> outcomes(DiscoveryReport report) {
        return report.nested().stream()
                .map(nested -> nested.host().name() + " " + nested.outcome().label())
                .toList();
    }

    static List<String> toolchains(DiscoveryReport report) {
        return report.toolchains().stream()
                .map(toolchain -> toolchain.host() + " " + toolchain.version() + " " + toolchain.homeText())
                .toList();
    }

    static GoToolchain on(DiscoveryReport report, String name) {
        return report.toolchains().stream()
                .filter(toolchain -> toolchain.host().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing on " + name + ":\n" + report.describe() + "\n"
                        + report.nested() + "\n"
                        + report.nested().stream()
                                .flatMap(nested -> nested.report().stream())
                                .map(DiscoveryReport::describe)
                                .toList()));
    }
}
