package io.github.goroot.testkit.binary;

import java.util.List;

/** Reads files of Plan 9. */
public final class Plan9Fuzz {

    private static final byte[][] MAGICS = {{0, 0, 1, (byte) 0xeb}, {0, 0, (byte) 0x8a, (byte) 0x97}, {0, 0, 6, 0x47}};

    private Plan9Fuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ProgramFuzz.under(MAGICS[(input[0] & 0xff) % MAGICS.length], input);
        }
    }

    /** Gives programs to begin with. */
    public static List<byte[]> seeds() {
        return ProgramFuzz.seeds(Sample.Format.PLAN9);
    }
}
