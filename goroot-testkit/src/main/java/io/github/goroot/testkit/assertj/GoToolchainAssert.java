package io.github.goroot.testkit.assertj;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a {@link GoToolchain}.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class GoToolchainAssert extends AbstractAssert<GoToolchainAssert, GoToolchain> {

    GoToolchainAssert(GoToolchain actual) {
        super(actual, GoToolchainAssert.class);
    }

    /**
     * Verifies the version.
     *
     * @param version the whole text, such as {@code go1.22.5}
     * @return these assertions
     */
    public GoToolchainAssert withVersion(String version) {
        return same("version", version, checked().version());
    }

    /**
     * Verifies the platform of the programs.
     *
     * @param platform the platform, such as {@code linux/amd64}
     * @return these assertions
     */
    public GoToolchainAssert forPlatform(String platform) {
        return same("platform", platform, checked().platform());
    }

    /**
     * Verifies the root directory with links followed.
     *
     * @param path the path in the notation of the host
     * @return these assertions
     */
    public GoToolchainAssert withRealHome(String path) {
        return same("real home", path, checked().realHome());
    }

    /**
     * Verifies the name of the root directory that survives upgrades.
     *
     * @param path the path in the notation of the host
     * @return these assertions
     */
    public GoToolchainAssert withStableHome(String path) {
        return same(
                "stable home",
                path,
                checked().stableHome().map(Object::toString).orElse("(none)"));
    }

    /**
     * Verifies that nobody offers a name of the root directory that survives upgrades.
     *
     * @return these assertions
     */
    public GoToolchainAssert withoutStableHome() {
        return withStableHome("(none)");
    }

    /**
     * Verifies which locators led to the toolchain, all of them and in this order.
     *
     * @param locators their ids; one that led there twice is named twice
     * @return these assertions
     */
    public GoToolchainAssert detectedBy(String... locators) {
        List<String> found =
                checked().provenances().stream().map(Provenance::locator).toList();
        if (!found.equals(List.of(locators))) {
            failWithMessage(
                    "%nExpected%n  %s%nto be detected by%n  %s%nbut these led to it:%n  %s",
                    actual, List.of(locators), checked().provenances());
        }
        return this;
    }

    /**
     * Verifies that the toolchain has an issue although it is usable.
     *
     * @param code the code of the issue
     * @return assertions on the issue
     */
    public IssueAssert withIssue(IssueCode code) {
        Optional<Issue> found = checked().issues().stream()
                .filter(issue -> issue.code() == code)
                .findFirst();
        if (found.isEmpty()) {
            failWithMessage(
                    "%nExpected%n  %s%nto have the issue%n  %s%nbut it has%n  %s",
                    actual, code, checked().issues());
        }
        return new IssueAssert(found.orElseThrow()).as(descriptionText());
    }

    /**
     * Verifies that the toolchain has no issue.
     *
     * @return these assertions
     */
    public GoToolchainAssert withoutIssues() {
        return same("issues", "[]", checked().issues());
    }

    private GoToolchain checked() {
        isNotNull();
        return actual;
    }

    private GoToolchainAssert same(String what, String expected, Object found) {
        if (!found.toString().equals(expected)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%nExpected%n  %s%nto have the %s%n  %s%nbut it is%n  %s",
                    actual,
                    what,
                    expected,
                    found);
        }
        return this;
    }
}
