package io.github.goroot.diagnosis;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Location;
import io.github.goroot.processes.RunningTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what would matter on a machine and cannot be looked at through the ports of its host. */
final class BlindSpots {

    private static final int MOST_PLACES = 5;

    private BlindSpots() {}

    static List<NotSeen> of(Evidence evidence) {
        List<NotSeen> spots = new ArrayList<>();
        boolean toolchains = !evidence.toolchains().isEmpty();
        boolean unread = evidence.host().extendedAttributes().get().isEmpty();
        if (evidence.host().platform().system() == OperatingSystem.MACOS && toolchains && unread) {
            spots.add(new NotSeen(
                    "Whether macOS holds a download in quarantine",
                    "That is an extended attribute, which is not read here; xattr -p " + QuarantineCheck.ATTRIBUTE + " "
                            + evidence.worker()
                                    .orElseGet(
                                            () -> evidence.toolchains().get(0).executable())
                            + " shows it."));
        }
        boolean variable = evidence.gorootSettings().stream()
                .anyMatch(setting -> setting.location().kind() == Location.Kind.VARIABLE
                        && setting.origin().isEmpty());
        if (variable) {
            spots.add(new NotSeen(
                    "What sets GOROOT in the environment",
                    "A process sees the value, not who set it: look into the start-up files of the shell, or on Windows"
                            + " into the variables of the user and of the system."));
        }
        unclearLines(evidence)
                .ifPresent(places -> spots.add(new NotSeen(
                        "What start-up files run",
                        "Start-up files are read and never run, so what these lines set is not known: " + places
                                + ".")));
        evidence.running()
                .flatMap(RunningTools::unavailable)
                .ifPresent(reason -> spots.add(new NotSeen("Which Go tools run", reason)));
        return spots;
    }

    private static Optional<String> unclearLines(Evidence evidence) {
        List<String> places = evidence.layers().sessions().stream()
                .flatMap(session -> session.prediction().stream())
                .flatMap(prediction -> StartLines.blankets(prediction).stream())
                .distinct()
                .toList();
        String more = places.size() > MOST_PLACES ? " and " + (places.size() - MOST_PLACES) + " more" : "";
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(places.stream().limit(MOST_PLACES).collect(Collectors.joining(", ")) + more);
    }
}
