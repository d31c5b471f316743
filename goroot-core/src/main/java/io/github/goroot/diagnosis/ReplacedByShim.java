package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import java.util.Optional;

/**
 * What becomes of a finding about a variable that the shim on PATH sets anew: {@code go} does not see it, but whatever does not
 * go through the shim does.
 */
final class ReplacedByShim {

    private ReplacedByShim() {}

    static boolean is(Evidence evidence, String variable) {
        return evidence.selection().shimVariables().containsKey(variable);
    }

    /** Says whom the finding still concerns, and no longer that it breaks everything; leaves it as it is if no shim does. */
    static Finding told(Finding finding, Evidence evidence, String variable) {
        Optional<String> value =
                Optional.ofNullable(evidence.selection().shimVariables().get(variable));
        if (value.isEmpty()) {
            return finding;
        }
        String does = value.get().isEmpty() ? "takes " + variable + " away" : "sets " + variable + " to " + value.get();
        Finding told = finding.because("The go on PATH is a shim and " + does
                + " for the go it starts; only what does not go through it, as an IDE may not, reads this one.");
        return told.severity() == Severity.ERROR ? told.withSeverity(Severity.WARNING) : told;
    }
}
