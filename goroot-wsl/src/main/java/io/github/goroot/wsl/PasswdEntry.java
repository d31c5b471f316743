package io.github.goroot.wsl;

/**
 * A user of Linux, as {@code /etc/passwd} has it.
 *
 * @param name the name
 * @param home the home directory, an absolute path
 * @param shell the shell that a login starts
 */
record PasswdEntry(String name, String home, String shell) {

    private static final int FIELDS = 7;

    /** Gives the user with a number; where the file does not tell, what it would tell by custom. */
    static PasswdEntry of(String passwd, long uid) {
        String number = Long.toString(uid);
        for (String line : passwd.split("\n")) {
            String[] fields = line.split(":", -1);
            if (fields.length >= FIELDS && fields[2].equals(number) && fields[5].startsWith("/")) {
                String shell = fields[6].strip();
                return new PasswdEntry(fields[0], fields[5], shell.isEmpty() ? "/bin/sh" : shell);
            }
        }
        return uid == 0 ? new PasswdEntry("root", "/root", "/bin/sh") : new PasswdEntry("", "/", "/bin/sh");
    }
}
