package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import io.github.goroot.selection.ProjectPin;
import java.util.function.Consumer;

/** Finds versions that a manager's file chooses for the project and {@code go} does not run. */
final class ProjectPinCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        if (ShimShadowCheck.shadowed(evidence.path()).isPresent()) {
            // Then that is the reason, and is told with this.
            return;
        }
        for (ProjectPin pin : evidence.pins()) {
            pin.conflictWith(evidence.selection())
                    .ifPresent(conflict ->
                            findings.accept(Finding.of(FindingCode.PROJECT_PIN_IGNORED, Severity.WARNING, conflict)
                                    .at(pin.location())
                                    .because("Go itself reads only go.work, go.mod and GOTOOLCHAIN.")
                                    .withRemedy("Let " + pin.manager()
                                            + " set PATH in this shell, or change one of the two versions.")));
        }
    }
}
