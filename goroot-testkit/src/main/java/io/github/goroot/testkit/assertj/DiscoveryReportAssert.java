package io.github.goroot.testkit.assertj;

import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a {@link DiscoveryReport}.
 *
 * <p>Paths are texts in the notation of the host. Not thread-safe.
 *
 * @since 0.1
 */
public final class DiscoveryReportAssert extends AbstractAssert<DiscoveryReportAssert, DiscoveryReport> {

    DiscoveryReportAssert(DiscoveryReport actual) {
        super(actual, DiscoveryReportAssert.class);
    }

    /**
     * Verifies that there is a toolchain with that {@linkplain GoToolchain#home() home}.
     *
     * @param home the GOROOT as the report spells it
     * @return assertions on the toolchain
     */
    public GoToolchainAssert foundToolchainAt(String home) {
        isNotNull();
        Optional<GoToolchain> found = actual.toolchains().stream()
                .filter(toolchain -> toolchain.home().toString().equals(home))
                .findFirst();
        if (found.isEmpty()) {
            failWithMessage("%nExpected a toolchain at%n  %s%nbut this was found:%n%s", home, actual.describe());
        }
        return new GoToolchainAssert(found.orElseThrow()).as(descriptionText());
    }

    /**
     * Verifies that there are toolchains with these {@linkplain GoToolchain#home() homes}, in this order, and no more.
     *
     * @param homes the GOROOTs as the report spells them
     * @return these assertions
     */
    public DiscoveryReportAssert foundExactly(String... homes) {
        isNotNull();
        List<String> found = actual.toolchains().stream()
                .map(toolchain -> toolchain.home().toString())
                .toList();
        if (!found.equals(List.of(homes))) {
            failWithMessage(
                    "%nExpected exactly the toolchains%n  %s%nin this order, but this was found:%n%s",
                    List.of(homes), actual.describe());
        }
        return this;
    }

    /**
     * Verifies that no toolchain was found.
     *
     * @return these assertions
     */
    public DiscoveryReportAssert foundNothing() {
        return foundExactly();
    }

    /**
     * Verifies that a candidate was rejected.
     *
     * @param candidate the candidate as its source spells it
     * @return assertions on the reason, of the first rejection if there were several
     */
    public IssueAssert rejected(String candidate) {
        isNotNull();
        Optional<Issue> reason = actual.candidates().stream()
                .filter(report -> report.candidate().text().equals(candidate))
                .map(CandidateReport::verdict)
                .filter(Verdict.Rejected.class::isInstance)
                .map(verdict -> ((Verdict.Rejected) verdict).issue())
                .findFirst();
        if (reason.isEmpty()) {
            failWithMessage(
                    "%nExpected the candidate%n  %s%nto be rejected, but this was found:%n%s",
                    candidate, actual.describe());
        }
        return new IssueAssert(reason.orElseThrow()).as(descriptionText());
    }

    /**
     * Verifies that a locator is in the report.
     *
     * @param id the id of the locator
     * @return assertions on what it did
     */
    public LocatorReportAssert locator(String id) {
        isNotNull();
        if (actual.locator(id).isEmpty()) {
            failWithMessage(
                    "%nExpected the locator%n  %s%nin the report, but there are only:%n  %s", id, actual.locators());
        }
        return new LocatorReportAssert(actual.locator(id).orElseThrow()).as(descriptionText());
    }

    /**
     * Verifies how the discovery ended.
     *
     * @param ending the ending
     * @return these assertions
     */
    public DiscoveryReportAssert endedAs(DiscoveryReport.Ending ending) {
        isNotNull();
        if (actual.ending() != ending) {
            failWithMessage(
                    "%nExpected the discovery to end as%n  %s%nbut it ended as%n  %s%n%s",
                    ending, actual.ending(), actual.describe());
        }
        return this;
    }
}
