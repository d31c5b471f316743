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

    /** A directory that has the compiler and none of these was not made for building, and nobody misses anything. */
    private static final List<String> USUAL = List.of("asm", "cgo", "cover", "fix", "link", "vet");

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        for (GoToolchain toolchain : evidence.toolchains()) {
            if (toolchain.runsOnHost() && hasAny(toolchain)) {
                NEEDED.stream()
                        .filter(name -> toolchain.tool(name).isEmpty())
                        .findFirst()
                        .ifPresent(name -> findings.accept(finding(evidence, toolchain, name)));
            }
        }
    }

    private static boolean hasAny(GoToolchain toolchain) {
        return USUAL.stream().anyMatch(name -> toolchain.tool(name).isPresent());
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
