package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command of a snap starts the current revision of its snap. */
class SnapShimTest {

    private static FakeHost machine(String mount) {
        return FakeHost.linux()
                .program("/usr/bin/snap")
                .program(mount + "/go/10660/bin/go")
                .link(mount + "/go/current", "10660")
                .program(mount + "/go_old/9000/bin/go")
                .link(mount + "/go_old/current", "9000")
                .link(mount + "/bin/go", "/usr/bin/snap");
    }

    @Test
    void isFoundOnPathByTheNameThatSurvivesUpgrades() {
        FakeHost host = FakeHost.linux();
        var installed = Layout.SNAP.write(host, "go1.22.5");
        host.searchPath("/snap/bin");

        assertThat(Discoveries.discoverWith(host, "path"))
                .foundToolchainAt("/snap/go/current")
                .withRealHome(installed.home());
    }

    @Test
    void isSeenBeforeItsLinksLeadToAnotherGoroot() {
        FakeHost host = FakeHost.linux();
        Layout.SNAP.write(host, "go1.22.5");
        // What the links lead to lies in the bin of a directory that Go would take for a GOROOT.
        host.directory("/usr/pkg/tool").searchPath("/snap/bin");

        assertThat(Discoveries.discoverWith(host, "path")).foundToolchainAt("/snap/go/current");
    }

    @ParameterizedTest
    @CsvSource({
        "/snap, /snap/bin/go, /snap/go/current",
        "/var/lib/snapd/snap, /var/lib/snapd/snap/bin/go, /var/lib/snapd/snap/go/current",
        "/snap, /snap/bin/go_old, /snap/go_old/current",
        "/snap, /snap/bin/go_old.gofmt, /snap/go_old/current",
        "/snap, /snap/bin/go.gofmt, /snap/go/current",
        "/snap, /snap/bin/gofmt, /snap/go/current",
        "/snap, /snap/bin/hugo, no shim",
        "/snap, /snap/bin/go-task, no shim",
        "/snap, /snap/bin/go_, no shim",
        "/snap, /opt/tools/go, /snap/go/current",
        "/var/lib/snapd/snap, /opt/tools/go, /var/lib/snapd/snap/go/current"
    })
    void isToldByItsName(String mount, String program, String expected) {
        FakeHost host = machine(mount).link(program, "/usr/bin/snap");

        assertThat(Told.of(host, program)).isEqualTo(expected);
    }

    @Test
    void isKnownThroughLinks() {
        FakeHost host = machine("/snap").link("/opt/bin", "/snap/bin").link("/usr/local/bin/go", "/snap/bin/go");

        assertThat(Told.of(host, "/opt/bin/go")).isEqualTo("/opt/go/current".replace("/opt", "/snap"));
        assertThat(Told.of(host, "/usr/local/bin/go")).isEqualTo("/snap/go/current");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/snap/go/current", "/snap/go/10660", "/snap/go/10660/bin/go"})
    void startsNothingThatIsNotMounted(String missing) {
        FakeHost host = machine("/snap").remove(missing).searchPath("/snap/bin");

        assertThat(Discoveries.discoverWith(host, "path"))
                .rejected("/snap/bin/go")
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("the snap go is not mounted");
    }

    @Test
    void isOfLinuxAlone() {
        FakeHost host = FakeHost.macos()
                .program("/usr/bin/snap")
                .link("/snap/bin/go", "/usr/bin/snap")
                .program("/snap/go/current/bin/go");

        assertThat(Told.of(host, "/snap/bin/go")).isEqualTo("no shim");
    }
}
