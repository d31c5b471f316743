package com.example.eclipse;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorReport;
import java.util.List;

/** The page of preferences for Go in a workbench of this style: a field for the GOROOT, and a button that looks for it. */
public final class GoPreferences {

    private final GoToolchains toolchains;
    private final GoRequirement least;

    /**
     * Makes the page.
     *
     * @param toolchains {@link GoToolchains#system()}, but for tests
     * @param least what the tools of this workbench need
     */
    public GoPreferences(GoToolchains toolchains, GoRequirement least) {
        this.toolchains = toolchains;
        this.least = least;
    }

    /**
     * Checks what stands in the field.
     *
     * @param text what the user typed
     * @return an error where there is no toolchain, a warning where it is not good for this workbench
     */
    public Status validate(String text) {
        if (text.isBlank()) {
            return new Status(Status.Severity.WARNING, "No Go is set, so the one on PATH is used.");
        }
        Inspection inspection = toolchains.inspect(text.strip());
        if (inspection.toolchain().isEmpty()) {
            return new Status(
                    Status.Severity.ERROR, sentence(inspection.refusal().orElseThrow()));
        }
        GoToolchain go = inspection.toolchain().get();
        if (!least.isSatisfiedBy(go)) {
            return new Status(
                    Status.Severity.WARNING,
                    "This is " + go.version() + " for " + go.platform() + ", and " + least.describe()
                            + " is needed here.");
        }
        // A toolchain with blemishes, such as one whose release time is unknown, is told with the first of them.
        return go.issues().stream()
                .findFirst()
                .map(issue -> new Status(Status.Severity.WARNING, sentence(issue)))
                .orElse(Status.OK);
    }

    /**
     * Runs the job behind the button.
     *
     * @param monitor is told how it gets on
     * @param found gets the toolchains as they are found
     * @return how it ended
     */
    public Status search(ProgressMonitor monitor, List<GoToolchain> found) {
        monitor.beginTask("Searching for Go", ProgressMonitor.UNKNOWN);
        try {
            DiscoveryReport report = toolchains.discover(new DiscoveryListener() {
                @Override
                public void toolchainFound(GoToolchain toolchain) {
                    found.add(toolchain);
                }

                @Override
                public void locatorFinished(LocatorReport locator) {
                    monitor.subTask(locator.displayName());
                    monitor.worked(1);
                }

                @Override
                public boolean isCancelled() {
                    return monitor.isCanceled();
                }
            });
            return ending(report);
        } finally {
            monitor.done();
        }
    }

    private static Status ending(DiscoveryReport report) {
        return switch (report.ending()) {
            case CANCELLED -> new Status(Status.Severity.CANCEL, "");
            case OUT_OF_TIME ->
                new Status(Status.Severity.WARNING, "The search took too long, and some places were not looked at.");
            case COMPLETE, ANSWERED ->
                report.toolchains().isEmpty() ? new Status(Status.Severity.ERROR, report.describe()) : Status.OK;
        };
    }

    private static String sentence(Issue issue) {
        return issue.remedy().map(remedy -> issue.message() + " " + remedy).orElse(issue.message());
    }
}
