package io.github.goroot.cli.text;

import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.NestedReport;
import io.github.goroot.model.Verdict;
import java.time.Duration;

/** Tells what every locator looked at, in order, what came of it, and how long it took. */
public final class TraceText {

    private TraceText() {}

    /**
     * Gives the trace; on a terminal by locator, elsewhere lines that begin with {@code locator}, {@code looked} or
     * {@code candidate} and the id.
     */
    public static String of(DiscoveryReport report, Style style) {
        StringBuilder text = new StringBuilder();
        report.locators().forEach(locator -> text.append(locator(locator, style)));
        report.nested().forEach(nested -> text.append(nested(nested, style)));
        return style.tabular() ? text + "\n" + "Looked for " + millis(report.elapsed()) + ".\n" : text.toString();
    }

    private static String nested(NestedReport nested, Style style) {
        StringBuilder text = new StringBuilder();
        String host = nested.host().toString();
        String outcome = nested.outcome().label().replace('-', ' ')
                + nested.reason().map(reason -> ": " + reason).orElse("");
        if (style.tabular()) {
            text.append('\n').append(style.strong("on " + Printable.line(host))).append(": ");
            text.append(Printable.line(outcome)).append('\n');
        } else {
            Table head = new Table(style, "");
            head.row("host", host, outcome);
            text.append(head.render());
        }
        nested.report().ifPresent(report -> report.locators().forEach(locator -> text.append(locator(locator, style))));
        return text.toString();
    }

    private static String locator(LocatorReport locator, Style style) {
        Table head = new Table(style, "");
        Table body = new Table(style, "    ");
        if (style.tabular()) {
            locator.looked().forEach(looked -> body.row(looked.kind().label(), looked.what(), looked.answer()));
            locator.candidates().forEach(candidate -> body.row(verdict(candidate), text(candidate), result(candidate)));
            return "\n" + headline(locator, style) + body.render();
        }
        head.row("locator", locator.id(), outcome(locator.outcome()), millis(locator.elapsed()));
        String id = locator.id();
        locator.looked()
                .forEach(looked -> body.row("looked", id, looked.kind().label(), looked.what(), looked.answer()));
        locator.candidates()
                .forEach(
                        candidate -> body.row("candidate", id, verdict(candidate), text(candidate), result(candidate)));
        return head.render() + body.render();
    }

    private static String headline(LocatorReport locator, Style style) {
        return style.strong(Printable.line(locator.id())) + " (" + Printable.line(locator.displayName()) + "): "
                + Printable.line(outcome(locator.outcome())) + style.faint(" in " + millis(locator.elapsed())) + "\n";
    }

    private static String outcome(LocatorOutcome outcome) {
        return outcome instanceof LocatorOutcome.Found found
                ? "found " + found.toolchains()
                : outcome.label().replace('-', ' ')
                        + outcome.reason().map(reason -> ": " + reason).orElse("");
    }

    private static String verdict(CandidateReport candidate) {
        return candidate.verdict().label();
    }

    private static String text(CandidateReport candidate) {
        return candidate.candidate().text();
    }

    private static String result(CandidateReport candidate) {
        if (candidate.verdict() instanceof Verdict.Rejected rejected) {
            return rejected.issue().toString();
        }
        return candidate.verdict() instanceof Verdict.DuplicateOf duplicate
                ? "of " + duplicate.home()
                : candidate.candidate().provenance().toString();
    }

    /** Not with a formatter: it costs more time than most locators take. */
    static String millis(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        String fraction = Long.toString(1_000 + micros % 1_000).substring(1);
        return micros / 1_000 + "." + fraction + " ms";
    }
}
