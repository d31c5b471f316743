package io.github.goroot.diagnosis;

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
            if (candidate.verdict() instanceof Verdict.Rejected rejected && isStale(rejected.issue())) {
                Location location = rejected.issue().location().orElseThrow();
                findings.accept(Finding.of(
                                FindingCode.REGISTRY_ENTRY_STALE,
                                Severity.NOTICE,
                                "The registry tells of a Go in "
                                        + candidate.candidate().text() + ", which is not there any more.")
                        .at(location)
                        .because(rejected.issue().message())
                        .withRemedy("Uninstall that Go in the list of programs, or delete the value."));
            }
        }
    }

    static boolean isStale(Issue issue) {
        return GONE.contains(issue.code())
                && issue.location()
                        .filter(location -> location.kind() == Location.Kind.REGISTRY_VALUE)
                        .isPresent();
    }
}
