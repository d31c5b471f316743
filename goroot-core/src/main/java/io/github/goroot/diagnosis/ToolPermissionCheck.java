package io.github.goroot.diagnosis;

import io.github.goroot.host.FileStatus;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Finds tools that lack the execute permission which {@code go} itself has. */
final class ToolPermissionCheck implements Check {

    /** Without these nothing is built; the others would only make the same sentence longer. */
    private static final List<String> NEEDED = List.of("compile", "link", "asm");

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        if (evidence.host().platform().isWindows()) {
            return;
        }
        for (GoToolchain toolchain : evidence.toolchains()) {
            if (toolchain.runsOnHost() && !isUnusedDownload(toolchain)) {
                NEEDED.stream()
                        .flatMap(name -> toolchain.tool(name).stream())
                        .filter(tool -> lacksPermission(evidence, tool))
                        .findFirst()
                        .ifPresent(tool -> findings.accept(finding(evidence, toolchain, tool)));
            }
        }
    }

    private static Finding finding(Evidence evidence, GoToolchain toolchain, Path tool) {
        return Finding.of(
                        FindingCode.TOOL_NOT_EXECUTABLE,
                        evidence.isChosen(toolchain) ? Severity.ERROR : Severity.WARNING,
                        tool + " has no execute permission for this user, so nothing can be built with "
                                + toolchain.homeText() + ".")
                .at(Location.file(tool.toString()))
                .because("go build prints: fork/exec " + tool + ": permission denied")
                .withRemedy("Run chmod +x on the files in " + tool.getParent() + ", or unpack the archive again.");
    }

    /** Of those {@code go} sets the permissions when it first selects them. */
    private static boolean isUnusedDownload(GoToolchain toolchain) {
        return toolchain.issues().stream().map(Issue::code).anyMatch(IssueCode.GO_NOT_EXECUTABLE::equals);
    }

    private static boolean lacksPermission(Evidence evidence, Path tool) {
        try {
            FileStatus status = evidence.host().files().status(tool);
            return status.isFile() && !status.executable();
        } catch (IOException e) {
            return false;
        }
    }
}
