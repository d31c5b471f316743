package io.github.goroot.host;

import java.util.Arrays;

/**
 * What a program printed and how it ended.
 *
 * <p>The output is bytes, for only who started the program knows how it encodes text. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CommandResult {

    private final int exitStatus;
    private final byte[] output;
    private final byte[] errorOutput;

    /**
     * Joins an exit status and the output.
     *
     * @param exitStatus the exit status, 0 for success
     * @param output what it wrote to standard output
     * @param errorOutput what it wrote to standard error
     */
    public CommandResult(int exitStatus, byte[] output, byte[] errorOutput) {
        this.exitStatus = exitStatus;
        this.output = output.clone();
        this.errorOutput = errorOutput.clone();
    }

    /**
     * Gives the exit status.
     *
     * @return 0 for success
     */
    public int exitStatus() {
        return exitStatus;
    }

    /**
     * Gives what the program wrote to standard output.
     *
     * @return a copy of the bytes
     */
    public byte[] output() {
        return output.clone();
    }

    /**
     * Gives what the program wrote to standard error.
     *
     * @return a copy of the bytes
     */
    public byte[] errorOutput() {
        return errorOutput.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandResult that
                && exitStatus == that.exitStatus
                && Arrays.equals(output, that.output)
                && Arrays.equals(errorOutput, that.errorOutput);
    }

    @Override
    public int hashCode() {
        return 31 * exitStatus + Arrays.hashCode(output);
    }

    /** Gives the exit status and the amounts of output. */
    @Override
    public String toString() {
        return "exit status " + exitStatus + ", " + output.length + " bytes of output, " + errorOutput.length
                + " bytes of error output";
    }
}
