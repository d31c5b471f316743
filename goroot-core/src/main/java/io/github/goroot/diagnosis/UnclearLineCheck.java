package io.github.goroot.diagnosis;

import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.internal.shells.Setting;
import io.github.goroot.internal.shells.Value;
import io.github.goroot.model.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds lines of start-up files that set a variable of Go, but to what or whether at all cannot be told by reading.
 *
 * <p>Lines that name no such variable, though they might set anything, are none of these. Nor are those for PATH, which
 * nearly everybody's files put together with the help of programs.
 */
final class UnclearLineCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (Session session : evidence.layers().sessions()) {
            session.prediction().ifPresent(prediction -> {
                Set<String> blankets = StartLines.blankets(prediction);
                for (String name : Layers.SINGLE) {
                    for (Setting setting : StartLines.of(prediction.of(name))) {
                        finding(prediction, setting)
                                .filter(finding ->
                                        !blankets.contains(Place.of(setting.location())) && told.add(finding.message()))
                                .ifPresent(findings);
                    }
                }
            });
        }
    }

    private static Optional<Finding> finding(Prediction prediction, Setting setting) {
        Outcome outcome = prediction.of(setting.variable());
        String place = Place.of(setting.location());
        if (setting.value() instanceof Value.Unknown unknown
                && setting.location().file().isPresent()) {
            return Optional.of(notice(
                    FindingCode.LINE_NOT_UNDERSTOOD,
                    setting,
                    "What " + place + " sets " + setting.variable() + " to is not known: " + unknown.why() + "."));
        }
        boolean decides = outcome.winner().filter(setting::equals).isPresent()
                && !outcome.inShell().isKnown();
        return decides
                        && setting.condition() == Setting.Condition.UNDECIDED
                        && setting.value() instanceof Value.Text text
                ? Optional.of(notice(
                        FindingCode.VARIABLE_SET_ON_CONDITION,
                        setting,
                        "Whether " + place + " sets " + setting.variable() + " to " + text.text()
                                + " depends on a condition that cannot be told without running it."))
                : Optional.empty();
    }

    private static Finding notice(FindingCode code, Setting setting, String message) {
        return Finding.of(code, Severity.NOTICE, message)
                .at(setting.location())
                .because("Start-up files are read and never run.")
                .withRemedy("Compare it with what echo $" + setting.variable() + " prints in a new terminal.");
    }
}
