package io.github.goroot.testkit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The report as plain text: the whole story, the same for equal reports. */
class DescribeTest {

    private static FakeHost host() {
        FakeHost host = FakeHost.linux().home("/home/me").env("GOROOT", "/opt/go1.20");
        GoInstallation.of("go1.19.8").debianInto(host);
        GoInstallation.of("go1.22.5").platform("windows", "amd64").into(host, "/home/me/sdk/go1.22.5");
        GoInstallation.of("go1.23.0").without("pkg").into(host, "/home/me/sdk/go1.23.0");
        return host.searchPath("/shims", "/usr/bin").executable("/shims/go", "#!/bin/sh\n");
    }

    @Test
    void tellsTheWholeStory() {
        DiscoveryReport report = Discoveries.onlyWith(
                        host().build(),
                        "explicit",
                        "environment",
                        "executable-relative",
                        "path",
                        "sdk-folder",
                        "asdf",
                        "scoop",
                        "official",
                        "unix-packages")
                .switchLocator("official", false)
                .build()
                .discover();

        assertThat(report.describe()).isEqualTo("""
                2 Go toolchains found on linux/amd64 by 9 locators. Found:
                  go1.19.8  linux/amd64  /usr/lib/go-1.19
                      by executable-relative (PATH entry 2: /usr/bin)
                      by path (PATH entry 2: /usr/bin)
                      by unix-packages (/usr/lib/go)
                      by unix-packages (/usr/lib/go-1.19)
                  go1.22.5  windows/amd64  /home/me/sdk/go1.22.5
                      by sdk-folder (/home/me/sdk/go1.22.5)
                        notice: /home/me/sdk/go1.22.5 is a toolchain for windows/amd64, which this host (linux/amd64) \
                cannot run. [FOREIGN_PLATFORM]
                        → Use it only for that platform, or install Go for linux/amd64.
                Looked in:
                 (2) GOROOT in the environment and in Go's settings  nothing found
                      rejected /opt/go1.20 from GOROOT=/opt/go1.20
                        error: /opt/go1.20 does not exist. [GOROOT_MISSING]
                        → Install Go there, or change what names it.
                 (3) Around the go executable                        found 1
                 (4) go on PATH                                      found 1
                      rejected /shims/go from PATH entry 1: /shims
                        notice: /shims/go is a script: it runs a Go that is kept elsewhere, and it was not run to find \
                out where. [GO_IS_A_SCRIPT]
                        → Name that Go's own directory.
                 (5) SDK folder (~/sdk)                              found 1
                      rejected /home/me/sdk/go1.23.0 from /home/me/sdk/go1.23.0
                        notice: /home/me/sdk/go1.23.0 has Go's sources in src, but no pkg/tool directory: it was never \
                built, or is only partly unpacked. [NOT_A_GOROOT]
                        → Run src/make.bash, or unpack the archive again.
                 (9) Packages of the operating system                found 1
                  nothing found: Paths given by the caller, asdf's versions
                  not applicable (Windows only): Scoop
                  disabled (switched off by the caller): Where go.dev installs""");
    }

    @Test
    void tellsWhyEachToolchainDoesNotMeetARequirement() {
        DiscoveryReport report = Discoveries.discoverWith(host(), "path", "sdk-folder");

        assertThat(report.describe(GoRequirement.parse(">=1.22"))).isEqualTo("""
                No Go toolchain satisfies ">=1.22" on linux/amd64 by 2 locators. Found:
                  go1.19.8  linux/amd64  /usr/lib/go-1.19
                      by path (PATH entry 2: /usr/bin)
                      refused: its version is go1.19.8, wanted was Go 1.22 or newer [REQUIREMENT_NOT_MET]
                  go1.22.5  windows/amd64  /home/me/sdk/go1.22.5
                      by sdk-folder (/home/me/sdk/go1.22.5)
                        notice: /home/me/sdk/go1.22.5 is a toolchain for windows/amd64, which this host (linux/amd64) \
                cannot run. [FOREIGN_PLATFORM]
                        → Use it only for that platform, or install Go for linux/amd64.
                      refused: it is for windows/amd64 and cannot run on this host [FOREIGN_PLATFORM]
                Looked in:
                 (1) go on PATH          found 1
                      rejected /shims/go from PATH entry 1: /shims
                        notice: /shims/go is a script: it runs a Go that is kept elsewhere, and it was not run to find \
                out where. [GO_IS_A_SCRIPT]
                        → Name that Go's own directory.
                 (2) SDK folder (~/sdk)  found 1
                      rejected /home/me/sdk/go1.23.0 from /home/me/sdk/go1.23.0
                        notice: /home/me/sdk/go1.23.0 has Go's sources in src, but no pkg/tool directory: it was never \
                built, or is only partly unpacked. [NOT_A_GOROOT]
                        → Run src/make.bash, or unpack the archive again.""");
    }

    @Test
    void isFreeOfTimes() {
        VirtualClock clock = new VirtualClock();
        DiscoveryReport quick = Discoveries.discover(host());
        DiscoveryReport slow = Discoveries.on(host().clock(() -> {
                    clock.advance(Duration.ofMillis(3));
                    return clock.nanoTime();
                }))
                .build()
                .discover();

        assertThat(slow.elapsed()).isGreaterThan(quick.elapsed());
        assertThat(slow.describe()).isEqualTo(quick.describe());
        assertThat(slow.equals(quick)).as("times do not count").isTrue();
    }

    @Test
    void doesNotCommandTheTerminal() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/opt/\u001b[2Jgo\r\n");

        assertThat(Discoveries.discover(host).describe())
                .doesNotContain("\u001b", "\r")
                .contains("\\u001b[2Jgo\\u000d\\u000a");
    }
}
