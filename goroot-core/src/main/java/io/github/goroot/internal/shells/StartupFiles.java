package io.github.goroot.internal.shells;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells what the start-up files of a host set Go's variables to, for each kind of shell and for a desktop.
 *
 * <p>Files are read statically and nothing is ever run; a value that cannot be told this way is unknown, never a guess.
 * Each file is read once, however many predictions are asked for. On Windows there are no such files, and every variable
 * comes out as not set. Not thread-safe.
 */
public final class StartupFiles {

    /** By these files ask which shell reads them: each shell sets its own, and none exports it. */
    private static final List<String> OWN_TO_SHELLS =
            List.of("BASH", "BASH_VERSION", "ZSH_VERSION", "ZSH_NAME", "FISH_VERSION", "KSH_VERSION", "PS1");

    private final Host host;
    private final StartupDisk disk;

    /** Prepares the look; nothing is read yet. */
    public StartupFiles(Host host) {
        this.host = host;
        this.disk = new StartupDisk(host);
    }

    /** Tells what a program receives from a shell that is started in given surroundings. */
    public Prediction shell(ShellKind kind, Surroundings surroundings) {
        return predict(kind.toString(), surroundings, machine -> begin(machine, kind));
    }

    /** Tells what a program receives from a shell in a session of its own, at the console or over the network. */
    public Prediction session(ShellKind kind) {
        return predict(kind + " in a session of its own", usual(), machine -> {
            new SessionFiles(machine).logIn();
            begin(machine, kind);
        });
    }

    /**
     * Tells what a program receives that is started from the desktop.
     *
     * <p>On macOS that is none of the files. Elsewhere it is what the session began with, {@code environment.d}, and what
     * a display manager makes of {@code /etc/profile} and {@code ~/.profile}, which it reads as a plain shell does.
     */
    public Prediction desktop() {
        return predict("desktop", usual(), this::startDesktop);
    }

    /** Tells what a program receives that is started in a terminal window of the desktop. */
    public Prediction terminal() {
        boolean login = host.platform().system() == OperatingSystem.MACOS;
        ShellKind kind = new ShellKind(userShell().orElse(login ? Shell.ZSH : Shell.BASH), login, true);
        return predict("terminal with " + kind, usual(), machine -> {
            startDesktop(machine);
            machine.inherit();
            begin(machine, kind);
        });
    }

    /** Gives the shell that the account of the user names. */
    public Optional<Shell> userShell() {
        return Account.of(disk).shell();
    }

    private void startDesktop(Machine machine) {
        if (host.platform().system() == OperatingSystem.MACOS) {
            return;
        }
        SessionFiles files = new SessionFiles(machine);
        files.logIn();
        files.startUserManager();
        begin(machine, new ShellKind(Shell.DASH, true, false));
    }

    private Prediction predict(String who, Surroundings surroundings, Consumer<Machine> steps) {
        Machine machine = new Machine(disk, surroundings);
        if (!host.platform().isWindows()) {
            try {
                steps.accept(machine);
            } catch (Exhausted e) {
                machine.state().goWild(e.why());
            } catch (StackOverflowError e) {
                machine.state().goWild("the files are nested deeper than the stack of this thread allows");
            }
        }
        return machine.prediction(who);
    }

    private static void begin(Machine machine, ShellKind kind) {
        new OwnVariables(machine, kind).set();
        if (kind.shell() == Shell.FISH) {
            new FishOrder(new FishShell(machine, kind)).follow();
            return;
        }
        new StartupOrder(new PosixShell(machine, kind)).follow();
    }

    /** What a session begins with before any file adds to it. */
    private Surroundings usual() {
        Map<String, Value> variables = new HashMap<>();
        for (String name : new String[] {"HOME", "USER", "LOGNAME", "SHELL"}) {
            host.environment().nonEmpty(name).ifPresent(value -> variables.put(name, Value.of(value)));
        }
        variables.put("PATH", Value.of(usualPath()));
        for (String name : OWN_TO_SHELLS) {
            variables.put(name, Value.unset());
        }
        return new Surroundings(variables, false, Account.of(disk).number());
    }

    private String usualPath() {
        if (host.platform().system() == OperatingSystem.MACOS) {
            return "/usr/bin:/bin:/usr/sbin:/sbin";
        }
        String setting = Account.of(disk).number().equals(Value.of("0")) ? "ENV_SUPATH" : "ENV_PATH";
        for (String line : disk.read("/etc/login.defs").text().split("\n")) {
            String[] words = line.strip().split("[ \t]+", 2);
            if (words.length == 2 && words[0].equals(setting)) {
                return words[1].startsWith("PATH=") ? words[1].substring("PATH=".length()) : words[1];
            }
        }
        return "/usr/local/bin:/usr/bin:/bin";
    }
}
