package io.github.goroot.diagnosis;

import io.github.goroot.internal.inspection.Verification;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds toolchains whose {@code go}, compiler, VERSION and sources are not of one release. */
final class MixedTreeCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Verification verification = new Verification(evidence.host());
        for (GoToolchain toolchain : evidence.toolchains()) {
            for (Issue issue : verification.of(toolchain)) {
                findings.accept(finding(evidence, toolchain, issue));
            }
        }
    }

    /** Mixed sources fail to build, which matters most where they are built from. */
    static Severity severity(Evidence evidence, GoToolchain toolchain) {
        return evidence.isChosen(toolchain) ? Severity.ERROR : Severity.WARNING;
    }

    private static Finding finding(Evidence evidence, GoToolchain toolchain, Issue issue) {
        if (issue.code() == IssueCode.RELEASES_MIXED) {
            return Finding.of(issue).withSeverity(severity(evidence, toolchain));
        }
        Optional<Path> program = issue.location()
                .flatMap(Location::file)
                .flatMap(text -> evidence.host().path(text).path());
        if (program.filter(evidence::isDamaged).isPresent()) {
            boolean isGo = program.get().equals(toolchain.executable());
            return Finding.of(issue)
                    .withSeverity(severity(evidence, toolchain))
                    .because(isGo ? "No go command runs with such a file." : "Nothing is built with such a file.");
        }
        if (program.flatMap(evidence::program).isEmpty()) {
            // A packager may have put a script in its place; what does not tell a version contradicts nothing.
            return Finding.of(issue).withSeverity(Severity.NOTICE);
        }
        Finding finding = Finding.of(issue).withSeverity(severity(evidence, toolchain));
        Optional<String> go = evidence.stampedVersion(toolchain.executable());
        Optional<String> compiler = toolchain.tool("compile").flatMap(evidence::stampedVersion);
        boolean fails = go.isPresent() && compiler.isPresent() && !Stamp.isSameRelease(go.get(), compiler.get());
        return fails ? finding.because("go build prints: " + Stamp.mismatch(compiler.get(), go.get())) : finding;
    }
}
