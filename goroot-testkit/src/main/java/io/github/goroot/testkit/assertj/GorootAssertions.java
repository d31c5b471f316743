package io.github.goroot.testkit.assertj;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.testkit.Counting;

/**
 * Entry points to the assertions on what goroot answers with.
 *
 * <pre>{@code
 * assertThat(report).foundToolchainAt("/usr/local/go").withVersion("go1.22.5").detectedBy("path", "official");
 * assertThat(report).rejected("/opt/go").because(IssueCode.GOROOT_MISSING);
 * assertThat(report).locator("windows-registry").wasNotApplicable();
 * assertThat(counting).stayedWithin(15);
 * }</pre>
 *
 * <p>Can be imported beside {@link org.assertj.core.api.Assertions}. Messages of failed assertions show what was there
 * instead. Thread-safe; the assertions it gives are not.
 *
 * @since 0.1
 */
public final class GorootAssertions {

    private GorootAssertions() {}

    /**
     * Begins assertions on a report.
     *
     * @param report the report
     * @return the assertions
     */
    public static DiscoveryReportAssert assertThat(DiscoveryReport report) {
        return new DiscoveryReportAssert(report);
    }

    /**
     * Begins assertions on the report of one locator.
     *
     * @param report the report
     * @return the assertions
     */
    public static LocatorReportAssert assertThat(LocatorReport report) {
        return new LocatorReportAssert(report);
    }

    /**
     * Begins assertions on a toolchain.
     *
     * @param toolchain the toolchain
     * @return the assertions
     */
    public static GoToolchainAssert assertThat(GoToolchain toolchain) {
        return new GoToolchainAssert(toolchain);
    }

    /**
     * Begins assertions on the answer to an inspection.
     *
     * @param inspection the answer
     * @return the assertions
     */
    public static InspectionAssert assertThat(Inspection inspection) {
        return new InspectionAssert(inspection);
    }

    /**
     * Begins assertions on what was asked of a host.
     *
     * @param counting the counts
     * @return the assertions
     */
    public static CountingAssert assertThat(Counting counting) {
        return new CountingAssert(counting);
    }
}
