package io.github.goroot.testkit.binary;

import java.util.List;

/** Reads PE files. */
public final class PeFuzz {

    private static final byte[][] MAGICS = {{'M', 'Z'}};

    private PeFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ProgramFuzz.under(MAGICS[(input[0] & 0xff) % MAGICS.length], input);
        }
    }

    /** Gives programs to begin with. */
    public static List<byte[]> seeds() {
        return ProgramFuzz.seeds(Sample.Format.PE);
    }
}
