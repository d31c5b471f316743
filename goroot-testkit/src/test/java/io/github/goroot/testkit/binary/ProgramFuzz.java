package io.github.goroot.testkit.binary;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.UnreadableBinary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads whatever it is given as a program, as far as it can be read; what holds for every input is checked. */
public final class ProgramFuzz {

    private static final Path FILE = Path.of("/fuzz");

    /** Far below the memory that a fuzzer has, and far above what any of these inputs holds. */
    private static final long LIMIT = 1024 * 1024;

    private ProgramFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Memory memory = new Memory(input);
        GoBinaryReader reader = GoBinaryReader.of(memory).withSearchLimit(LIMIT);
        GoBinaryResult result = reader.read(FILE);
        if (result instanceof GoBinary program) {
            deep(program);
            program.architectures().forEach(part -> {
                if (part instanceof GoBinary other) {
                    deep(other);
                }
            });
        }
        if (result instanceof UnreadableBinary failure
                && (failure.offset() < 0 || failure.message().isBlank())) {
            throw new AssertionError("An error without a place or a reason: " + failure);
        }
        if (!result.toString().equals(reader.read(FILE).toString())) {
            throw new AssertionError("The same bytes are " + result + " and then something else");
        }
    }

    private static void deep(GoBinary program) {
        program.searchPlatform();
        if (program.buildRoot().toString().isEmpty()) {
            throw new AssertionError("No answer");
        }
    }

    /** Gives programs of all formats to begin with. */
    public static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (Sample sample : Sample.all()) {
            seeds.add(sample.bytes());
            for (int magic : new int[] {Sample.PCLNTAB_1_2, Sample.PCLNTAB_1_16, Sample.PCLNTAB_1_18}) {
                seeds.add(Sample.of(sample.format(), sample.wide(), sample.order())
                        .withPointers()
                        .pclntab(magic)
                        .bytes());
            }
            seeds.add(Sample.of(sample.format(), sample.wide(), sample.order())
                    .withoutBuildInfo()
                    .bytes());
        }
        byte[] thin = Sample.all().get(6).bytes();
        seeds.add(Sample.fat(false, thin, thin));
        seeds.add(Sample.fat(true, thin, thin));
        return seeds;
    }

    /** Gives those seeds that are of one format. */
    static List<byte[]> seeds(Sample.Format format) {
        List<byte[]> seeds = new ArrayList<>();
        List<byte[]> all = seeds();
        List<Sample> samples = Sample.all();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).format() == format) {
                seeds.addAll(all.subList(i * 5, i * 5 + 5));
            }
        }
        return seeds;
    }

    /** Reads an input whose first bytes are replaced by a magic, so that no effort goes into other formats. */
    static void under(byte[] magic, byte[] input) {
        byte[] program = Arrays.copyOf(input, Math.max(input.length, magic.length));
        System.arraycopy(magic, 0, program, 0, magic.length);
        fuzzerTestOneInput(program);
    }
}
