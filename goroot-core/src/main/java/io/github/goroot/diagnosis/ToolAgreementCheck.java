package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.GoEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds that what {@code go} says of itself is not what its files say; only where it may be asked. */
final class ToolAgreementCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        evidence.tool().ifPresent(tool -> {
            List<String> differences = differences(tool);
            if (!differences.isEmpty()) {
                Finding finding = Finding.of(
                                FindingCode.TOOL_CONTRADICTS_FILES,
                                Severity.WARNING,
                                tool.executable() + " does not answer as its files let expect.")
                        .at(Location.file(tool.executable().toString()))
                        .withRemedy("Trust what go prints, and report this as a mistake of goroot, with a recording.");
                for (String difference : differences) {
                    finding = finding.because(difference);
                }
                findings.accept(finding);
            }
        });
    }

    private static List<String> differences(ToolAnswer tool) {
        List<String> differences = new ArrayList<>();
        List<GoEnvironment.Variable> expected = tool.expected().variables();
        if (tool.failure().isPresent() && !expected.isEmpty()) {
            differences.add("go env failed: " + tool.failure().get());
        }
        for (GoEnvironment.Variable variable : expected) {
            String said = tool.variables().get(variable.name());
            if (said != null && !said.equals(variable.value())) {
                differences.add("go env " + variable.name() + " prints \"" + said + "\", and the files say \""
                        + variable.value() + "\".");
            }
        }
        tool.version()
                .ifPresent(said -> tool.expected().selection().localVersion().ifPresent(version -> {
                    if (!said.startsWith("go version " + version)) {
                        differences.add("go version prints \"" + said + "\", and the file says " + version + ".");
                    }
                }));
        return differences;
    }
}
