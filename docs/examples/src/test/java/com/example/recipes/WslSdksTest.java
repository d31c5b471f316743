package com.example.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.WslPlace;
import io.github.goroot.testkit.FakeDistribution;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.wsl.WslDistribution;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WslSdksTest {

    private final Host windows = FakeHost.windows("\\\\wsl.localhost\\Ubuntu\\", "\\\\wsl.localhost\\Debian\\")
            .distribution(FakeDistribution.of("Ubuntu", FakeHost.linux().go("go1.22.5", "/usr/local/go")))
            .distribution(FakeDistribution.of("Debian", FakeHost.linux().go("go1.19.8", "/usr/local/go")))
            .build();

    @Test
    void onlyWhatWasTickedIsSearched() throws IOException {
        List<WslDistribution> choices = WslSdks.choices(windows);
        assertThat(choices).extracting(WslDistribution::name).contains("Ubuntu", "Debian");

        List<GoToolchain> sdks = WslSdks.sdks(
                GoToolchains.builder().host(windows),
                choices.stream().filter(one -> one.name().equals("Ubuntu")).toList());

        assertThat(sdks).extracting(go -> go.version().toString()).containsExactly("go1.22.5");
        assertThat(sdks.get(0).wsl().flatMap(WslPlace::windowsPath))
                .contains("\\\\wsl.localhost\\Ubuntu\\usr\\local\\go");
    }
}
