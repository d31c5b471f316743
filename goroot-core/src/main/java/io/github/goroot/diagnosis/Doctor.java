package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Compares all that is said of the Go of a machine, and tells what is wrong before a build fails.
 *
 * <p>What is read besides what a discovery reads: what {@code ToolchainSelector} reads, the heads of {@code bin/go} and of
 * the compiler of each toolchain, the permissions of its tools, and who sets the variables: the start-up files of the user's
 * shell and of the desktop, which are never run, or on Windows the variables of user and machine. Processes are looked at
 * only {@linkplain DiagnosisRequest#withProcesses() on request}. Where the host allows commands, {@code go env -json} and
 * {@code go version} are run with {@code GOTOOLCHAIN=local}; nothing else is ever started. Files are looked at on the calling
 * thread, without deadline.
 *
 * <p>Immutable; as thread-safe as the host.
 *
 * @since 0.1
 */
public final class Doctor {

    /** In this order within one severity. */
    private static final List<Check> CHECKS = List.of(
            new NoToolchainCheck(),
            new GoFailsCheck(),
            new DiscoveryCheck(),
            new GorootVersionCheck(),
            new MixedTreeCheck(),
            new ToolPermissionCheck(),
            new ToolMissingCheck(),
            new ArchitectureCheck(),
            new QuarantineCheck(),
            new PathCharactersCheck(),
            new GorootSpellingCheck(),
            new GorootLayersCheck(),
            new GorootLeftBehindCheck(),
            new GopathCheck(),
            new NewerGoForbiddenCheck(),
            new WorkspaceCheck(),
            new DownloadCheck(),
            new ProjectPinCheck(),
            new ShimShadowCheck(),
            new SeveralGoCheck(),
            new SearchPathCheck(),
            new ToolAgreementCheck(),
            new RegistryEntryCheck(),
            new InstalledProgramsCheck(),
            new NewGorootCheck(),
            new NotExportedCheck(),
            new SetTwiceCheck(),
            new DesktopCheck(),
            new RunningGoCheck(),
            new ChangedVariableCheck(),
            new UnclearLineCheck());

    private final Host host;

    private Doctor(Host host) {
        this.host = host;
    }

    /**
     * Makes a doctor for a host.
     *
     * @param host the host, which should remember what it has answered; {@code GoToolchains.diagnose} sees to that
     * @return the doctor
     */
    public static Doctor of(Host host) {
        return new Doctor(Objects.requireNonNull(host, "host"));
    }

    /**
     * Diagnoses a machine.
     *
     * @param report a discovery on the same host
     * @param request the directory to see it from
     * @return the diagnosis, whatever is wrong with the machine
     */
    public Diagnosis diagnose(DiscoveryReport report, DiagnosisRequest request) {
        Evidence evidence = new Evidence(host, report, request);
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            check.look(evidence, findings::add);
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new Diagnosis(
                evidence,
                findings.stream().distinct().toList(),
                new CrossCheck(evidence).rows(),
                BlindSpots.of(evidence));
    }
}
