package com.example.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.selection.GoLaunch;
import io.github.goroot.testkit.FakeHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectGoTest {

    private final FakeHost machine = FakeHost.linux()
            .home("/home/ann")
            .go("go1.22.5", "/usr/local/go")
            .searchPath("/usr/local/go/bin")
            .file("/project/go.mod", "module example.com/shop\n\ngo 1.23.1\n");

    @Test
    void aDownloadIsAnnounced() {
        assertThat(go().status(machine.path("/project"))).startsWith("go1.23.1 (not here yet");
        assertThat(go().launch(machine.path("/project"))).isEmpty();
    }

    @Test
    void aMachineWithoutGoSaysSo() {
        machine.searchPath("/usr/bin");

        assertThat(go().status(machine.path("/project"))).startsWith("No Go: ");
    }

    @Test
    void anInheritedGorootDoesNotReachTheGoThatIsStarted() {
        machine.file("/project/go.mod", "module example.com/shop\n\ngo 1.22\n");

        assertThat(go().status(machine.path("/project"))).isEqualTo("go1.22.5");
        assertThat(go().launch(machine.path("/project"))).hasValueSatisfying(launch -> {
            assertThat(launch.executable()).hasToString("/usr/local/go/bin/go");
            assertThat(launch.removed()).contains("GOROOT");
            assertThat(launch.set()).containsEntry("GOTOOLCHAIN", "local");
        });
    }

    @Test
    void theCallHasTheWordsAndTheVariables(@TempDir Path project) {
        machine.file("/project/go.mod", "module example.com/shop\n\ngo 1.22\n");
        GoLaunch launch = go().launch(machine.path("/project")).orElseThrow();

        ProcessBuilder call = ProjectGo.call(launch, project, "build", "./...");

        assertThat(call.command()).containsExactly("/usr/local/go/bin/go", "build", "./...");
        assertThat(call.directory()).isEqualTo(project.toFile());
        assertThat(call.environment()).containsEntry("GOTOOLCHAIN", "local").doesNotContainKey("GOROOT");
    }

    private ProjectGo go() {
        return new ProjectGo(GoToolchains.builder().host(machine.build()).build());
    }
}
