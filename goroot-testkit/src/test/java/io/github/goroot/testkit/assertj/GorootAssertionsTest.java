package io.github.goroot.testkit.assertj;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each assertion passes on what holds, and its message otherwise shows what was there instead. */
class GorootAssertionsTest {

    private static final DiscoveryReport REPORT = report();
    private static final GoToolchain TOOLCHAIN = REPORT.toolchains().get(0);
    private static final Inspection ACCEPTED =
            Discoveries.on(FakeHost.linux().go("go1.22.5", "/opt/go")).build().inspect("/opt/go");
    private static final Inspection REFUSED =
            Discoveries.on(FakeHost.linux()).build().inspect("/opt/go");

    private static DiscoveryReport report() {
        FakeHost host =
                FakeHost.linux().env("GOROOT", "/gone").unreadable("/usr/local").searchPath("/usr/bin");
        return Discoveries.on(GoInstallation.of("go1.19.8").debianInto(host))
                .switchLocator("sdk-folder", false)
                .build()
                .discover();
    }

    @Test
    void passOnWhatHolds() {
        assertThat(REPORT)
                .foundExactly("/usr/lib/go-1.19")
                .endedAs(DiscoveryReport.Ending.COMPLETE)
                .foundToolchainAt("/usr/lib/go-1.19")
                .withVersion("go1.19.8")
                .forPlatform("linux/amd64")
                .withRealHome("/usr/lib/go-1.19")
                .withStableHome("/usr/lib/go")
                .withoutIssues()
                .detectedBy("executable-relative", "path", "unix-packages", "unix-packages");
        assertThat(REPORT)
                .rejected("/gone")
                .because(IssueCode.GOROOT_MISSING)
                .withSeverity(Severity.ERROR)
                .saying("/gone", "does not exist")
                .locatedAt("GOROOT=/gone")
                .withRemedy();
        assertThat(REPORT).locator("environment").foundNothing().lookedAt("GOROOT", "/gone");
        assertThat(REPORT).locator("path").found(1);
        assertThat(REPORT).locator("sdk-folder").wasDisabled();
        assertThat(REPORT).locator("official").failed().because(IssueCode.UNREADABLE);
        assertThat(ACCEPTED).foundToolchainAt("/opt/go").withoutStableHome();
        assertThat(REFUSED).refused().because(IssueCode.GOROOT_MISSING);
        assertThat(REPORT.locators().get(0)).foundNothing();
        assertThat(TOOLCHAIN).withVersion("go1.19.8");
    }

    record Failing(String what, ThrowingCallable assertion, List<String> says) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Failing failing(String what, ThrowingCallable assertion, String... says) {
        return new Failing(what, assertion, List.of(says));
    }

    static List<Failing> failing() {
        return List.of(
                failing(
                        "toolchain",
                        () -> assertThat(REPORT).foundToolchainAt("/opt/go"),
                        "/opt/go",
                        "/usr/lib/go-1.19"),
                failing(
                        "toolchains",
                        () -> assertThat(REPORT).foundExactly("/a", "/b"),
                        "[/a, /b]",
                        "/usr/lib/go-1.19"),
                failing("no toolchain", () -> assertThat(REPORT).foundNothing(), "[]", "/usr/lib/go-1.19"),
                failing("rejected", () -> assertThat(REPORT).rejected("/opt/go"), "/opt/go", "/gone does not exist"),
                failing("locator", () -> assertThat(REPORT).locator("nobody"), "nobody", "environment", "path"),
                failing(
                        "ending",
                        () -> assertThat(REPORT).endedAs(DiscoveryReport.Ending.CANCELLED),
                        "CANCELLED",
                        "COMPLETE"),
                failing(
                        "version",
                        () -> assertThat(TOOLCHAIN).withVersion("go1.22.5"),
                        "version",
                        "go1.22.5",
                        "go1.19.8"),
                failing(
                        "platform",
                        () -> assertThat(TOOLCHAIN).forPlatform("windows/386"),
                        "windows/386",
                        "linux/amd64"),
                failing("real home", () -> assertThat(TOOLCHAIN).withRealHome("/opt"), "/opt", "/usr/lib/go-1.19"),
                failing("stable home", () -> assertThat(TOOLCHAIN).withStableHome("/opt"), "/opt", "/usr/lib/go"),
                failing("no stable home", () -> assertThat(TOOLCHAIN).withoutStableHome(), "/usr/lib/go"),
                failing("locators", () -> assertThat(TOOLCHAIN).detectedBy("path"), "[path]", "PATH entry 1: /usr/bin"),
                failing(
                        "issue",
                        () -> assertThat(TOOLCHAIN).withIssue(IssueCode.FOREIGN_PLATFORM),
                        "FOREIGN_PLATFORM",
                        "[]"),
                failing(
                        "code",
                        () -> assertThat(REPORT).rejected("/gone").because(IssueCode.LINK_LOOP),
                        "LINK_LOOP",
                        "/gone does not exist. [GOROOT_MISSING]"),
                failing(
                        "severity",
                        () -> assertThat(REPORT).rejected("/gone").withSeverity(Severity.NOTICE),
                        "NOTICE",
                        "ERROR"),
                failing(
                        "message",
                        () -> assertThat(REPORT).rejected("/gone").saying("loop"),
                        "loop",
                        "/gone does not exist"),
                failing("spot", () -> assertThat(REPORT).rejected("/gone").locatedAt("PATH"), "PATH", "GOROOT=/gone"),
                failing("found", () -> assertThat(REPORT).locator("path").found(2), "path", "2 toolchains", "1"),
                failing("nothing", () -> assertThat(REPORT).locator("path").foundNothing(), "path", "Found"),
                failing(
                        "not applicable",
                        () -> assertThat(REPORT).locator("path").wasNotApplicable(),
                        "path",
                        "Found"),
                failing("disabled", () -> assertThat(REPORT).locator("path").wasDisabled(), "path", "Found"),
                failing("skipped", () -> assertThat(REPORT).locator("path").wasSkipped(), "path", "Found"),
                failing(
                        "failed",
                        () -> assertThat(REPORT).locator("environment").failed(),
                        "environment",
                        "/gone"),
                failing(
                        "look",
                        () -> assertThat(REPORT).locator("environment").lookedAt("GOROOT", "/opt"),
                        "GOROOT: /opt",
                        "GOROOT: /gone",
                        "GOENV: not set"),
                failing("accepted", () -> assertThat(REFUSED).foundToolchainAt("/opt/go"), "/opt/go", "GOROOT_MISSING"),
                failing("accepted elsewhere", () -> assertThat(ACCEPTED).foundToolchainAt("/x"), "/x", "/opt/go"),
                failing("refused", () -> assertThat(ACCEPTED).refused(), "refusal", "/opt/go"),
                failing("null", () -> assertThat((DiscoveryReport) null).foundNothing(), "null"));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void showWhatWasThereInstead(Failing failing) {
        assertThatThrownBy(failing.assertion())
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(error.getMessage()).contains(failing.says()));
    }

    @Test
    void keepTheDescriptionThatATestGave() {
        assertThatThrownBy(() -> assertThat(REPORT)
                        .as("on my machine")
                        .foundToolchainAt("/usr/lib/go-1.19")
                        .withVersion("go1"))
                .hasMessageStartingWith("[on my machine]");
        assertThatCode(() -> assertThat(REPORT).as("100%").locator("path").found(1))
                .doesNotThrowAnyException();
    }
}
