package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shim that a person picks, or that is alone on PATH, is told as one. */
class PickedShimTest {

    @ParameterizedTest
    @CsvSource({
        "ASDF, /home/ann/.asdf/shims/go",
        "MISE, /home/ann/.local/share/mise/shims/go",
        "GOENV_2, /home/ann/.goenv/shims/go",
        "PROTO, /home/ann/.proto/shims/go",
        "SNAP, /snap/bin/go"
    })
    void leadsToWhatItWouldStart(String layout, String shim) {
        FakeHost host = FakeHost.linux();
        var installed = Layout.valueOf(layout).write(host, "go1.22.5");
        // The links of two of them lead into a directory that Go would take for a GOROOT.
        host.workingDirectory("/home/ann/project")
                .go("go1.20.1", "/usr")
                .go("go1.20.1", "/home/ann/.local")
                .searchPath(shim.substring(0, shim.lastIndexOf('/')));

        assertThat(Discoveries.on(host).build().inspect(shim).toolchain().orElseThrow())
                .withRealHome(installed.home());
        assertThat(Discoveries.on(host)
                        .goExecutable(shim)
                        .build()
                        .discover()
                        .toolchains()
                        .get(0))
                .withRealHome(installed.home());
        assertThat(Discoveries.discoverWith(host, "executable-relative", "path")
                        .toolchains()
                        .get(0))
                .withRealHome(installed.home());
    }

    @Test
    void isRefusedWithItsManagersReason() {
        FakeHost host = FakeHost.linux();
        Layout.ASDF.write(host, "go1.22.5");
        host.file("/project/.tool-versions", "golang 1.23.1");

        assertThat(Discoveries.on(host).build().inspect("/home/ann/.asdf/shims/go"))
                .refused()
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("1.23.1");
        host.file("/project/.tool-versions", "golang system");
        assertThat(Discoveries.on(host).build().inspect("/home/ann/.asdf/shims/go"))
                .refused()
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("passes on");
    }

    @Test
    void isToldWhereItPassesOnToNothingAndOnlyThere() {
        FakeHost host = FakeHost.linux();
        Layout.ASDF.write(host, "go1.22.5");
        host.file("/project/.tool-versions", "golang system").searchPath("/home/ann/.asdf/shims");

        assertThat(Discoveries.discoverWith(host, "path"))
                .rejected("/home/ann/.asdf/shims/go")
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("passes on to another go on PATH, and there is none");

        host.go("go1.20.1", "/usr/local/go").searchPath("/home/ann/.asdf/shims", "/usr/local/go/bin");
        assertThat(Discoveries.discoverWith(host, "path").candidates())
                .noneMatch(candidate -> candidate.candidate().text().contains("shims"));
    }

    @ParameterizedTest
    @CsvSource({
        "ASDF, /home/ann/.asdf/shims/go, 20",
        "MISE, /home/ann/.local/share/mise/shims/go, 120",
        "GOENV_2, /home/ann/.goenv/shims/go, 15",
        "PROTO, /home/ann/.proto/shims/go, 20",
        "SNAP, /snap/bin/go, 5"
    })
    void costsAFewOperationsForEachDirectory(String layout, String shim, int most) {
        FakeHost host = FakeHost.linux();
        Layout.valueOf(layout).write(host, "go1.22.5");
        Counting counting =
                CountingFiles.on(host.workingDirectory("/home/ann/work/project").build());

        assertThat(Told.of(counting.host(), shim)).startsWith("/");
        assertThat(counting.files().operations()).isLessThanOrEqualTo(most);
    }
}
