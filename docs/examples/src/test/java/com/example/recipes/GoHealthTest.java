package com.example.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoHealthTest {

    private final FakeHost machine =
            FakeHost.linux().home("/home/ann").go("go1.22.5", "/usr/local/go").searchPath("/usr/local/go/bin");

    @Test
    void aHealthyMachineHasNoLines() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aGorootThatIsGoneComesWithWhatToDo() {
        machine.env("GOROOT", "/usr/local/go1.21");

        assertThat(problems())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("GOROOT_MISSING: /usr/local/go1.21 does not exist.")
                        .contains("change what names it"));
    }

    private List<String> problems() {
        return GoHealth.problems(GoToolchains.builder().host(machine.build()).build(), machine.path("/project"));
    }
}
