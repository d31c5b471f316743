package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.processes.RunningTool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds Go tools that run with the GOROOT of another release than their own, as what they build will fail. */
final class RunningGoCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        List<RunningTool> tools =
                evidence.running().map(running -> running.tools()).orElse(List.of());
        for (RunningTool tool : tools) {
            Optional<GoToolchain> own = tool.toolchain();
            Optional<GoToolchain> named = tool.goroot().flatMap(evidence::real).flatMap(evidence::toolchainAt);
            if (own.isPresent()
                    && named.isPresent()
                    && !Stamp.isSameRelease(
                            own.get().version().text(), named.get().version().text())
                    && told.add(tool.executable() + "\n" + tool.goroot())) {
                findings.accept(finding(tool, own.get(), named.get()));
            }
        }
    }

    private static Finding finding(RunningTool tool, GoToolchain own, GoToolchain named) {
        String goroot = tool.goroot().orElse("");
        return Finding.of(
                        FindingCode.RUNNING_GO_MIXED,
                        Severity.WARNING,
                        "Process " + tool.pid() + " (" + tool.tool() + ") is of " + own.version() + ", but was started"
                                + " with the GOROOT of " + named.version() + ", " + goroot + ".")
                .at(Location.variable("GOROOT", goroot))
                .because("Its program is " + tool.executable().orElse("") + ".")
                .withRemedy("Unset GOROOT where that process is started; Go finds its GOROOT by itself.");
    }
}
