package io.github.goroot.wsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.HostId;
import io.github.goroot.testkit.FakeDistribution;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyRegistry;
import io.github.goroot.wsl.WslDistribution.State;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LxssTest {

    private static final String LXSS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    @Test
    void readsWhatWindowsRegistered() throws IOException {
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", FakeHost.linux()).defaultUser(1000))
                .distribution(
                        FakeDistribution.of("Old", FakeHost.linux()).wsl1().asDefault());

        List<WslDistribution> distributions = WslDistribution.of(host.build());

        assertThat(distributions)
                .extracting(WslDistribution::toString)
                .containsExactly("Old (WSL 1, installed, default)", "Ubuntu (WSL 2, installed)");
        assertThat(distributions.get(0).defaultUser()).isZero();
        assertThat(distributions.get(1).defaultUser()).isEqualTo(1000);
        assertThat(distributions.get(1).hostId()).isEqualTo(new HostId("wsl", "Ubuntu"));
        assertThat(distributions.get(1).basePath())
                .hasValueSatisfying(path -> assertThat(path).startsWith("C:\\Users\\me\\"));
    }

    @Test
    void hasNoneWithoutARegistryOrWithoutWsl() throws IOException {
        assertThat(WslDistribution.of(FakeHost.linux().build())).isEmpty();
        assertThat(WslDistribution.of(FakeHost.windows().registry(keys -> {}).build()))
                .isEmpty();
    }

    @Test
    void takesOddEntriesForWhatTheyAre() throws IOException {
        FakeHost host = FakeHost.windows()
                .registry(keys -> keys.key(LXSS + "\\{1}")
                        .value(LXSS + "\\{2}", "DistributionName", RegistryValue.text(""))
                        .value(LXSS + "\\{3}", "DistributionName", RegistryValue.dword(7))
                        .value(LXSS + "\\{4}", "DistributionName", RegistryValue.text("Bare"))
                        .value(LXSS + "\\{5}", "DistributionName", RegistryValue.text("Odd"))
                        .value(LXSS + "\\{5}", "State", RegistryValue.text("1"))
                        .value(LXSS + "\\{5}", "Flags", RegistryValue.of(RegistryValue.REG_DWORD, new byte[] {8}))
                        .value(LXSS + "\\{5}", "BasePath", RegistryValue.text(""))
                        .value(LXSS, "DefaultDistribution", RegistryValue.text("{9}")));

        List<WslDistribution> distributions = WslDistribution.of(host.build());

        assertThat(distributions)
                .extracting(WslDistribution::toString)
                .containsExactly("Bare (WSL, unknown)", "Odd (WSL, unknown)");
        assertThat(distributions).allMatch(one -> one.basePath().isEmpty() && one.state() == State.UNKNOWN);
    }

    @Test
    void knowsDockersOwnByTheirNames() throws IOException {
        FakeHost host = FakeHost.windows();
        List.of("docker-desktop", "Docker-Desktop-Data", "docker-desktop-mine")
                .forEach(name -> host.distribution(FakeDistribution.of(name, FakeHost.linux())));

        assertThat(WslDistribution.of(host.build()))
                .filteredOn(WslDistribution::isOfDockerDesktop)
                .extracting(WslDistribution::name)
                .containsExactly("Docker-Desktop-Data", "docker-desktop");
    }

    @Test
    void oneValueThatCannotBeReadHidesNoDistribution() throws IOException {
        FakeHost host = FakeHost.windows()
                .distribution(FakeDistribution.of("Ubuntu", FakeHost.linux()))
                .distribution(FakeDistribution.of("Debian", FakeHost.linux()));
        // The keys, the default, and then the name of the first.
        FaultyRegistry faults = FaultyRegistry.on(host.build()).failing(3, new IOException("denied"));

        DiscoveryReport report = FromWindows.discover(faults.host());

        assertThat(report.nested()).hasSize(1);
        assertThat(report.issues()).anyMatch(issue -> issue.message().contains("DistributionName"));
        FaultyRegistry again = FaultyRegistry.on(host.build()).failing(3, new IOException("denied"));
        assertThatThrownBy(() -> WslDistribution.of(again.host())).hasMessage("denied");
    }
}
