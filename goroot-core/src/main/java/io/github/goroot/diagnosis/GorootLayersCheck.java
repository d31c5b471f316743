package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import java.util.List;
import java.util.function.Consumer;

/** Finds that GOROOT is set in the environment and in Go's settings, of which one counts for most things only. */
final class GorootLayersCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        List<GorootSetting> settings = evidence.gorootSettings();
        if (settings.size() < 2) {
            return;
        }
        GorootSetting winner = settings.get(0);
        GorootSetting shadowed = settings.get(1);
        boolean same = winner.real().isPresent() && winner.real().equals(shadowed.real());
        Finding finding = Finding.of(
                        FindingCode.GOROOT_SET_TWICE,
                        same ? Severity.NOTICE : Severity.WARNING,
                        "GOROOT is set twice: to " + winner.value() + " in the environment and to " + shadowed.value()
                                + " in Go's settings" + (same ? ", which is the same." : "; the environment wins."))
                .at(shadowed.location())
                .because(winner.location().describe())
                .because(shadowed.location().describe())
                .because("Go 1.21 and later read go.env from " + shadowed.value() + " all the same.")
                .withRemedy("Run go env -u GOROOT, and unset the variable too unless it is needed.");
        findings.accept(ReplacedByShim.told(finding, evidence, "GOROOT"));
    }
}
