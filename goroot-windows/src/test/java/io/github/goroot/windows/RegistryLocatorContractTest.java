package io.github.goroot.windows;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.junit.LocatorContract;
import io.github.goroot.testkit.layout.Layout;
import java.util.EnumSet;
import java.util.Set;

class RegistryLocatorContractTest extends LocatorContract {

    @Override
    protected GoToolchainLocator locator() {
        return new RegistryLocator();
    }

    @Override
    protected FakeHost machine() {
        FakeHost host = FakeHost.windows();
        Layout.MSI.write(host, "go1.22.5");
        return host;
    }

    @Override
    protected Set<OperatingSystem> systems() {
        return EnumSet.of(OperatingSystem.WINDOWS);
    }
}
