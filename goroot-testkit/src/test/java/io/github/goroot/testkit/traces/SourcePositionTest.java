package io.github.goroot.testkit.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.traces.GoSourcePosition;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A position from another machine, found under a toolchain of this one. */
class SourcePositionTest {

    private static GoToolchain only(FakeHost machine) {
        return Discoveries.on(machine).build().find(GoRequirement.any()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/local/go/src/runtime/proc.go",
                "C:/Program Files/Go/src/runtime/proc.go",
                "c:\\go\\src\\runtime\\proc.go",
                "runtime/proc.go",
                "$GOROOT/src/runtime/proc.go"
            })
    void leadsToTheSameFileOnEverySystem(String file) throws IOException {
        FakeHost linux = FakeHost.linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go");
        linux.file("/opt/go/src/runtime/proc.go", "package runtime\n");
        FakeHost windows = FakeHost.windows().go("go1.22.5", "D:\\My Go").env("GOROOT", "D:\\My Go");
        windows.file("D:\\My Go\\src\\runtime\\proc.go", "package runtime\n");

        assertThat(GoSourcePosition.of(file, 271).under(only(linux), linux.build()))
                .contains(linux.path("/opt/go/src/runtime/proc.go"));
        assertThat(GoSourcePosition.of(file, 271).under(only(windows), windows.build()))
                .contains(windows.path("D:\\My Go\\src\\runtime\\proc.go"));
    }

    @Test
    void leadsToTheRealSourcesOfASplitTree() throws IOException {
        FakeHost debian = GoInstallation.of("go1.19.8").debianInto(FakeHost.linux());
        debian.file("/usr/share/go-1.19/src/fmt/print.go", "package fmt\n");

        assertThat(GoSourcePosition.of("/usr/local/go/src/fmt/print.go").under(only(debian), debian.build()))
                .contains(debian.path("/usr/share/go-1.19/src/fmt/print.go"));
    }

    @Test
    void leadsNowhereIfTheFileIsNotThereOrNotOfTheLibrary() throws IOException {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go");
        machine.file("/opt/go/src/main.go", "").directory("/opt/go/src/runtime/proc.go");
        GoToolchain go = only(machine);

        for (String file : new String[] {
            "runtime/gone.go", "/x/src/runtime/proc.go", "/x/src/main.go", "/x/src/fmt/../main.go", "main.go"
        }) {
            assertThat(GoSourcePosition.of(file).under(go, machine.build()))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void isNotLookedForWhereItCannotBeAPath() throws IOException {
        FakeHost machine = FakeHost.windows().go("go1.22.5", "C:\\Go").env("GOROOT", "C:\\Go");

        assertThat(GoSourcePosition.of("/go/src/fmt/a:b?.go").under(only(machine), machine.build()))
                .isEmpty();
    }

    @Test
    void costsOneStatus() throws IOException {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go");
        GoToolchain go = only(machine);
        Counting counting = Counting.on(machine.build());

        GoSourcePosition.of("fmt/print.go").under(go, counting.host());
        GoSourcePosition.of("example.com/x/y.go").under(go, counting.host());

        assertThat(counting.operations()).isEqualTo(1);
    }

    @Test
    void saysThatTheHostCannotTell() {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go");
        GoToolchain go = only(machine);
        try (FaultyFiles files = FaultyFiles.on(machine.build()).failingBelow("/opt/go", new IOException("gone"))) {
            Host host = files.host();

            assertThatThrownBy(() -> GoSourcePosition.of("fmt/print.go").under(go, host))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void isNotLookedForOnAnotherHost() {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/opt/go").env("GOROOT", "/opt/go");
        Host other = Host.builder(new HostId("elsewhere", ""), machine.platform())
                .files(machine.build().files())
                .workingDirectory(machine.path("/"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoSourcePosition.of("fmt/print.go").under(only(machine), other))
                .withMessageContaining("elsewhere");
    }
}
