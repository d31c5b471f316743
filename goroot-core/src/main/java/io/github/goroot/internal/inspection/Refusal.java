package io.github.goroot.internal.inspection;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.nio.file.Path;

/** Carries the reason why a place is not a toolchain from where it is seen to where the verdict is given. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    private Refusal(Issue issue) {
        super(issue.message(), null, false, false);
        this.issue = issue;
    }

    /** Makes a refusal; whoever knows who chose the place sets the severity and the location. */
    static Refusal of(IssueCode code, String message, String remedy) {
        return new Refusal(Issue.of(code, Severity.NOTICE, message).withRemedy(remedy));
    }

    static Refusal missing(Path home, String what) {
        return of(IssueCode.GOROOT_MISSING, home + " " + what + ".", "Install Go there, or change what names it.");
    }

    Issue issue() {
        return issue;
    }
}
