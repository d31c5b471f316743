package io.github.goroot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.CommandResult;
import io.github.goroot.host.Host;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.StubLocator;
import io.github.goroot.testkit.UnscriptedCommandError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FakeCommandsTest {

    private static CommandResult run(Host host, String... line) throws IOException {
        return host.commands().get().orElseThrow().run(List.of(line), Map.of("A", "1"), Duration.ofSeconds(1));
    }

    @Test
    void doWhatTheScriptSays() throws IOException {
        Host host = FakeHost.linux()
                .command("uname", "-r")
                .prints("6.1.0\n")
                .command("wsl.exe", "-l")
                .prints("U".getBytes(StandardCharsets.UTF_16LE))
                .command("false")
                .exits(1)
                .command("reg.exe")
                .exits(2, "ERROR")
                .command("slow")
                .fails(new IOException("did not end in time"))
                .build();

        assertThat(new String(run(host, "uname", "-r").output(), StandardCharsets.UTF_8))
                .isEqualTo("6.1.0\n");
        assertThat(run(host, "uname", "-r").exitStatus()).isZero();
        assertThat(run(host, "wsl.exe", "-l").output()).containsExactly('U', 0);
        assertThat(run(host, "false").exitStatus()).isEqualTo(1);
        assertThat(new String(run(host, "reg.exe").errorOutput(), StandardCharsets.UTF_8))
                .isEqualTo("ERROR");
        assertThatThrownBy(() -> run(host, "slow")).isInstanceOf(IOException.class);
    }

    @Test
    void areNamedWhenNothingIsKnownOfThem() {
        Host host = FakeHost.linux().command("uname", "-r").prints("6.1.0\n").build();

        assertThatThrownBy(() -> run(host, "uname", "-a"))
                .isInstanceOf(UnscriptedCommandError.class)
                .hasMessageContaining("[uname, -a]")
                .hasMessageContaining("It knows [[uname, -r]].");
    }

    @Test
    void failTheTestEvenFromWithinADiscovery() {
        Host host = FakeHost.linux().command("true").exits(0).build();
        GoToolchains toolchains = Discoveries.onlyWith(host)
                .addLocator(StubLocator.doing("starter", context -> {
                    run(context.host(), "go", "env", "GOROOT");
                    return Stream.empty();
                }))
                .build();

        assertThatThrownBy(toolchains::discover)
                .isInstanceOf(UnscriptedCommandError.class)
                .hasMessageContaining("[go, env, GOROOT]");
    }

    @Test
    void stayAsTheyWereWhenTheHostWasMade() {
        FakeHost description = FakeHost.linux().command("a").exits(0);
        Host host = description.build();

        description.command("b").exits(0);

        assertThatThrownBy(() -> run(host, "b")).isInstanceOf(UnscriptedCommandError.class);
    }
}
