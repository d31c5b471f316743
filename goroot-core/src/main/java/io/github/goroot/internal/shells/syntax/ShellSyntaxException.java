package io.github.goroot.internal.shells.syntax;

/** A script cannot be read any further. */
public final class ShellSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Says what is wrong and where.
     *
     * @param line the number of the line, the first being 1
     * @param message why, without a full stop
     */
    public ShellSyntaxException(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** Gives the line at which reading ended. */
    public int line() {
        return line;
    }

    /** Gives the reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
