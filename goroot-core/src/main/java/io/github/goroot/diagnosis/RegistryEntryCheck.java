package io.github.goroot.diagnosis;

import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.model.Verdict;
import java.util.EnumSet;
import java.util.Optional;
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
                // What a new console gets is told as its GOROOT.
                if (isOfSession(location, evidence)) {
                    continue;
                }
                // A value that names the bin of a Go which is there is not left over from one.
                Optional<String> elsewhere = rejected.issue()
                        .goroot()
                        .flatMap(goroot -> rejected.issue().remedy());
                findings.accept(Finding.of(
                                FindingCode.REGISTRY_ENTRY_STALE,
                                Severity.NOTICE,
                                "The registry tells of a Go in "
                                        + candidate.candidate().text()
                                        + (elsewhere.isPresent()
                                                ? ", which is not its GOROOT."
                                                : ", which is not there any more."))
                        .at(location)
                        .because(rejected.issue().message())
                        .withRemedy(
                                elsewhere.orElse("Uninstall that Go in the list of programs, or delete the value.")));
            }
        }
    }

    private static boolean isOfSession(Location location, Evidence evidence) {
        return evidence.layers().sessions().stream()
                .anyMatch(session ->
                        session.of("GOROOT").by().filter(location::equals).isPresent());
    }

    static boolean isStale(Issue issue) {
        return GONE.contains(issue.code())
                && issue.location()
                        .filter(location -> location.kind() == Location.Kind.REGISTRY_VALUE)
                        .isPresent();
    }
}
