package io.github.goroot.testkit.locator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the module cache is, by the environment, the user's file and go.env of the GOROOT in use. */
class GoSettingsTest {

    private static final String BELOW = "/golang.org/toolchain@v0.0.1-go1.22.5.linux-amd64";

    @ParameterizedTest
    @CsvSource({
        "'', '', '', /home/ann/go/pkg/mod",
        "'', '', GOMODCACHE=/toolchain, /toolchain",
        "'', GOMODCACHE=/user, GOMODCACHE=/toolchain, /user",
        "/process, GOMODCACHE=/user, GOMODCACHE=/toolchain, /process",
        // Go keeps a line that sets nothing, and does not look into go.env for that name.
        "'', GOMODCACHE=, GOMODCACHE=/toolchain, /home/ann/go/pkg/mod"
    })
    void theFirstThatSpeaksOfItDecides(String process, String user, String toolchain, String cache) {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .env("GOMODCACHE", process)
                .file("/home/ann/.config/go/env", user + "\n")
                .go("go1.21.0", "/opt/go")
                .file("/opt/go/go.env", toolchain + "\n")
                .searchPath("/opt/go/bin");
        for (String place : new String[] {"/home/ann/go/pkg/mod", "/toolchain", "/user", "/process"}) {
            host.go("go1.22.5", place + BELOW);
        }

        assertThat(Discoveries.discoverWith(host, "module-cache").toolchains())
                .singleElement()
                .satisfies(found -> assertThat(found.home()).hasToString(cache + BELOW));
    }
}
