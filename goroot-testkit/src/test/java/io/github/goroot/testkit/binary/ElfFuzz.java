package io.github.goroot.testkit.binary;

import java.util.ArrayList;
import java.util.List;

/** Reads ELF files. */
public final class ElfFuzz {

    private static final byte[][] MAGICS = {{0x7f, 'E', 'L', 'F'}};

    private ElfFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ProgramFuzz.under(MAGICS[(input[0] & 0xff) % MAGICS.length], input);
        }
    }

    /** Gives programs to begin with. */
    public static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(ProgramFuzz.seeds(Sample.Format.ELF));
        seeds.add(GccgoSample.program()
                .runpath("$ORIGIN/../lib:/opt/lib")
                .goroot("/usr", GccgoSample.Symbol.UNDEFINED)
                .bytes());
        seeds.add(GccgoSample.library("/usr").bytes());
        return seeds;
    }
}
