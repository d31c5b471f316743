package com.example.acme;

import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.junit.LocatorContract;

class AcmeLocatorTest extends LocatorContract {
    @Override
    protected GoToolchainLocator locator() {
        return new AcmeLocator();
    }

    @Override
    protected FakeHost machine() {
        return GoInstallation.of("go1.22.5").into(FakeHost.linux().home("/home/ann"), "/home/ann/.acme/go/1.22.5");
    }
}
