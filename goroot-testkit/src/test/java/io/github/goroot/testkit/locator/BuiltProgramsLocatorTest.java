package io.github.goroot.testkit.locator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.binary.GccgoSample;
import org.junit.jupiter.api.Test;

class BuiltProgramsLocatorTest {

    @Test
    void whatGccgoNamesIsNoToolchainOfGo() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .file("/home/ann/go/bin/tool", GccgoSample.library("/usr").bytes())
                .directory("/usr/lib");

        DiscoveryReport report = Discoveries.on(host)
                .switchLocator("built-programs", true)
                .build()
                .discover();

        assertThat(report.candidates()).isEmpty();
    }
}
