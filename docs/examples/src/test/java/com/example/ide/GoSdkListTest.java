package com.example.ide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.testkit.FakeChanges;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GoSdkListTest {

    @Test
    void aNewToolchainIsShown() throws InterruptedException {
        FakeChanges changes = FakeChanges.on(new VirtualClock());
        FakeHost machine = FakeHost.linux()
                .home("/home/ann")
                .go("go1.22.5", "/usr/local/go")
                .changes(changes);
        GoToolchains toolchains = GoToolchains.builder().host(machine.build()).build();
        List<GoToolchain> found = new CopyOnWriteArrayList<>();
        List<List<GoToolchain>> shown = new CopyOnWriteArrayList<>();

        try (GoSdkList list = new GoSdkList(toolchains, found::add, shown::add)) {
            machine.go("go1.23.1", "/home/ann/sdk/go1.23.1");
            changes.pass(Duration.ofSeconds(1));

            assertThat(found).hasSize(1);
            assertThat(shown).hasSize(2);
            assertThat(shown.get(1)).hasSize(2).isEqualTo(list.report().toolchains());
        }
    }
}
