package io.github.goroot.real;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.windows.RegistryLocator;

/** The scenarios on a Windows in memory. */
class RegistryInMemoryTest extends RegistryScenarios {

    private final FakeHost host =
            FakeHost.windows().env("ProgramFiles", "C:\\Program Files").registry(keys -> {});

    @Override
    void install(String version, String home) {
        host.go(version, home);
    }

    @Override
    void set(RegistryKey key, String name, RegistryValue value) {
        host.registry(keys -> keys.value(key, name, value));
    }

    @Override
    DiscoveryReport discover() {
        return GoToolchains.builder()
                .host(host.build())
                .classLoaders()
                .withoutBuiltInLocators()
                .addLocator(new RegistryLocator())
                .build()
                .discover();
    }
}
