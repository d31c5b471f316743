package io.github.goroot;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;

/**
 * Says that no toolchain meets a requirement; its message is the whole report.
 *
 * @since 0.1
 */
public final class NoGoToolchainException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient GoRequirement requirement;
    private final transient DiscoveryReport report;

    /**
     * Makes the exception.
     *
     * @param requirement what was asked for
     * @param report what was found instead
     */
    public NoGoToolchainException(GoRequirement requirement, DiscoveryReport report) {
        super(report.describe(requirement));
        this.requirement = requirement;
        this.report = report;
    }

    /**
     * Gives what was asked for.
     *
     * @return the requirement
     */
    public GoRequirement requirement() {
        return requirement;
    }

    /**
     * Gives what was found instead.
     *
     * @return the report, with the verdict on every candidate
     */
    public DiscoveryReport report() {
        return report;
    }
}
