package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import java.util.function.Consumer;

/** Finds that the next command would download a toolchain first. */
final class DownloadCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Selection selection = evidence.selection();
        if (selection.outcome() != Selection.Outcome.DOWNLOAD
                || selection.error().isPresent()) {
            // A download that fails is told as the error that it is.
            return;
        }
        String toolchain = selection.toolchain().orElse("a Go");
        boolean manager = selection.go().isEmpty();
        Finding finding = Finding.of(
                        FindingCode.TOOLCHAIN_DOWNLOADED_NEXT,
                        Severity.WARNING,
                        "The next go command in " + selection.directory() + " downloads " + toolchain + " first.")
                .withRemedy(
                        manager
                                ? "Let the version manager install it now, or choose a version that is there."
                                : "Install " + toolchain
                                        + ", or set GOTOOLCHAIN=local to get an error instead of a download.");
        for (Reason reason : selection.decision().stream().toList()) {
            finding = finding.because(reason.text());
            finding = reason.location().map(finding::at).orElse(finding);
        }
        findings.accept(selection.module().map(finding::because).orElse(finding));
    }
}
