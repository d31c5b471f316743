package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.NoGoToolchainException;
import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultKind;
import io.github.goroot.testkit.FaultyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that has next to nothing gives an answer all the same, and the answer says what was missing. */
@Timeout(60)
class BareHostTest {

    @ParameterizedTest
    @EnumSource
    void withoutHomeAndEnvironmentNothingIsFoundAndNothingFails(OperatingSystem system) {
        DiscoveryReport report = Discoveries.discover(FakeHost.of(system));

        assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.COMPLETE);
        assertThat(report.toolchains()).isEmpty();
        assertThat(report.issues()).isEmpty();
        assertThat(report.locators()).noneMatch(locator -> locator.outcome() instanceof LocatorOutcome.Failed);
    }

    @Test
    void thatTheHomeIsNotKnownIsSaid() {
        DiscoveryReport report = Discoveries.discover(FakeHost.linux());

        assertThat(report.describe()).endsWith("""
                          The home of the user is not known: HOME is not set, so nothing that lies in it was looked at.
                          PATH is not set, so no program on it was looked at.\
                        """);
        assertThat(Discoveries.discover(FakeHost.windows()).describe()).contains("USERPROFILE is not set");
    }

    @Test
    void nothingIsSaidOfWhatIsThere() {
        DiscoveryReport report =
                Discoveries.discover(FakeHost.linux().home("/home/ann").searchPath("/usr/bin"));

        assertThat(report.describe()).doesNotContain("is not set");
    }

    @Test
    void aToolchainIsFoundWithoutHomeAndEnvironment() {
        DiscoveryReport report = Discoveries.discover(FakeHost.linux().go("go1.22.5", "/usr/local/go"));

        assertThat(report.toolchains()).hasSize(1);
        assertThat(report.describe()).doesNotContain("is not set");
    }

    @Test
    void withoutAccessToFilesEachLocatorSaysWhichPlaceItWasRefused() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .env("GOROOT", "/usr/local/go")
                .searchPath("/usr/local/go/bin")
                .go("go1.22.5", "/usr/local/go")
                .unreadable("/");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.COMPLETE);
        assertThat(report.toolchains()).isEmpty();
        assertThat(report.issues()).isNotEmpty().extracting(Issue::code).containsOnly(IssueCode.UNREADABLE);
        assertThat(report.issues()).allMatch(issue -> issue.message().contains("permission denied"));
        assertThat(report.describe()).contains("/home/ann/sdk could not be read: permission denied.");
    }

    @Test
    void withoutAccessToFilesAPickedPlaceIsRefusedWithThatReason() {
        GoToolchains toolchains = Discoveries.on(
                        FakeHost.linux().go("go1.22.5", "/usr/local/go").unreadable("/"))
                .build();

        Inspection inspection = toolchains.inspect("/usr/local/go");

        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        assertThat(((Inspection.Refused) inspection).issue().message())
                .isEqualTo("/usr/local/go cannot be read: permission denied.");
        assertThat(toolchains.select(toolchains.host().workingDirectory()).toString())
                .startsWith("error ");
    }

    @Test
    void filesThatAllFailAreNoReasonToFail() {
        Host host = FakeHost.linux()
                .home("/home/ann")
                .searchPath("/usr/bin")
                .go("go1.22.5", "/usr/local/go")
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host).sufferingBelow("/", FaultKind.IO_ERROR)) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.COMPLETE);
            assertThat(report.toolchains()).isEmpty();
            assertThat(report.issues()).isNotEmpty();
        }
    }

    @Test
    void withoutLocatorsTheReportSaysThatNothingWasLookedAt() {
        GoToolchains none = GoToolchains.builder()
                .host(FakeHost.linux().go("go1.22.5", "/usr/local/go").build())
                .classLoaders()
                .withoutBuiltInLocators()
                .build();

        DiscoveryReport report = none.discover();

        assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.COMPLETE);
        assertThat(report.locators()).isEmpty();
        assertThat(report.describe()).isEqualTo("""
                        0 Go toolchains found on linux/amd64 by 0 locators:
                          Nothing was looked at, for there is no locator. Add one, or do not leave out those of the library.\
                        """);
        assertThat(none.find(GoRequirement.any())).isEmpty();
        assertThatThrownBy(() -> none.require(GoRequirement.any()))
                .isInstanceOf(NoGoToolchainException.class)
                .hasMessageContaining("there is no locator");
        assertThat(none.inspect("/usr/local/go").toolchain()).isPresent();
    }
}
