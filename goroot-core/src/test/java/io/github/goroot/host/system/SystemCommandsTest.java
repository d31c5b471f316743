package io.github.goroot.host.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SystemCommandsTest {

    private static CommandResult run(String script, Duration patience) throws IOException {
        return new SystemCommands().run(List.of("/bin/sh", "-c", script), Map.of(), patience);
    }

    /** As the first program of Windows does that Linux starts: a server keeps what it inherited. */
    @Test
    void aProgramThatLeavesOthersBehindHasEnded() throws IOException {
        // It lives long enough for a reader to wait for more; of one that is quicker Java itself forgets the outputs.
        CommandResult result = run("sleep 20 & echo out; echo err >&2; sleep 0.5; exit 3", Duration.ofSeconds(10));

        assertThat(result.exitStatus()).isEqualTo(3);
        assertThat(new String(result.output(), StandardCharsets.UTF_8)).isEqualTo("out\n");
        assertThat(new String(result.errorOutput(), StandardCharsets.UTF_8)).isEqualTo("err\n");
    }

    @Test
    void muchOutputIsRead() throws IOException {
        assertThat(run("head -c 3000000 /dev/zero", Duration.ofSeconds(30)).output())
                .hasSize(3_000_000);
    }

    @Test
    void moreThanAnyoneNeedsIsRefused() {
        assertThatThrownBy(() -> run("cat /dev/zero", Duration.ofSeconds(60)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not be read: more than");
    }

    @Test
    void whatDoesNotEndIsEnded() {
        assertThatThrownBy(() -> run("exec sleep 20", Duration.ofMillis(50)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not end within 50 ms");
    }
}
