package io.github.goroot.cli.html;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import java.util.List;
import java.util.Locale;

/** Draws when each locator looked and for how long; they look one after the other. */
final class TimeLine {

    private static final double MICROS = 1000;

    private final Html html;
    private final DiscoveryReport report;

    TimeLine(Html html, DiscoveryReport report) {
        this.html = html;
        this.report = report;
    }

    void draw() {
        List<LocatorReport> busy = report.locators().stream()
                .filter(locator -> !isIdle(locator.outcome()))
                .toList();
        double whole = Math.max(
                1,
                busy.stream().mapToLong(locator -> locator.elapsed().toNanos()).sum());
        double before = 0;
        for (LocatorReport locator : busy) {
            double own = locator.elapsed().toNanos();
            line(locator, 100 * before / whole, 100 * own / whole);
            before += own;
        }
        int idle = report.locators().size() - busy.size();
        html.leaf(
                "p",
                Html.of("faint"),
                busy.size() + " locators looked, for " + millis(report.elapsed().toNanos()) + " in all; " + idle
                        + " had nothing to look for here or are off.");
    }

    private void line(LocatorReport locator, double begin, double width) {
        html.element("div", Html.of("line"), () -> {
            html.leaf("span", Html.of("name"), locator.id());
            html.element(
                    "span",
                    Html.of("track"),
                    () -> html.leaf(
                            "span",
                            List.of(
                                    "class",
                                    "bar " + kind(locator.outcome()),
                                    "style",
                                    String.format(
                                            Locale.ROOT, "left:%.2f%%;width:%.2f%%", Math.min(begin, 99.5), width)),
                            ""));
            html.leaf("span", Html.of("time"), millis(locator.elapsed().toNanos()));
        });
    }

    private static boolean isIdle(LocatorOutcome outcome) {
        return outcome instanceof LocatorOutcome.NotApplicable
                || outcome instanceof LocatorOutcome.Disabled
                || outcome instanceof LocatorOutcome.Skipped;
    }

    private static String kind(LocatorOutcome outcome) {
        if (outcome instanceof LocatorOutcome.Found) {
            return "found";
        }
        return outcome instanceof LocatorOutcome.Failed ? "failed" : "nothing";
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / MICROS / MICROS);
    }
}
