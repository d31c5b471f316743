package io.github.goroot.testkit.binary;

import java.util.List;

/** Reads Mach-O files, thin and fat. */
public final class MachOFuzz {

    private static final byte[][] MAGICS = {
        {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
        {(byte) 0xfe, (byte) 0xed, (byte) 0xfa, (byte) 0xce},
        {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe},
        {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbf}
    };

    private MachOFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ProgramFuzz.under(MAGICS[(input[0] & 0xff) % MAGICS.length], input);
        }
    }

    /** Gives programs to begin with. */
    public static List<byte[]> seeds() {
        return ProgramFuzz.seeds(Sample.Format.MACH_O);
    }
}
