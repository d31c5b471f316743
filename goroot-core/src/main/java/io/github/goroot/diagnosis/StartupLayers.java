package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.internal.shells.Setting;
import io.github.goroot.internal.shells.Shell;
import io.github.goroot.internal.shells.ShellKind;
import io.github.goroot.internal.shells.StartupFiles;
import io.github.goroot.internal.shells.Truth;
import io.github.goroot.internal.shells.Value;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the start-up files of the user's shell and of the desktop set.
 *
 * <p>Nothing is said of a user whose shell is not known or not understood, nor of a desktop where there is none.
 */
final class StartupLayers {

    /** Display managers look there for the desktops they offer. */
    private static final List<String> DESKTOPS = List.of("/usr/share/xsessions", "/usr/share/wayland-sessions");

    private final Evidence evidence;
    private final GoEntries entries;
    private final List<VariableLayer> rows = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    private StartupLayers(Evidence evidence) {
        this.evidence = evidence;
        this.entries = evidence.goEntries();
    }

    static Layers of(Evidence evidence) {
        return new StartupLayers(evidence).read();
    }

    private Layers read() {
        Host host = evidence.host();
        StartupFiles files = new StartupFiles(host);
        Optional<Shell> shell = files.userShell();
        if (shell.isPresent()) {
            boolean mac = host.platform().system() == OperatingSystem.MACOS;
            String name = shell.get().command();
            add("terminal", "a new terminal", files.terminal());
            if (!mac) {
                // In a terminal of macOS each shell is a login shell.
                Prediction login = files.session(new ShellKind(shell.get(), true, true));
                add(name + "-login", "a new login with " + name, login);
            }
            if (mac || hasDesktop(host)) {
                add("desktop", "a program that is started from the desktop", files.desktop());
            }
        }
        return new Layers(rows, sessions, List.of());
    }

    private static boolean hasDesktop(Host host) {
        if (host.environment().nonEmpty("XDG_CURRENT_DESKTOP").isPresent()
                || host.environment().nonEmpty("WAYLAND_DISPLAY").isPresent()) {
            return true;
        }
        for (String directory : DESKTOPS) {
            try {
                if (host.path(directory).path().isPresent()
                        && host.files()
                                .status(host.path(directory).path().get())
                                .isDirectory()) {
                    return true;
                }
            } catch (IOException e) {
                // What cannot be looked at offers no desktop to this user.
            }
        }
        return false;
    }

    private void add(String layer, String who, Prediction prediction) {
        Map<String, Session.Received> received = new HashMap<>();
        Set<String> blankets = StartLines.blankets(prediction);
        for (String name : Layers.NAMES) {
            Outcome outcome = prediction.of(name);
            received.put(name, received(outcome));
            Set<Setting> effective = new HashSet<>(outcome.effective());
            for (Setting setting : lastOfEachLine(StartLines.of(outcome))) {
                Optional<String> value = name.equals(Layers.PATH) ? added(setting) : text(setting.value());
                boolean told =
                        name.equals(Layers.PATH) ? value.isPresent() : !blankets.contains(Place.of(setting.location()));
                if (told) {
                    rows.add(row(layer, outcome, setting, value, effective.contains(setting)));
                }
            }
        }
        sessions.add(new Session(layer, who, received, Optional.of(prediction)));
    }

    /** A terminal may run a line again that the login before it has run; what it did then is no place of its own. */
    private static Collection<Setting> lastOfEachLine(List<Setting> settings) {
        Map<Location, Setting> last = new LinkedHashMap<>();
        for (Setting setting : settings) {
            last.remove(setting.location());
            last.put(setting.location(), setting);
        }
        return last.values();
    }

    private static Session.Received received(Outcome outcome) {
        Optional<Location> by = outcome.winner().map(Setting::location);
        if (outcome.value() instanceof Value.Text text) {
            return new Session.Received(true, text.text(), by);
        }
        return outcome.value() instanceof Value.Unset ? new Session.Received(true, "", by) : Session.Received.UNKNOWN;
    }

    /** Gives what a line adds to PATH that is there for Go. */
    private Optional<String> added(Setting setting) {
        Set<String> before = new HashSet<>(Optional.ofNullable(setting.extended())
                .flatMap(older -> text(older.value()))
                .map(entries::split)
                .orElse(List.of()));
        List<String> added = text(setting.value()).map(entries::split).orElse(List.of()).stream()
                .filter(entry -> entries.contains(entry) && !before.contains(entry))
                .distinct()
                .toList();
        return added.isEmpty() ? Optional.empty() : Optional.of(String.join(":", added));
    }

    private static VariableLayer row(
            String layer, Outcome outcome, Setting setting, Optional<String> value, boolean counts) {
        boolean known = outcome.inShell().isKnown();
        boolean wins = known && counts;
        return new VariableLayer(
                outcome.variable(),
                layer,
                value,
                setting.location(),
                setting.exported() == Truth.YES,
                wins,
                outcome.winner().filter(winner -> known && !counts).map(winner -> Place.of(winner.location())),
                !(setting.value() instanceof Value.Unknown),
                setting.condition() == Setting.Condition.UNDECIDED,
                remark(setting).or(() -> known ? Optional.empty() : Optional.of(doubt(outcome))));
    }

    /** Says why it cannot be told whether a line counts: another one may undo it. */
    private static String doubt(Outcome outcome) {
        return outcome.effective().stream()
                .filter(setting -> !setting.understood() || setting.condition() == Setting.Condition.UNDECIDED)
                .reduce((earlier, later) -> later)
                .map(setting -> "counts unless " + Place.of(setting.location()) + " changes it")
                .orElse("whether it counts cannot be told");
    }

    private static Optional<String> remark(Setting setting) {
        if (setting.value() instanceof Value.Unknown unknown) {
            return Optional.of("not understood: " + unknown.why());
        }
        if (setting.condition() == Setting.Condition.UNDECIDED) {
            return Optional.of("depends on a condition that cannot be told without running it");
        }
        return setting.value() instanceof Value.Unset ? Optional.of("takes it away") : Optional.empty();
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
