package io.github.goroot.cli.answer;

import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong from all over a report. */
public final class Problems {

    /** By the issue without its location: locators that come upon the same broken place tell of it in the same words. */
    private final Map<Issue, Set<String>> concerns = new LinkedHashMap<>();

    private Problems() {}

    /** Gives the problems of a report, worst first; equally bad ones in the order of the chain. */
    public static List<Problem> of(DiscoveryReport report) {
        Problems problems = new Problems();
        report.locators().forEach(problems::locator);
        report.nested().stream()
                .flatMap(nested -> nested.report().stream())
                .forEach(inner -> inner.locators().forEach(problems::locator));
        report.toolchains().forEach(problems::toolchain);
        return problems.worstFirst();
    }

    private void locator(LocatorReport locator) {
        for (CandidateReport candidate : locator.candidates()) {
            if (candidate.verdict() instanceof Verdict.Rejected rejected) {
                String text = candidate.candidate().text();
                add(
                        rejected.issue(),
                        "rejected: " + text + " by " + candidate.candidate().provenance());
            }
        }
        locator.issues().forEach(issue -> add(issue, "noted: " + locator.id()));
        if (locator.outcome() instanceof LocatorOutcome.Failed failed) {
            add(failed.issue(), "failed: " + locator.id());
        }
    }

    private void toolchain(GoToolchain toolchain) {
        toolchain.issues().forEach(issue -> add(issue, "concerns: " + toolchain));
    }

    private void add(Issue issue, String concern) {
        concerns.computeIfAbsent(unplaced(issue), key -> new LinkedHashSet<>()).add(concern);
    }

    private static Issue unplaced(Issue issue) {
        Issue bare = Issue.of(issue.code(), issue.severity(), issue.message());
        return issue.remedy().map(bare::withRemedy).orElse(bare);
    }

    private List<Problem> worstFirst() {
        List<Problem> problems = new ArrayList<>();
        concerns.forEach((issue, about) -> problems.add(new Problem(issue, List.copyOf(about))));
        problems.sort(Comparator.comparing(problem -> problem.issue().severity()));
        return problems;
    }
}
