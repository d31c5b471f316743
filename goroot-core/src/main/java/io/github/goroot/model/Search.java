package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The toolchain that a search chose, with the report of everything that was looked at for it.
 *
 * <p>The report tells what the choice alone does not: an explicit setting that was passed over because it is broken, and
 * why each other toolchain was not chosen. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Search {

    private final GoRequirement requirement;
    private final Optional<GoToolchain> toolchain;
    private final DiscoveryReport report;

    private Search(GoRequirement requirement, Optional<GoToolchain> toolchain, DiscoveryReport report) {
        this.requirement = Objects.requireNonNull(requirement, "requirement");
        this.toolchain = Objects.requireNonNull(toolchain, "toolchain");
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * Joins a requirement with what was found for it.
     *
     * @param requirement what was asked for
     * @param toolchain the toolchain that was chosen, if there is one
     * @param report what was looked at
     * @return the search
     */
    public static Search of(GoRequirement requirement, Optional<GoToolchain> toolchain, DiscoveryReport report) {
        return new Search(requirement, toolchain, report);
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
     * Gives the toolchain that was chosen.
     *
     * @return the toolchain, or empty if none satisfies
     */
    public Optional<GoToolchain> toolchain() {
        return toolchain;
    }

    /**
     * Gives the report of what was looked at until the answer was known.
     *
     * @return the report
     */
    public DiscoveryReport report() {
        return report;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Search that
                && requirement.equals(that.requirement)
                && toolchain.equals(that.toolchain)
                && report.equals(that.report);
    }

    @Override
    public int hashCode() {
        return Objects.hash(requirement, toolchain, report);
    }

    /** Gives the requirement and the toolchain that was chosen for it. */
    @Override
    public String toString() {
        return requirement + ": " + toolchain.map(GoToolchain::toString).orElse("none");
    }
}
