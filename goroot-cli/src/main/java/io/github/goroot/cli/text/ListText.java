package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.Problem;
import io.github.goroot.cli.answer.Problems;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.NestedReport;
import io.github.goroot.model.Severity;
import io.github.goroot.model.Verdict;
import java.util.List;

/**
 * What {@code goroot list} tells besides the toolchains: errors before them, the rest behind.
 *
 * <p>On a terminal the table has air around it; elsewhere nobody looks at it together with this.
 */
public final class ListText {

    private final DiscoveryReport report;
    private final Style style;
    private final List<Problem> problems;

    /** Prepares what is to be told of a report. */
    public ListText(DiscoveryReport report, Style style) {
        this.report = report;
        this.style = style;
        this.problems = Problems.of(report);
    }

    /** Gives the broken explicit settings, which a person must see first. */
    public String errors() {
        String errors = ProblemText.of(problems(true), style);
        return style.tabular() && !errors.isEmpty() ? errors + "\n" : errors;
    }

    /** Gives everything else that is wrong, and the sum of it all. */
    public String remarks() {
        String rest = ProblemText.of(problems(false), style);
        String ending = ending();
        String text = rest + nested() + ending + summary();
        return style.tabular() && !report.toolchains().isEmpty() && !text.isEmpty() ? "\n" + text : text;
    }

    private List<Problem> problems(boolean errors) {
        return problems.stream()
                .filter(problem -> (problem.issue().severity() == Severity.ERROR) == errors)
                .toList();
    }

    /** Gives the hosts inside this one that were not searched, each with its reason, which tells the remedy. */
    private String nested() {
        StringBuilder text = new StringBuilder();
        for (NestedReport nested : report.nested()) {
            nested.reason().ifPresent(reason -> {
                boolean failed = nested.outcome() == NestedReport.Outcome.FAILED;
                String label = failed ? style.doubtful("not searched:") : style.faint("left out:");
                text.append(label)
                        .append(' ')
                        .append(Printable.line(nested.host().toString()))
                        .append(". ")
                        .append(Printable.line(reason))
                        .append('\n');
            });
        }
        return text.toString();
    }

    private String ending() {
        return switch (report.ending()) {
            case COMPLETE, ANSWERED -> "";
            case CANCELLED -> style.doubtful("warning:") + " The search was cancelled before its end.\n";
            case OUT_OF_TIME ->
                style.doubtful("warning:") + " The time was up before the end, so there may be more toolchains.\n";
        };
    }

    private String summary() {
        if (report.toolchains().isEmpty()) {
            return style.strong("No Go toolchain found") + " on " + report.platform() + ": " + looks()
                    + ". \"goroot list --trace\" shows each.\n";
        }
        return style.tabular()
                ? style.strong(count(report.toolchains().size(), "Go toolchain")) + counts() + ".\n"
                : "";
    }

    private String looks() {
        int looks = report.locators().stream()
                .mapToInt(locator -> locator.looked().size())
                .sum();
        return count(report.locators().size(), "locator") + " looked at " + count(looks, "thing");
    }

    private String counts() {
        long rejected = report.candidates().stream()
                .filter(candidate -> candidate.verdict() instanceof Verdict.Rejected)
                .count();
        long failed = report.locators().stream()
                .filter(locator -> locator.outcome() instanceof LocatorOutcome.Failed)
                .count();
        return (rejected > 0 ? ", " + count(rejected, "candidate") + " rejected" : "")
                + (failed > 0 ? ", " + count(failed, "locator") + " failed" : "");
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
