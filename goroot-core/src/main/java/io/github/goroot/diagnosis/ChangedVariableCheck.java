package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds variables of this process that no new session would have so.
 *
 * <p>A value that {@code go} comes to by itself is no change. As long as one way to start a program leads to what this
 * process has, it was started that way, and nothing is said.
 */
final class ChangedVariableCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        List<Session> sessions = evidence.layers().sessions();
        for (String name : Layers.SINGLE) {
            String here = evidence.host().environment().get(name).orElse("");
            boolean all = sessions.stream()
                    .map(session -> session.of(name))
                    .allMatch(received -> received.known()
                            && !received.value().equals(here)
                            && !evidence.isUsedHere(name, received.value()));
            sessions.stream()
                    .filter(session -> all && session.of(name).by().isPresent())
                    .findFirst()
                    .ifPresent(session -> findings.accept(finding(name, here, session)));
        }
        path(evidence).ifPresent(findings);
    }

    private static Finding finding(String name, String here, Session session) {
        Session.Received received = session.of(name);
        Location at = received.by().orElseThrow();
        return finding(
                name + " is " + (here.isEmpty() ? "not set" : here) + " in this program, but "
                        + (received.value().isEmpty() ? "not set" : received.value()) + " in " + session.who() + ".",
                at);
    }

    /** As it is after an installation, until a new console is opened. */
    private static Optional<Finding> path(Evidence evidence) {
        List<Session> sessions = evidence.layers().sessions();
        GoEntries entries = evidence.goEntries();
        boolean all = evidence.path().isEmpty()
                && sessions.stream()
                        .map(session -> session.of(Layers.PATH))
                        .allMatch(received -> received.known()
                                && received.by().isPresent()
                                && entries.firstWithGo(received.value()).isPresent());
        return sessions.stream()
                .filter(session -> all)
                .findFirst()
                .map(session -> finding(
                        "PATH leads to no go in this program, but to the one in "
                                + entries.firstWithGo(session.of(Layers.PATH).value())
                                        .orElseThrow()
                                + " in " + session.who() + ".",
                        session.of(Layers.PATH).by().orElseThrow()));
    }

    private static Finding finding(String message, Location at) {
        return Finding.of(FindingCode.VARIABLE_CHANGED, Severity.NOTICE, message)
                .at(at)
                .because(
                        "Either it was changed after this program or the one that started it had begun, or that one set"
                                + " it otherwise.")
                .withRemedy("If the new value is meant, open a new terminal, and start from there what shall see it.");
    }
}
