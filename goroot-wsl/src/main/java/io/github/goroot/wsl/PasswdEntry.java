package io.github.goroot.wsl;

import java.util.Optional;

/**
 * A user of Linux, as {@code /etc/passwd} has it.
 *
 * @param name the name
 * @param home the home directory, an absolute path
 * @param shell the shell that a login starts
 */
record PasswdEntry(String name, String home, String shell) {

    private static final int NUMBER = 2;

    private static final int FIELDS = 7;

    /** Gives the user with a number; where the file does not tell, what it would tell by custom. */
    static PasswdEntry of(String passwd, long uid) {
        PasswdEntry byCustom =
                uid == 0 ? new PasswdEntry("root", "/root", "/bin/sh") : new PasswdEntry("", "/", "/bin/sh");
        return with(passwd, NUMBER, Long.toString(uid)).orElse(byCustom);
    }

    /** Gives the user with a name. */
    static Optional<PasswdEntry> named(String passwd, String name) {
        return with(passwd, 0, name);
    }

    private static Optional<PasswdEntry> with(String passwd, int field, String value) {
        for (String line : passwd.split("\n")) {
            String[] fields = line.split(":", -1);
            if (fields.length >= FIELDS && fields[field].equals(value) && fields[5].startsWith("/")) {
                String shell = fields[6].strip();
                return Optional.of(new PasswdEntry(fields[0], fields[5], shell.isEmpty() ? "/bin/sh" : shell));
            }
        }
        return Optional.empty();
    }
}
