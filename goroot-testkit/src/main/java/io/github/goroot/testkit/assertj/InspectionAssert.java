package io.github.goroot.testkit.assertj;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on an {@link Inspection}.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class InspectionAssert extends AbstractAssert<InspectionAssert, Inspection> {

    InspectionAssert(Inspection actual) {
        super(actual, InspectionAssert.class);
    }

    /**
     * Verifies that there is a toolchain.
     *
     * @param home its {@linkplain GoToolchain#home() home} in the notation of the host
     * @return assertions on the toolchain
     */
    public GoToolchainAssert foundToolchainAt(String home) {
        isNotNull();
        if (actual.toolchain()
                .filter(found -> found.home().toString().equals(home))
                .isEmpty()) {
            failWithMessage("%nExpected a toolchain at%n  %s%nbut the answer is%n  %s", home, actual);
        }
        return new GoToolchainAssert(actual.toolchain().orElseThrow()).as(descriptionText());
    }

    /**
     * Verifies that there is no toolchain.
     *
     * @return assertions on the reason
     */
    public IssueAssert refused() {
        isNotNull();
        if (actual.refusal().isEmpty()) {
            failWithMessage("%nExpected a refusal, but the answer is%n  %s", actual);
        }
        return new IssueAssert(actual.refusal().orElseThrow()).as(descriptionText());
    }
}
