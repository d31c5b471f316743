package io.github.goroot.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a report as plain text for people; the same text for equal reports. */
final class ReportText {

    private static final String INDENT = "      ";

    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String describe(DiscoveryReport report) {
        ReportText writer = new ReportText();
        writer.line(headline(report, countOf(report.toolchains().size(), "Go toolchain") + " found"));
        report.toolchains().forEach(toolchain -> writer.toolchain(report, toolchain, Optional.empty()));
        writer.locators(report);
        writer.nested(report);
        return writer.finish();
    }

    static String describe(DiscoveryReport report, GoRequirement requirement) {
        ReportText writer = new ReportText();
        writer.line(headline(
                report,
                report.toolchains().stream().anyMatch(requirement::isSatisfiedBy)
                        ? "A Go toolchain satisfies \"" + requirement + "\""
                        : "No Go toolchain satisfies \"" + requirement + "\""));
        report.toolchains().forEach(toolchain -> writer.toolchain(report, toolchain, Optional.of(requirement)));
        writer.locators(report);
        writer.nested(report);
        return writer.finish();
    }

    private static String headline(DiscoveryReport report, String statement) {
        String ending = switch (report.ending()) {
            case COMPLETE -> "";
            case ANSWERED -> " (stopped when the answer was found)";
            case CANCELLED -> " (cancelled before the end)";
            case OUT_OF_TIME -> " (the time was up before the end)";
        };
        return statement + " on " + report.platform() + " by "
                + countOf(report.locators().size(), "locator") + ending
                + (report.toolchains().isEmpty() ? ":" : ". Found:");
    }

    private void toolchain(DiscoveryReport report, GoToolchain toolchain, Optional<GoRequirement> requirement) {
        String elsewhere = toolchain.host().equals(report.host()) ? "" : " on " + toolchain.host();
        line("  " + toolchain.version() + "  " + toolchain.platform() + "  " + toolchain.homeText() + elsewhere);
        toolchain.provenances().forEach(provenance -> line(INDENT + "by " + provenance));
        toolchain.issues().forEach(this::issue);
        requirement
                .filter(required -> !required.isSatisfiedBy(toolchain))
                .ifPresent(required -> line(INDENT + "refused: " + mismatch(toolchain, required)));
    }

    private static String mismatch(GoToolchain toolchain, GoRequirement required) {
        return required.isSatisfiedBy(toolchain.version())
                ? "it is for " + toolchain.platform() + " and cannot run on this host [" + IssueCode.FOREIGN_PLATFORM
                        + "]"
                : "its version is " + toolchain.version() + ", wanted was " + required.describe() + " ["
                        + IssueCode.REQUIREMENT_NOT_MET + "]";
    }

    private void locators(DiscoveryReport report) {
        List<LocatorReport> locators = report.locators();
        if (!report.toolchains().isEmpty()) {
            line("Looked in:");
        }
        int width = locators.stream()
                .filter(locator -> !isUneventful(locator))
                .mapToInt(locator -> locator.displayName().length())
                .max()
                .orElse(0);
        Map<String, List<String>> uneventful = new LinkedHashMap<>();
        for (int i = 0; i < locators.size(); i++) {
            LocatorReport locator = locators.get(i);
            if (isUneventful(locator)) {
                uneventful
                        .computeIfAbsent(outcome(locator.outcome()), outcome -> new ArrayList<>())
                        .add(locator.displayName());
                continue;
            }
            String number = String.format("%4s", "(" + (i + 1) + ")");
            String name = locator.displayName()
                    + " ".repeat(width - locator.displayName().length());
            line(number + " " + name + "  " + outcome(locator.outcome()));
            rejections(locator);
            locator.issues().stream()
                    .filter(issue -> !locator.outcome().equals(new LocatorOutcome.Failed(issue)))
                    .forEach(this::issue);
        }
        uneventful.forEach(this::summary);
        if (report.toolchains().isEmpty()) {
            whatWasMissing(locators);
        }
    }

    /** That nothing was found means less where there was next to nothing to look at. */
    private void whatWasMissing(List<LocatorReport> locators) {
        if (locators.isEmpty()) {
            line(
                    "  Nothing was looked at, for there is no locator. Add one, or do not leave out those of the library.");
        }
        boolean noHome = isUnset("HOME", locators) || isUnset("USERPROFILE", locators);
        if (noHome) {
            line("  The home of the user is not known: "
                    + (isUnset("HOME", locators) ? "HOME" : "USERPROFILE")
                    + " is not set, so nothing that lies in it was looked at.");
        }
        if (isUnset("PATH", locators)) {
            line("  PATH is not set, so no program on it was looked at.");
        }
    }

    private static boolean isUnset(String variable, List<LocatorReport> locators) {
        Looked unset = new Looked(Looked.Kind.VARIABLE, variable, "not set");
        return locators.stream().anyMatch(locator -> locator.looked().contains(unset));
    }

    private void nested(DiscoveryReport report) {
        for (NestedReport nested : report.nested()) {
            line("On " + nested.host() + ", " + nested.outcome().label().replace('-', ' ')
                    + nested.reason().map(reason -> ": " + reason).orElse(":"));
            nested.report().ifPresent(this::locators);
        }
    }

    private static boolean isUneventful(LocatorReport locator) {
        return !(locator.outcome() instanceof LocatorOutcome.Found)
                && !(locator.outcome() instanceof LocatorOutcome.Failed)
                && locator.candidates().isEmpty()
                && locator.issues().isEmpty();
    }

    /** There are dozens of locators, and most of them have nothing to tell. */
    private void summary(String outcome, List<String> names) {
        StringBuilder current = new StringBuilder("  " + outcome + ": ");
        for (int i = 0; i < names.size(); i++) {
            String part = names.get(i) + (i + 1 < names.size() ? ", " : "");
            if (current.length() + part.length() > WIDTH) {
                line(current.toString().stripTrailing());
                current = new StringBuilder("    ");
            }
            current.append(part);
        }
        line(current.toString());
    }

    private static String outcome(LocatorOutcome outcome) {
        if (outcome instanceof LocatorOutcome.Found found) {
            return "found " + found.toolchains();
        }
        if (outcome instanceof LocatorOutcome.Failed) {
            return outcome.label()
                    + outcome.reason().map(reason -> ": " + reason).orElse("");
        }
        return outcome.label().replace('-', ' ')
                + outcome.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    private void rejections(LocatorReport locator) {
        for (CandidateReport candidate : locator.candidates()) {
            if (candidate.verdict() instanceof Verdict.Rejected rejected) {
                line(INDENT + "rejected " + candidate.candidate().text() + " from "
                        + candidate.candidate().provenance().detail());
                issue(rejected.issue());
            }
        }
    }

    private void issue(Issue issue) {
        line(INDENT + "  " + issue.severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + issue);
        issue.remedy().ifPresent(remedy -> line(INDENT + "  → " + remedy));
    }

    private void line(String line) {
        // A path or a variable may hold what would command a terminal.
        line.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        text.append('\n');
    }

    private String finish() {
        return text.substring(0, text.length() - 1);
    }

    private static String countOf(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
