package io.github.goroot.diagnosis;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The GOROOT that the {@code go} which runs uses, where the discovery has refused it.
 *
 * <p>That nobody chose a place makes its refusal a notice; but if {@code go} builds with it, nothing is built.
 */
final class BrokenGo {

    /** What a build fails for; a VERSION that says nothing is none of it. */
    private static final Set<IssueCode> NOTHING_IS_BUILT =
            EnumSet.of(IssueCode.COMPILER_MISSING, IssueCode.STANDARD_LIBRARY_MISSING, IssueCode.NOT_A_GOROOT);

    /** What else is wrong with a directory that is a toolchain all the same, only not a whole one. */
    private static final Set<IssueCode> NOT_WHOLE = EnumSet.of(
            IssueCode.COMPILER_MISSING,
            IssueCode.STANDARD_LIBRARY_MISSING,
            IssueCode.GO_MISSING,
            IssueCode.GO_NOT_EXECUTABLE,
            IssueCode.VERSION_MISSING,
            IssueCode.VERSION_INVALID);

    private BrokenGo() {}

    /** Gives the reason why nothing is built with the {@code go} that runs; empty if its GOROOT was accepted. */
    static Optional<Issue> reason(Evidence evidence) {
        Set<Path> used = Stream.of(evidence.selection().home(), evidence.factualHome())
                .flatMap(Optional::stream)
                .flatMap(home -> evidence.real(home).stream())
                .collect(Collectors.toSet());
        return used.isEmpty()
                ? Optional.empty()
                : refusals(evidence, NOTHING_IS_BUILT)
                        .filter(refused -> homeOf(evidence, refused.candidate())
                                .filter(used::contains)
                                .isPresent())
                        .map(BrokenGo::issue)
                        .findFirst();
    }

    /** Gives what is wrong with the first directory that would be a toolchain if it were whole, or else could be read. */
    static Optional<Issue> nearest(Evidence evidence) {
        return refusals(evidence, NOT_WHOLE)
                .findFirst()
                .or(() -> refusals(evidence, EnumSet.of(IssueCode.UNREADABLE)).findFirst())
                .map(BrokenGo::issue);
    }

    /** Tells whether an issue says what another one says, of whatever way that led there. */
    static boolean isSame(Issue one, Issue other) {
        return one.code() == other.code() && Objects.equals(one.message(), other.message());
    }

    private static Stream<CandidateReport> refusals(Evidence evidence, Set<IssueCode> codes) {
        return evidence.report().candidates().stream()
                .filter(report -> report.verdict() instanceof Verdict.Rejected)
                .filter(report -> codes.contains(issue(report).code()));
    }

    private static Issue issue(CandidateReport refused) {
        return ((Verdict.Rejected) refused.verdict()).issue();
    }

    private static Optional<Path> homeOf(Evidence evidence, Candidate candidate) {
        Optional<Path> home = candidate.shape() == Candidate.Shape.EXECUTABLE
                ? candidate.path().flatMap(evidence::homeAround)
                : candidate.path();
        return home.flatMap(evidence::real);
    }
}
