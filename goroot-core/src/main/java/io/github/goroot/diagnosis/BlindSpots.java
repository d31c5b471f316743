package io.github.goroot.diagnosis;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Location;
import java.util.ArrayList;
import java.util.List;

/** Tells what would matter on a machine and cannot be looked at through the ports of its host. */
final class BlindSpots {

    private BlindSpots() {}

    static List<NotSeen> of(Evidence evidence) {
        List<NotSeen> spots = new ArrayList<>();
        boolean toolchains = !evidence.toolchains().isEmpty();
        if (evidence.host().platform().system() == OperatingSystem.MACOS && toolchains) {
            spots.add(new NotSeen(
                    "Whether macOS holds a download in quarantine",
                    "That is an extended attribute, which is not read here; xattr -p com.apple.quarantine "
                            + evidence.worker()
                                    .orElseGet(
                                            () -> evidence.toolchains().get(0).executable())
                            + " shows it."));
        }
        boolean variable = evidence.gorootSettings().stream()
                .anyMatch(setting -> setting.location().kind() == Location.Kind.VARIABLE);
        if (variable) {
            spots.add(new NotSeen(
                    "What sets GOROOT in the environment",
                    "A process sees the value, not who set it: look into the start-up files of the shell, or on Windows"
                            + " into the variables of the user and of the system."));
        }
        return spots;
    }
}
