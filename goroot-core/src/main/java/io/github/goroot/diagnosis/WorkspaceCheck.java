package io.github.goroot.diagnosis;

import io.github.goroot.model.Gover;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.ProjectFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds a go.work that hides a go.mod which needs a newer Go: toolchains are chosen by go.work alone. */
final class WorkspaceCheck implements Check {

    /** What a go.work without a go line means ({@code src/cmd/go/internal/gover/gomod.go}, Go 1.21 to 1.27). */
    private static final String DEFAULT = "1.18";

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        List<ProjectFile> files = evidence.projectFiles();
        if (files.size() < 2) {
            return;
        }
        ProjectFile work = files.get(0);
        ProjectFile module = files.get(1);
        String here = work.goVersion().filter(Gover::isValid).orElse(DEFAULT);
        String needed = module.goVersion().orElse("");
        if (!Gover.isValid(needed) || Gover.compare(needed, here) <= 0) {
            toolchain(evidence, work, module).ifPresent(findings);
            return;
        }
        Finding finding = Finding.of(
                        FindingCode.MODULE_HIDDEN_BY_WORKSPACE,
                        Severity.WARNING,
                        work.file() + " (go " + here + ") hides " + module.file() + ", which needs Go " + needed + ".")
                .at(module.goLine().orElseThrow())
                .because("Go chooses its toolchain by go.work alone.")
                .because("If go.work lists the module, go build prints: module … listed in go.work file requires go >= "
                        + needed + ", but go.work lists go " + here)
                .withRemedy("Run go work use in " + work.file().getParent() + ", or set GOWORK=off for this module.");
        findings.accept(
                work.goLine().map(line -> finding.because(line.describe())).orElse(finding));
    }

    /** Builds do not fail for it: the module merely is not built with what it asks for. */
    private static Optional<Finding> toolchain(Evidence evidence, ProjectFile work, ProjectFile module) {
        String wanted = module.toolchain().orElse("");
        String needed = Gover.fromToolchain(wanted);
        String running =
                evidence.selection().toolchain().map(Gover::fromToolchain).orElse("");
        if (!Gover.isValid(needed) || !Gover.isValid(running) || Gover.compare(needed, running) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        FindingCode.MODULE_HIDDEN_BY_WORKSPACE,
                        Severity.WARNING,
                        work.file() + " hides " + module.file() + ", which asks for the toolchain " + wanted
                                + ", so that go" + running + " runs.")
                .at(module.toolchainLine().orElseThrow())
                .because("Go chooses its toolchain by go.work alone.")
                .withRemedy("Run go work edit -toolchain=" + wanted + " " + work.file()
                        + ", or set GOWORK=off for this module."));
    }
}
