package io.github.goroot.testkit.binary;

import java.util.List;

/** Reads XCOFF files. */
public final class XcoffFuzz {

    private static final byte[][] MAGICS = {{1, (byte) 0xdf}, {1, (byte) 0xf7}};

    private XcoffFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ProgramFuzz.under(MAGICS[(input[0] & 0xff) % MAGICS.length], input);
        }
    }

    /** Gives programs to begin with. */
    public static List<byte[]> seeds() {
        return ProgramFuzz.seeds(Sample.Format.XCOFF);
    }
}
