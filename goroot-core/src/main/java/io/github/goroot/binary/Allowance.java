package io.github.goroot.binary;

/**
 * How much of the text of build info may still be kept for one file.
 *
 * <p>A fat file may name the same program over and over; all its architectures share one allowance.
 */
final class Allowance {

    static final int BYTES = 512 * 1024;

    /** Far more than the largest programs have; each line costs more memory than its text. */
    static final int LINES = 8 * 1024;

    private int bytes = BYTES;
    private int lines = LINES;

    /** How many bytes are left. */
    int bytes() {
        return bytes;
    }

    void spendBytes(int count) {
        bytes -= count;
    }

    /** Takes one line; tells whether there was one left. */
    boolean spendLine() {
        return lines-- > 0;
    }
}
