package io.github.goroot.testkit.binary;

import java.util.Arrays;
import java.util.List;

/** Reads tables of functions in an ELF file that is otherwise sound. */
public final class PclntabFuzz {

    private static final byte[] PROGRAM = Sample.elf().bytes();
    private static final int TABLE = table(PROGRAM);

    private PclntabFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] program = Arrays.copyOf(PROGRAM, Math.max(PROGRAM.length, TABLE + input.length));
        System.arraycopy(input, 0, program, TABLE, input.length);
        ProgramFuzz.fuzzerTestOneInput(program);
    }

    /** Gives the table of every layout. */
    public static List<byte[]> seeds() {
        return List.of(Sample.PCLNTAB_1_2, Sample.PCLNTAB_1_16, Sample.PCLNTAB_1_18, Sample.PCLNTAB_1_20).stream()
                .map(magic -> Sample.elf().pclntab(magic).bytes())
                .map(program -> Arrays.copyOfRange(program, TABLE, Math.min(program.length, TABLE + 512)))
                .toList();
    }

    private static int table(byte[] program) {
        for (int at = 0; at + 8 < program.length; at++) {
            if ((program[at] & 0xff) == 0xf1
                    && (program[at + 1] & 0xff) == 0xff
                    && (program[at + 2] & 0xff) == 0xff
                    && (program[at + 3] & 0xff) == 0xff) {
                return at;
            }
        }
        throw new AssertionError("The made-up program has no table of functions");
    }
}
