package io.github.goroot.internal.shells;

/** The shells whose start-up files are understood. */
public enum Shell {
    /** GNU Bash. */
    BASH("bash"),
    /** The Z shell. */
    ZSH("zsh"),
    /** The friendly interactive shell. */
    FISH("fish"),
    /** Dash, which is {@code sh} on Debian, and any other plain POSIX shell. */
    DASH("dash");

    private final String command;

    Shell(String command) {
        this.command = command;
    }

    /** Gives the name of its program. */
    public String command() {
        return command;
    }
}
