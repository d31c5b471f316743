package io.github.goroot.testkit.shim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;

/** A command of aqua is told as one, and nothing is guessed of what it starts. */
class AquaShimTest {

    @Test
    void isRecognisedAndNotWorkedOut() {
        FakeHost linux = FakeHost.linux().program("/a/aqua-proxy").link("/a/bin/go", "../aqua-proxy");
        FakeHost windows = FakeHost.windows().program("C:\\a\\aqua-proxy.exe").program("C:\\a\\bin\\go.exe");

        assertThat(Told.of(linux, "/a/bin/go")).startsWith("(/a/bin/go is a shim of aqua, and ");
        assertThat(Told.of(windows, "C:\\a\\bin\\go.exe")).startsWith("(C:\\a\\bin\\go.exe is a shim of aqua, and ");
    }

    @Test
    void isNoOtherProgramInABin() {
        FakeHost host = FakeHost.linux().program("/a/bin/go").program("/a/aqua-proxy");

        assertThat(Told.of(host, "/a/bin/go")).isEqualTo("no shim");
    }
}
