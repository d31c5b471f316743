package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds a GOROOT that {@code go env -w} wrote, which counts for every {@code go} of the user, now and later. */
final class GorootLeftBehindCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        for (GorootSetting setting : evidence.gorootSettings()) {
            if (setting.location().kind() == Location.Kind.FILE && !evidence.isOfTheOtherSide(setting)) {
                findings.accept(ReplacedByShim.told(finding(evidence, setting), evidence, "GOROOT"));
            }
        }
    }

    private static Finding finding(Evidence evidence, GorootSetting setting) {
        Optional<Path> own = evidence.factualHome().flatMap(evidence::real);
        boolean same = setting.real().isPresent() && setting.real().equals(own);
        Finding finding = Finding.of(
                        FindingCode.GOROOT_LEFT_BEHIND,
                        same ? Severity.NOTICE : Severity.WARNING,
                        "go env -w has set GOROOT to " + setting.value()
                                + ", which counts for every go of this user, of whatever version.")
                .at(setting.location())
                .withRemedy("Run go env -u GOROOT; Go finds its GOROOT by itself.");
        return same || own.isEmpty() ? finding : finding.because("The go that runs belongs to " + own.get() + ".");
    }
}
