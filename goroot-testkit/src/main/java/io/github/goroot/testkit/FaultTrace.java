package io.github.goroot.testkit;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fault must leave in a report.
 *
 * @param kind what went wrong
 * @param place what the failed call asked for
 * @param lost what is given up for it
 */
record FaultTrace(FaultKind kind, Path place, Path lost) {

    /** Tells whether the fault shows in a report; what the healthy machine reports already does not count. */
    boolean isIn(DiscoveryReport report, DiscoveryReport healthy) {
        return switch (kind) {
            case SLOW -> report.equals(healthy);
            // Absence is an answer, not a fault: it must be told where it costs a toolchain.
            case VANISHED ->
                homes(report).containsAll(homes(healthy))
                        || inLooks(report)
                        || newIssues(report, healthy).anyMatch(this::tellsThePlace);
            default -> inLooks(report) || newIssues(report, healthy).anyMatch(this::isNamedBy);
        };
    }

    private static Stream<Issue> newIssues(DiscoveryReport report, DiscoveryReport healthy) {
        return report.issues().stream().filter(issue -> !healthy.issues().contains(issue));
    }

    private static Set<Path> homes(DiscoveryReport report) {
        return report.toolchains().stream().map(GoToolchain::realHome).collect(Collectors.toSet());
    }

    private boolean inLooks(DiscoveryReport report) {
        return report.locators().stream()
                .flatMap(locator -> locator.looked().stream())
                .anyMatch(look -> look.what().equals(place.toString())
                        && look.answer().contains(kind.words())
                        && (kind != FaultKind.HANG || look.answer().contains(lost.toString())));
    }

    private boolean isNamedBy(Issue issue) {
        if (kind == FaultKind.HANG) {
            return issue.code() == IssueCode.NOT_ANSWERING
                    && issue.message().contains(lost + " " + kind.words())
                    && issue.message().contains(place.toString());
        }
        return issue.message().contains(kind.words()) && tellsThePlace(issue);
    }

    /** A device does not always say which file has failed; then it is somewhere in the home that was examined. */
    private boolean tellsThePlace(Issue issue) {
        return Stream.iterate(place, Objects::nonNull, Path::getParent)
                .filter(path -> path.getNameCount() > 0)
                .anyMatch(path -> issue.message().contains(path.toString()));
    }
}
