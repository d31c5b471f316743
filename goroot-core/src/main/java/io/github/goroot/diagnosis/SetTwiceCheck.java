package io.github.goroot.diagnosis;

import io.github.goroot.host.registry.LayerValue;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Setting;
import io.github.goroot.internal.shells.Value;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds variables that are set to different values in two places, of which one counts.
 *
 * <p>It is normal that a user overrides what is set for the whole machine, and a notice; anything else is a surprise to
 * whoever set the other.
 */
final class SetTwiceCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (Session session : evidence.layers().sessions()) {
            for (Outcome outcome : session.outcomes()) {
                lines(evidence, session, outcome, told, findings);
            }
        }
        for (LayeredVariable variable : evidence.layers().registry()) {
            registry(variable, findings);
        }
    }

    private static void lines(
            Evidence evidence, Session session, Outcome outcome, Set<String> told, Consumer<Finding> findings) {
        Session.Received received = session.of(outcome.variable());
        Optional<Setting> winner = outcome.winner();
        if (!received.known() || received.value().isEmpty() || winner.isEmpty()) {
            return;
        }
        Set<Setting> effective = new HashSet<>(outcome.effective());
        List<Setting> lost = StartLines.of(outcome).stream()
                .filter(setting -> !effective.contains(setting)
                        && setting.condition() != Setting.Condition.UNDECIDED
                        && setting.value() instanceof Value.Text text
                        && !text.text().isEmpty()
                        && !text.text().equals(received.value()))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Setting shadowed = lost.get(lost.size() - 1);
        Location at = winner.get().location();
        if (told.add(at.describe() + '\n' + shadowed.location().describe())) {
            boolean override = isOwn(evidence, at) && !isOwn(evidence, shadowed.location());
            findings.accept(finding(
                    outcome.variable(),
                    received.value(),
                    at,
                    ((Value.Text) shadowed.value()).text(),
                    shadowed.location(),
                    override ? Severity.NOTICE : Severity.WARNING));
        }
    }

    private static boolean isOwn(Evidence evidence, Location location) {
        return evidence.host()
                .userHome()
                .flatMap(home -> location.file().map(file -> file.startsWith(home + "/")))
                .orElse(false);
    }

    private static void registry(LayeredVariable variable, Consumer<Finding> findings) {
        Optional<LayerValue> winner = variable.winner();
        for (LayerValue shadowed : variable.shadowed()) {
            if (winner.isPresent() && !shadowed.text().equals(winner.get().text())) {
                findings.accept(finding(
                        variable.name(),
                        winner.get().text(),
                        winner.get().location(),
                        shadowed.text(),
                        shadowed.location(),
                        Severity.NOTICE));
            }
        }
    }

    private static Finding finding(
            String name, String value, Location winner, String lost, Location shadowed, Severity severity) {
        return Finding.of(
                        FindingCode.VARIABLE_SET_TWICE,
                        severity,
                        name + " is set twice: " + value + " in " + Place.of(winner) + " counts, not " + lost + " in "
                                + Place.of(shadowed) + ".")
                .at(shadowed)
                .because("It counts: " + winner.describe())
                .because("It does not: " + shadowed.describe())
                .withRemedy("Set it in one place: the one that is not meant can go.");
    }
}
