package io.github.goroot.diagnosis;

import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.ProjectPin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds versions that a manager's file chooses for the project and {@code go} does not run. */
final class ProjectPinCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        if (ShimShadowCheck.shadowed(evidence.path()).isPresent()) {
            // Then that is the reason, and is told with this.
            return;
        }
        Map<Location, List<ProjectPin>> ignored = new LinkedHashMap<>();
        for (ProjectPin pin : evidence.pins()) {
            if (pin.conflictWith(evidence.selection()).isPresent()) {
                ignored.computeIfAbsent(pin.location(), line -> new ArrayList<>())
                        .add(pin);
            }
        }
        Optional<ProjectPin> unread = Optional.empty();
        for (List<ProjectPin> pins : ignored.values()) {
            List<ProjectPin> installed =
                    pins.stream().filter(ProjectPin::installed).toList();
            if (installed.isEmpty()) {
                unread = unread.or(() -> Optional.of(pins.get(0)));
            } else {
                findings.accept(ignored(evidence, installed));
            }
        }
        unread.ifPresent(pin -> findings.accept(unread(evidence, pin)));
    }

    /** Several managers may read one line, which is then one thing to change. */
    private static Finding ignored(Evidence evidence, List<ProjectPin> readers) {
        ProjectPin first = readers.get(0);
        String managers = readers.stream().map(ProjectPin::manager).collect(Collectors.joining(" and "));
        ProjectPin pin = new ProjectPin(managers, first.versions(), first.location(), true);
        Finding finding = Finding.of(
                        FindingCode.PROJECT_PIN_IGNORED,
                        Severity.WARNING,
                        pin.conflictWith(evidence.selection()).orElseThrow())
                .at(pin.location())
                .because("Go itself reads only go.work, go.mod and GOTOOLCHAIN.");
        Optional<GoVersion> started = evidence.selection().localVersion().filter(pin::isSatisfiedBy);
        // The manager has done its part, or somebody else for it, and nothing about PATH would change what go does
        // then.
        return started.map(version -> finding.because("The go that is started is " + version
                                + ", as chosen, and runs another one: goroot which --explain shows why.")
                        .withRemedy("Choose the same version in both places, or set GOTOOLCHAIN=local to get an error"
                                + " where the project needs another one."))
                .orElseGet(() -> finding.withRemedy(
                        "Let " + managers + " set PATH in this shell, or change one of the two versions."));
    }

    private static Finding unread(Evidence evidence, ProjectPin pin) {
        return Finding.of(
                        FindingCode.PROJECT_PIN_IGNORED,
                        Severity.NOTICE,
                        pin.location().describe() + " asks for "
                                + pin.versions().get(0) + ", but go runs "
                                + evidence.selection().toolchain().orElse("another one") + " in "
                                + evidence.selection().directory()
                                + ", and no version manager that reads this file was found.")
                .at(pin.location())
                .because("Go itself reads only go.work, go.mod and GOTOOLCHAIN.")
                .withRemedy("Install the manager that the project is set up for, or what it asks for in another way.");
    }
}
