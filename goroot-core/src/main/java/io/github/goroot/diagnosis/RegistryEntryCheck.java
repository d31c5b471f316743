package io.github.goroot.diagnosis;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.model.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds entries of the registry that outlived the Go they tell of. */
final class RegistryEntryCheck implements Check {

    private static final Set<IssueCode> GONE =
            EnumSet.of(IssueCode.GOROOT_MISSING, IssueCode.NOT_A_GOROOT, IssueCode.GOROOT_NOT_A_DIRECTORY);

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        for (CandidateReport candidate : evidence.report().candidates()) {
            if (candidate.verdict() instanceof Verdict.Rejected rejected
                    && isStale(rejected.issue())
                    && !isOfSession(rejected.issue(), evidence)) {
                findings.accept(finding(candidate.candidate(), rejected.issue()));
            }
        }
    }

    private static Finding finding(Candidate candidate, Issue issue) {
        // A value that names the bin of a Go which is there is not left over from one.
        boolean beside = issue.goroot().isPresent();
        return Finding.of(
                        FindingCode.REGISTRY_ENTRY_STALE,
                        Severity.NOTICE,
                        "The registry tells of a Go in " + candidate.text()
                                + (beside ? ", which is not its GOROOT." : ", which is not there any more."))
                .at(issue.location().orElseThrow())
                .because(issue.message())
                .withRemedy(issue.remedy()
                        .filter(remedy -> beside)
                        .orElse("Uninstall that Go in the list of programs, or delete the value."));
    }

    /** What a new console gets is told as its GOROOT. */
    private static boolean isOfSession(Issue issue, Evidence evidence) {
        return evidence.layers().sessions().stream()
                .map(session -> session.of("GOROOT").by())
                .anyMatch(by -> by.isPresent() && by.equals(issue.location()));
    }

    static boolean isStale(Issue issue) {
        return GONE.contains(issue.code())
                && issue.location()
                        .filter(location -> location.kind() == Location.Kind.REGISTRY_VALUE)
                        .isPresent();
    }
}
