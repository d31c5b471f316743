package io.github.goroot.internal.shells;

import io.github.goroot.host.Host;
import java.util.Optional;

/**
 * The line of {@code /etc/passwd} that tells about the user.
 *
 * @param number the number of the user
 * @param shell the shell a session of theirs begins with
 */
record Account(Value number, Optional<Shell> shell) {

    static Account of(StartupDisk disk) {
        Host host = disk.host();
        Optional<String> named =
                host.environment().nonEmpty("USER").or(() -> host.environment().nonEmpty("LOGNAME"));
        Optional<String> home = host.environment().nonEmpty("HOME");
        for (String line : disk.read("/etc/passwd").text().split("\n")) {
            String[] fields = line.split(":", -1);
            if (fields.length < 7) {
                continue;
            }
            boolean own = named.isPresent()
                    ? fields[0].equals(named.get())
                    : Optional.of(fields[5]).equals(home);
            if (own) {
                return new Account(Value.of(fields[2]), shell(fields[6]).or(() -> ofVariable(host)));
            }
        }
        return new Account(Value.unknown("the number of the user is not known"), ofVariable(host));
    }

    private static Optional<Shell> ofVariable(Host host) {
        return host.environment().nonEmpty("SHELL").flatMap(Account::shell);
    }

    private static Optional<Shell> shell(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        for (Shell shell : Shell.values()) {
            if (shell.command().equals(name)) {
                return Optional.of(shell);
            }
        }
        return name.equals("sh") || name.equals("ash") ? Optional.of(Shell.DASH) : Optional.empty();
    }
}
