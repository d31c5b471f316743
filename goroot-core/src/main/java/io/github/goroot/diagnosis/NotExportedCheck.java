package io.github.goroot.diagnosis;

import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Setting;
import io.github.goroot.internal.shells.Truth;
import io.github.goroot.internal.shells.Value;
import io.github.goroot.model.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds variables that a shell holds and passes on to nobody.
 *
 * <p>Nothing is lost where {@code go} comes to the same value by itself: many write {@code GOPATH=$HOME/go} only to use it
 * in the next line.
 */
final class NotExportedCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (Session session : evidence.layers().sessions()) {
            for (Outcome outcome : session.outcomes()) {
                Optional<Setting> held =
                        outcome.winner().filter(setting -> isKept(session, setting, outcome, evidence));
                held.filter(setting -> told.add(setting.location().describe()))
                        .ifPresent(setting -> findings.accept(finding(session, setting, outcome)));
            }
        }
    }

    private static boolean isKept(Session session, Setting setting, Outcome outcome, Evidence evidence) {
        return setting.exported() == Truth.NO
                && session.of(outcome.variable()).known()
                && session.of(outcome.variable()).value().isEmpty()
                && outcome.inShell() instanceof Value.Text text
                && !text.text().isEmpty()
                && !evidence.isUsedHere(outcome.variable(), text.text());
    }

    private static Finding finding(Session session, Setting setting, Outcome outcome) {
        String name = outcome.variable();
        String value = ((Value.Text) outcome.inShell()).text();
        return Finding.of(
                        FindingCode.VARIABLE_NOT_EXPORTED,
                        Severity.WARNING,
                        name + " is set to " + value + " in " + Place.of(setting.location())
                                + " but not exported, so no go command receives it.")
                .at(setting.location())
                .because("The shell of " + session.who() + " keeps it to itself.")
                .withRemedy(
                        name.equals("GOROOT")
                                ? Place.removal(setting.location(), name) + "; Go finds its GOROOT by itself."
                                : "Export it in that line, or take the line out if it is not needed.");
    }
}
