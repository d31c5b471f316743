package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds that a program that is started from the desktop, such as an IDE, sees another Go than a terminal, or none. */
final class DesktopCheck implements Check {

    /** A PATH of a person has hardly fifty. */
    private static final int MOST_ENTRIES = 100;

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Optional<Session.Received> terminal = path(evidence, "terminal");
        Optional<Session.Received> desktop = path(evidence, "desktop");
        if (terminal.isEmpty()
                || desktop.isEmpty()
                || terminal.get().value().equals(desktop.get().value())) {
            return;
        }
        Optional<Path> typed = firstGo(evidence, terminal.get().value());
        Optional<Path> clicked = firstGo(evidence, desktop.get().value());
        Optional<Location> line = typed.isPresent()
                ? line(evidence, "terminal", typed.get())
                : clicked.flatMap(go -> line(evidence, "desktop", go));
        if (line.isEmpty() || isSame(evidence, typed, clicked)) {
            return;
        }
        findings.accept(Finding.of(
                        FindingCode.DESKTOP_SEES_ANOTHER_GO,
                        Severity.WARNING,
                        "A new terminal finds " + words(typed) + " on PATH, but a program that is started from the"
                                + " desktop finds " + words(clicked) + ".")
                .at(line.get())
                .because("PATH in a new terminal: " + terminal.get().value())
                .because("PATH of the desktop: " + desktop.get().value())
                .withRemedy(remedy(evidence, line.get())));
    }

    private static String remedy(Evidence evidence, Location line) {
        boolean mac = evidence.host().platform().system() == OperatingSystem.MACOS;
        return mac
                ? "Name the Go in the settings of the IDE, or start the IDE from a terminal."
                : "Move what " + Place.of(line)
                        + " does to ~/.profile or ~/.config/environment.d and log in anew, or name the Go in the settings"
                        + " of the IDE.";
    }

    private static Optional<Session.Received> path(Evidence evidence, String layer) {
        return evidence.layers().sessions().stream()
                .filter(session -> session.layer().equals(layer))
                .map(session -> session.of(Layers.PATH))
                .filter(Session.Received::known)
                .findFirst();
    }

    private static Optional<Path> firstGo(Evidence evidence, String path) {
        Host host = evidence.host();
        List<String> entries = evidence.goEntries().split(path);
        for (String entry : entries.subList(0, Math.min(MOST_ENTRIES, entries.size()))) {
            Optional<Path> directory = entry.startsWith("/") ? host.path(entry).path() : Optional.empty();
            try {
                if (directory.isPresent()
                        && host.files().status(directory.get().resolve("go")).isFile()) {
                    return Optional.of(directory.get().resolve("go"));
                }
            } catch (IOException e) {
                // A shell goes on to the next entry too.
            }
        }
        return Optional.empty();
    }

    /** Gives the line of a file that puts the go there; what a system sets up for everybody is its own affair. */
    private static Optional<Location> line(Evidence evidence, String layer, Path go) {
        String entry = String.valueOf(go.getParent());
        return evidence.layers().rows().stream()
                .filter(row -> row.layer().equals(layer)
                        && row.variable().equals(Layers.PATH)
                        && row.wins()
                        && evidence.goEntries().split(row.value().orElse("")).contains(entry))
                .map(VariableLayer::location)
                .filter(location -> evidence.host()
                        .userHome()
                        .flatMap(home -> location.file().map(file -> file.startsWith(home + "/")))
                        .orElse(false))
                .findFirst();
    }

    private static boolean isSame(Evidence evidence, Optional<Path> typed, Optional<Path> clicked) {
        if (typed.isEmpty() || clicked.isEmpty()) {
            return false;
        }
        return evidence.real(typed.get()).equals(evidence.real(clicked.get()))
                || (evidence.stampedVersion(typed.get()).isPresent()
                        && evidence.stampedVersion(typed.get()).equals(evidence.stampedVersion(clicked.get())));
    }

    private static String words(Optional<Path> go) {
        return go.map(Path::toString).orElse("no go");
    }
}
