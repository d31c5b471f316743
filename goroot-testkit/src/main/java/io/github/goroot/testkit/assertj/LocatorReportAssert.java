package io.github.goroot.testkit.assertj;

import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a {@link LocatorReport}.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class LocatorReportAssert extends AbstractAssert<LocatorReportAssert, LocatorReport> {

    LocatorReportAssert(LocatorReport actual) {
        super(actual, LocatorReportAssert.class);
    }

    /**
     * Verifies that the locator led to so many different toolchains.
     *
     * @param toolchains their number
     * @return these assertions
     */
    public LocatorReportAssert found(int toolchains) {
        isNotNull();
        if (!(actual.outcome() instanceof LocatorOutcome.Found found) || found.toolchains() != toolchains) {
            throw unlike("to lead to " + toolchains + " toolchains");
        }
        return this;
    }

    /**
     * Verifies that the locator looked and led to nothing.
     *
     * @return these assertions
     */
    public LocatorReportAssert foundNothing() {
        return endedAs(LocatorOutcome.NothingFound.class, "to find nothing");
    }

    /**
     * Verifies that the places of the locator do not exist on the host.
     *
     * @return these assertions
     */
    public LocatorReportAssert wasNotApplicable() {
        return endedAs(LocatorOutcome.NotApplicable.class, "not to be applicable");
    }

    /**
     * Verifies that the locator was switched off.
     *
     * @return these assertions
     */
    public LocatorReportAssert wasDisabled() {
        return endedAs(LocatorOutcome.Disabled.class, "to be disabled");
    }

    /**
     * Verifies that the turn of the locator did not come, or did not end.
     *
     * @return these assertions
     */
    public LocatorReportAssert wasSkipped() {
        return endedAs(LocatorOutcome.Skipped.class, "to be skipped");
    }

    /**
     * Verifies that the locator broke.
     *
     * @return assertions on what happened
     */
    public IssueAssert failed() {
        endedAs(LocatorOutcome.Failed.class, "to fail");
        Issue issue = ((LocatorOutcome.Failed) actual.outcome()).issue();
        return new IssueAssert(issue).as(descriptionText());
    }

    /**
     * Verifies that the locator looked at something and what was there.
     *
     * @param what the name of the variable, the path, the registry key
     * @param answer what was there, as the report words it
     * @return these assertions
     */
    public LocatorReportAssert lookedAt(String what, String answer) {
        isNotNull();
        boolean looked = actual.looked().stream()
                .anyMatch(look -> look.what().equals(what) && look.answer().equals(answer));
        if (!looked) {
            StringBuilder looks = new StringBuilder();
            for (Looked look : actual.looked()) {
                looks.append(String.format("%n  %s", look));
            }
            failWithMessage(
                    "%nExpected the locator %s to look at%n  %s: %s%nbut it looked at:%s",
                    actual.id(), what, answer, looks);
        }
        return this;
    }

    private LocatorReportAssert endedAs(Class<? extends LocatorOutcome> outcome, String inWords) {
        isNotNull();
        if (!outcome.isInstance(actual.outcome())) {
            throw unlike(inWords);
        }
        return this;
    }

    private AssertionError unlike(String expectation) {
        return failure(
                "%nExpected the locator %s %s, but its outcome is%n  %s%nand its candidates are%n  %s",
                actual.id(), expectation, actual.outcome(), actual.candidates());
    }
}
