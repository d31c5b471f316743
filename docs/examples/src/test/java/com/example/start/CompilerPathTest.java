package com.example.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompilerPathTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theCompilerIsPrinted() {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        assertThat(run(machine)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("go1.22.5 in /usr/local/go, found by ")
                .contains("its compiler: /usr/local/go/pkg/tool/linux_amd64/compile");
        assertThat(err.size()).isZero();
    }

    @Test
    void anOldGoIsNamedInTheReason() {
        FakeHost machine = FakeHost.linux().go("go1.19.8", "/usr/local/go");

        assertThat(run(machine)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(">=1.22", "go1.19.8", "/usr/local/go");
        assertThat(out.size()).isZero();
    }

    private int run(FakeHost machine) {
        GoToolchains toolchains = GoToolchains.builder().host(machine.build()).build();
        return CompilerPath.run(
                toolchains,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
