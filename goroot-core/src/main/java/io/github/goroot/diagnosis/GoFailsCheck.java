package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds that every {@code go} command in the directory would end with an error. */
final class GoFailsCheck implements Check {

    private static final String GOPATH = "GOPATH";

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Selection selection = evidence.selection();
        Optional<String> error = selection.error();
        if (isNotKnown(evidence) || selection.isUndecided()) {
            // That go may well work: a wrapper script does, and a shim whose files say too little. The discovery has
            // said why it was not looked behind.
            return;
        }
        boolean told = evidence.path().isEmpty() && selection.go().isEmpty() && evidence.hasDirectory();
        if (error.isEmpty() || told || isOfMissingGoroot(evidence)) {
            return;
        }
        Finding finding = Finding.of(
                        FindingCode.GO_FAILS,
                        Severity.ERROR,
                        "Every go command in " + selection.directory() + " ends with an error: "
                                + sentence(error.get()))
                .withRemedy(FailureRemedy.of(evidence, error.get())
                        .orElse("goroot which --explain shows the steps that lead there; change what the last one"
                                + " names."));
        for (Reason reason : selection.reasons()) {
            finding = finding.because(reason.text());
        }
        Optional<String> gopath = evidence.host().environment().nonEmpty(GOPATH);
        if (error.get().startsWith("go: GOPATH entry") && gopath.isPresent() && !ReplacedByShim.is(evidence, GOPATH)) {
            // No step of the selection led there, and the error does not tell the whole value.
            findings.accept(finding.at(Location.variable(GOPATH, gopath.get()))
                    .withRemedy("Set GOPATH to an absolute path as this system spells it, or unset it."));
            return;
        }
        Optional<Location> last = selection.reasons().stream()
                .flatMap(reason -> reason.location().stream())
                .reduce((earlier, later) -> later);
        findings.accept(last.map(finding::at).orElse(finding));
    }

    /** Tells whether the error is that of a GOROOT that is not there, which the discovery has refused with its reason. */
    static boolean isOfMissingGoroot(Evidence evidence) {
        return !evidence.gorootSettings().isEmpty()
                && !ReplacedByShim.is(evidence, "GOROOT")
                && evidence.selection()
                        .error()
                        .filter(error -> error.startsWith("go: cannot find GOROOT directory"))
                        .isPresent();
    }

    /** Tells whether the first go on PATH is one of which nothing is known, so that there is nothing to predict. */
    private static boolean isNotKnown(Evidence evidence) {
        return evidence.selection().go().isEmpty()
                && evidence.path().stream()
                        .findFirst()
                        .filter(first -> !first.isShim() && first.home().isEmpty())
                        .isPresent()
                && evidence.hasDirectory();
    }

    private static String sentence(String error) {
        String line = error.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
