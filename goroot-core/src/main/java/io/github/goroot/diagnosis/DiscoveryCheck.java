package io.github.goroot.diagnosis;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Passes on what the discovery has against single places, as far as it matters to whoever uses Go here. */
final class DiscoveryCheck implements Check {

    /** What is normal for a toolchain that nobody chose: a cross toolchain, a packager's habit, a download in waiting. */
    private static final Set<IssueCode> NORMAL =
            EnumSet.of(IssueCode.FOREIGN_PLATFORM, IssueCode.VERSION_MISSING, IssueCode.GO_NOT_EXECUTABLE);

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (Issue issue : evidence.report().issues()) {
            boolean normal = issue.severity() == Severity.NOTICE && NORMAL.contains(issue.code());
            boolean stale = RegistryEntryCheck.isStale(issue);
            if (!normal && !stale && told.add(issue.code() + issue.message())) {
                findings.accept(withConsequence(Finding.of(issue), evidence));
            }
        }
    }

    private static Finding withConsequence(Finding finding, Evidence evidence) {
        boolean counts = !evidence.gorootSettings().isEmpty()
                && finding.location()
                        .filter(evidence.gorootSettings().get(0).location()::equals)
                        .isPresent();
        if (!counts || finding.severity() != Severity.ERROR) {
            return finding;
        }
        Finding more = finding.withRemedy(finding.remedy().orElse("") + " "
                + evidence.gorootSettings().get(0).removal());
        return evidence.selection()
                .error()
                .map(error -> more.because("Every go command prints: " + error))
                .orElse(more);
    }
}
