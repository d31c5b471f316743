package io.github.goroot.diagnosis;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.Selection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor found: the findings, the cross-check, and the report and selection they stand on.
 *
 * <pre>{@code
 * Diagnosis diagnosis = GoToolchains.system().diagnose(directory);
 * for (Finding finding : diagnosis.findings()) {
 *     System.out.println(finding.severity() + ": " + finding.message());
 *     finding.remedy().ifPresent(System.out::println);
 * }
 * boolean broken = diagnosis.hasFindingOf(Severity.ERROR);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Diagnosis {

    private final List<Finding> findings;
    private final List<Comparison> crossCheck;
    private final List<NotSeen> notSeen;
    private final List<VariableLayer> layers;
    private final DiscoveryReport report;
    private final Selection selection;
    private final @Nullable GoToolchain running;
    private final @Nullable GoToolchain configured;

    Diagnosis(Evidence evidence, List<Finding> findings, List<Comparison> crossCheck, List<NotSeen> notSeen) {
        this.findings = List.copyOf(findings);
        this.crossCheck = List.copyOf(crossCheck);
        this.notSeen = List.copyOf(notSeen);
        this.layers = evidence.layers().rows();
        this.report = evidence.report();
        this.selection = evidence.selection();
        this.running = evidence.factual().orElse(null);
        this.configured = evidence.configured().orElse(null);
    }

    /**
     * Gives what is wrong.
     *
     * @return the findings, the worst first and the same on the same machine, unmodifiable and possibly empty
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Tells whether anything is at least so bad.
     *
     * @param severity the least bad that counts
     * @return whether there is such a finding
     */
    public boolean hasFindingOf(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }

    /**
     * Gives what the sources say of each fact: first of the directory, then of each toolchain.
     *
     * @return the rows, unmodifiable
     */
    public List<Comparison> crossCheck() {
        return crossCheck;
    }

    /**
     * Gives every place that sets GOROOT, GOPATH, GOTOOLCHAIN or the entries of PATH that are there for Go: of this process
     * and of what is started anew.
     *
     * @return the places, by layer and variable in the order in which they count, unmodifiable; of what is
     *     started anew none if {@linkplain DiagnosisRequest#withoutLayers() nobody looked}, or if the user's shell is not known
     */
    public List<VariableLayer> layers() {
        return layers;
    }

    /**
     * Gives what could not be looked at.
     *
     * @return the blind spots that matter on this machine, unmodifiable and possibly empty
     */
    public List<NotSeen> notSeen() {
        return notSeen;
    }

    /**
     * Gives the discovery.
     *
     * @return its report
     */
    public DiscoveryReport report() {
        return report;
    }

    /**
     * Gives which toolchain {@code go} would run in the directory.
     *
     * @return the selection
     */
    public Selection selection() {
        return selection;
    }

    /**
     * Gives the toolchain that the program which runs belongs to: the factual one.
     *
     * @return one of the report, or empty if none runs or it was not accepted
     */
    public Optional<GoToolchain> running() {
        return Optional.ofNullable(running);
    }

    /**
     * Gives the toolchain that {@code go env GOROOT} names: the configured one, whose compiler is used.
     *
     * @return one of the report, the same as {@link #running()} on a healthy machine; or empty if there is none
     */
    public Optional<GoToolchain> configured() {
        return Optional.ofNullable(configured);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagnosis that
                && findings.equals(that.findings)
                && crossCheck.equals(that.crossCheck)
                && layers.equals(that.layers)
                && notSeen.equals(that.notSeen)
                && report.equals(that.report)
                && selection.equals(that.selection);
    }

    @Override
    public int hashCode() {
        return Objects.hash(findings, selection);
    }

    /** Says in a line how many findings there are. */
    @Override
    public String toString() {
        return findings.size() + " findings in " + selection.directory();
    }
}
