package io.github.goroot.diagnosis;

import io.github.goroot.internal.goenv.PathList;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.GoEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds that GOPATH is GOROOT, which Go warns of with every command ({@code src/cmd/go/main.go}, Go 1.15 to 1.27). */
final class GopathCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Optional<GoEnvironment.Variable> gopath = evidence.environment().variable("GOPATH");
        Optional<Path> goroot =
                evidence.environment().variable("GOROOT").flatMap(variable -> evidence.real(variable.value()));
        if (gopath.isEmpty() || goroot.isEmpty()) {
            return;
        }
        boolean windows = evidence.host().platform().isWindows();
        for (String entry : PathList.split(gopath.get().value(), windows)) {
            if (!entry.isEmpty() && evidence.real(entry).equals(goroot)) {
                Finding finding = Finding.of(
                                FindingCode.GOPATH_IS_GOROOT,
                                Severity.WARNING,
                                "GOPATH and GOROOT are the same directory, " + entry + ".")
                        .because("Downloaded modules and installed programs mix with Go's own files, and go warns with"
                                + " every command.")
                        .withRemedy("Set GOPATH to a directory of its own, or move Go to another one.");
                findings.accept(gopath.get()
                        .location()
                        .map(finding::at)
                        .orElseGet(() -> finding.because(
                                "GOPATH is not set, and its default is the directory go in the user's home.")));
            }
        }
    }
}
