package io.github.goroot.testkit.assertj;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on an {@link Issue}.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class IssueAssert extends AbstractAssert<IssueAssert, Issue> {

    IssueAssert(Issue actual) {
        super(actual, IssueAssert.class);
    }

    /**
     * Verifies the code.
     *
     * @param code the code
     * @return these assertions
     */
    public IssueAssert because(IssueCode code) {
        isNotNull();
        if (actual.code() != code) {
            throw failureWithActualExpected(
                    actual.code(), code, "%nExpected the reason%n  %s%nbut it is%n  %s", code, actual);
        }
        return this;
    }

    /**
     * Verifies how much it matters.
     *
     * @param severity the severity
     * @return these assertions
     */
    public IssueAssert withSeverity(Severity severity) {
        isNotNull();
        if (actual.severity() != severity) {
            throw failureWithActualExpected(
                    actual.severity(),
                    severity,
                    "%nExpected%n  %s%nto have the severity %s, but it has %s",
                    actual,
                    severity,
                    actual.severity());
        }
        return this;
    }

    /**
     * Verifies that the message holds certain texts.
     *
     * @param texts the texts, such as a path
     * @return these assertions
     */
    public IssueAssert saying(String... texts) {
        isNotNull();
        for (String text : texts) {
            if (!actual.message().contains(text)) {
                failWithMessage("%nExpected a message that holds%n  %s%nbut it is%n  %s", text, actual.message());
            }
        }
        return this;
    }

    /**
     * Verifies that it says what to do about it.
     *
     * @return these assertions
     */
    public IssueAssert withRemedy() {
        isNotNull();
        if (actual.remedy().filter(remedy -> !remedy.isBlank()).isEmpty()) {
            failWithMessage("%nExpected a remedy for%n  %s%nbut there is none", actual);
        }
        return this;
    }

    /**
     * Verifies the spot where the wrong thing was set or found.
     *
     * @param spot the spot as {@code Location.describe()} words it
     * @return these assertions
     */
    public IssueAssert locatedAt(String spot) {
        isNotNull();
        String found = actual.location().map(Object::toString).orElse("(nowhere)");
        if (!found.equals(spot)) {
            throw failureWithActualExpected(
                    found, spot, "%nExpected%n  %s%nto be located at%n  %s%nbut it is at%n  %s", actual, spot, found);
        }
        return this;
    }
}
