package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.util.function.Consumer;

/** Finds that there is no toolchain, or none that a shell would find. */
final class NoToolchainCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        boolean usable = evidence.toolchains().stream().anyMatch(GoToolchain::runsOnHost);
        if (!usable && BrokenGo.reason(evidence).isPresent()) {
            // What is wrong with the go that runs is told as the error it is; there is no other Go to miss.
            return;
        }
        if (!usable) {
            Finding finding = Finding.of(
                            FindingCode.NO_TOOLCHAIN,
                            Severity.ERROR,
                            "No Go toolchain that this machine ("
                                    + evidence.report().platform() + ") could run was found.")
                    .because(evidence.report().locators().size() + " locators looked; goroot list --trace shows each.");
            Finding explained = withDanglingLink(evidence, finding);
            findings.accept(BrokenGo.nearest(evidence)
                    .map(broken -> explained
                            .because("The nearest to one: " + broken.message())
                            .withRemedy(broken.remedy().orElse("Install Go again.")))
                    .orElseGet(() -> explained.withRemedy(
                            "Install Go, or name its place with GOROOT if it is in an unusual one.")));
        } else if (evidence.hasDirectory() && evidence.path().isEmpty() && !isGoOfWindowsToldOf(evidence)) {
            GoToolchain first = evidence.toolchains().stream()
                    .filter(GoToolchain::runsOnHost)
                    .findFirst()
                    .orElseThrow();
            findings.accept(withDanglingLink(
                    evidence,
                    Finding.of(
                                    FindingCode.GO_NOT_ON_PATH,
                                    Severity.WARNING,
                                    "There is no go on PATH, although " + first.version() + " is in " + first.homeText()
                                            + ".")
                            .because("A shell says that the command go is not found.")
                            .withRemedy("Add " + first.executable().getParent() + " to PATH.")));
        }
    }

    private static Finding withDanglingLink(Evidence evidence, Finding finding) {
        return evidence.path().isEmpty()
                ? DanglingGo.told(evidence.host()).map(finding::because).orElse(finding)
                : finding;
    }

    /** What is said of that {@code go.exe} says also that there is no other. */
    private static boolean isGoOfWindowsToldOf(Evidence evidence) {
        return evidence.report().issues().stream().anyMatch(issue -> issue.code() == IssueCode.GO_EXE_ON_PATH);
    }
}
