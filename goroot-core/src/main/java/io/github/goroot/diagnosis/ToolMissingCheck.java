package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.function.Consumer;

/** Finds toolchains that lack a tool besides the compiler, without which nothing accepts a GOROOT. */
final class ToolMissingCheck implements Check {

    /** Every release since Go 1.5 has these and needs them for every program. */
    private static final List<String> NEEDED = List.of("link", "asm");

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        for (GoToolchain toolchain : evidence.toolchains()) {
            if (toolchain.runsOnHost()) {
                NEEDED.stream()
                        .filter(name -> toolchain.tool(name).isEmpty())
                        .findFirst()
                        .ifPresent(name -> findings.accept(finding(evidence, toolchain, name)));
            }
        }
    }

    private static Finding finding(Evidence evidence, GoToolchain toolchain, String name) {
        return Finding.of(
                        FindingCode.TOOL_MISSING,
                        evidence.isChosen(toolchain) ? Severity.ERROR : Severity.WARNING,
                        toolchain.toolDirectory() + " has no "
                                + toolchain.platform().executableName(name) + ", so no program can be built with "
                                + toolchain.homeText() + ".")
                .at(Location.file(toolchain.toolDirectory().toString()))
                .because("go build prints: go: no such tool \"" + name + "\"")
                .withRemedy("Install this version of Go again.");
    }
}
