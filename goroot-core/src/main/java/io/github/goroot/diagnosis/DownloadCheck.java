package io.github.goroot.diagnosis;

import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds that the next command would download a toolchain first. */
final class DownloadCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Selection selection = evidence.selection();
        if (selection.outcome() != Selection.Outcome.DOWNLOAD) {
            return;
        }
        String toolchain = selection.toolchain().orElse("a toolchain");
        boolean off = setting(evidence, "GOPROXY").filter("off"::equals).isPresent();
        Finding finding = Finding.of(
                        FindingCode.TOOLCHAIN_DOWNLOADED_NEXT,
                        off ? Severity.ERROR : Severity.WARNING,
                        "The next go command in " + selection.directory() + " "
                                + (off
                                        ? "needs " + toolchain + ", and GOPROXY=off forbids the download."
                                        : "downloads " + toolchain + " first."))
                .withRemedy(
                        "Install " + toolchain + ", or set GOTOOLCHAIN=local to get an error instead of a download.");
        for (Reason reason : selection.decision().stream().toList()) {
            finding = finding.because(reason.text());
            finding = reason.location().map(finding::at).orElse(finding);
        }
        findings.accept(selection.module().map(finding::because).orElse(finding));
    }

    private static Optional<String> setting(Evidence evidence, String name) {
        return evidence.host()
                .environment()
                .nonEmpty(name)
                .or(() -> evidence.userFile().flatMap(file -> file.last(name)).map(EnvFile.Assignment::value));
    }
}
