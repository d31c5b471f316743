package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.UnreadableBinary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files: an answer, never an exception, never more reading than the file has bytes for. */
class HostileBinaryTest {

    private static final Path FILE = Path.of("/program");
    private static final int FLIPS = 1200;
    private static final long[] ODD = {0, 1, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, Long.MIN_VALUE, -1, -16};

    static Stream<Sample> samples() {
        return Stream.concat(
                Sample.all().stream(),
                Sample.all().stream().filter(Sample::wide).map(Sample::withPointers));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutOffAtEveryByte(Sample sample) {
        byte[] whole = sample.modules("path\tx\n").bytes();
        for (int length = 0; length < whole.length; length++) {
            // What is far from anything that is read makes no difference; every seventh place of it will do.
            if (isQuiet(whole, length) && length % 7 != 0) {
                continue;
            }
            survives(Arrays.copyOf(whole, length), "cut off at " + length);
        }
    }

    private static boolean isQuiet(byte[] bytes, int at) {
        for (int i = Math.max(0, at - 8); i < Math.min(bytes.length, at + 8); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withFlippedBytes(Sample sample) {
        byte[] whole = sample.bytes();
        int[] places = meaningful(whole);
        Random random = new Random(5);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                damaged[places[random.nextInt(places.length)]] = (byte) random.nextInt(256);
            }
            survives(damaged, "flip " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withImpossibleNumbersEverywhere(Sample sample) {
        byte[] whole = sample.bytes();
        for (int at : meaningful(whole)) {
            if (at % 4 != 0 || at + 8 > whole.length) {
                continue;
            }
            for (long odd : ODD) {
                ByteBuffer damaged = ByteBuffer.wrap(whole.clone()).order(sample.order());
                survives(damaged.putInt(at, (int) odd).array(), odd + " at " + at);
                survives(damaged.putLong(at, odd).array(), odd + " at " + at + " in eight bytes");
            }
        }
    }

    @Test
    void fatFilesToo() {
        byte[] part =
                Sample.of(Sample.Format.MACH_O, true, ByteOrder.LITTLE_ENDIAN).bytes();
        for (boolean wide : List.of(false, true)) {
            byte[] whole = Sample.fat(wide, part, part);
            for (int length = 0; length < 80; length++) {
                survives(Arrays.copyOf(whole, length), "cut off at " + length);
            }
            for (int at = 4; at < 80; at += 4) {
                for (long odd : ODD) {
                    survives(
                            ByteBuffer.wrap(whole.clone()).putInt(at, (int) odd).array(), odd + " at " + at);
                    survives(ByteBuffer.wrap(whole.clone()).putLong(at, odd).array(), odd + " at " + at);
                }
            }
        }
    }

    @Test
    void anArchitectureThatIsTheWholeFileAgainIsNone() {
        byte[] whole = Sample.fat(false, new byte[4096], new byte[4096]);
        ByteBuffer.wrap(whole).putInt(8 + 8, 0).putInt(8 + 20 + 8, 0);

        assertThat(GoBinaryReader.of(new Memory(whole)).read(FILE)).isInstanceOf(UnreadableBinary.class);
    }

    @Test
    void allArchitecturesTogetherGetNoMoreMemoryThanOne() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            many.append("dep\ta\tv\n");
        }
        byte[] part = Sample.of(Sample.Format.MACH_O, true, ByteOrder.LITTLE_ENDIAN)
                .modules(many.toString())
                .bytes();
        byte[][] parts = new byte[40][];
        Arrays.fill(parts, part);

        GoBinary program = (GoBinary)
                GoBinaryReader.of(new Memory(Sample.fat(false, parts))).read(FILE);

        assertThat(program.architectures())
                .hasSize(40)
                .filteredOn(GoBinary.class::isInstance)
                .hasSize(2);
    }

    @Test
    void symbolsThatLeadAstray() {
        byte[] whole = Sample.elf().files("/x/main.go").defaultGoroot("/opt/go").bytes();
        Random random = new Random(7);
        int symbols = whole.length - 96;
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = whole.clone();
            damaged[symbols + random.nextInt(96)] = (byte) random.nextInt(256);
            survives(damaged, "flip " + i);
        }
    }

    private static int[] meaningful(byte[] bytes) {
        return java.util.stream.IntStream.range(0, bytes.length)
                .filter(at -> !isQuiet(bytes, at))
                .toArray();
    }

    private static void survives(byte[] bytes, String what) {
        Memory memory = new Memory(bytes);
        GoBinaryResult result = GoBinaryReader.of(memory).read(FILE);
        if (result instanceof UnreadableBinary unreadable) {
            assertThat(unreadable.message()).as(what).endsWith(".");
            assertThat(unreadable.offset()).as(what).isNotNegative();
        }
        if (result instanceof GoBinary program) {
            assertThat(program.toString()).isNotEmpty();
            BuildRoot root = program.buildRoot();
            assertThat(root).as(what).isNotNull();
            assertThat(program.searchPlatform()).isNotNull();
        }
        assertThat(memory.bytesRead()).as(what).isLessThan(64L * 64 * 1024);
        assertThat(memory.reads()).as(what).isLessThan(2000);
    }

    @Test
    void aFileThatNeverEndsIsSearchedToTheLimitAlone() {
        byte[] data = Sample.of(Sample.Format.PE, true, ByteOrder.LITTLE_ENDIAN)
                .withoutBuildInfo()
                .bytes();
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int dataSection = 0x80 + 24 + 112 + 40;
        bytes.putInt(dataSection + 8, -1).putInt(dataSection + 16, -1);
        Memory memory = new Memory(data, 1L << 40);

        GoBinaryResult result =
                GoBinaryReader.of(memory).withSearchLimit(1 << 20).read(FILE);

        assertThat(result).isInstanceOf(GoBinary.class);
        assertThat(memory.bytesRead()).isLessThan(4 << 20);
    }

    @Test
    void textOfAnyClaimedLengthTakesNoMoreMemoryThanAllowed() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 9000; i++) {
            many.append("dep\ta\tv\n");
        }
        String longLine = "build\t-ldflags=" + "x".repeat(600 * 1024) + "\n";

        for (String modules : List.of(many.toString(), longLine)) {
            GoBinaryResult result = GoBinaryReader.of(
                            new Memory(Sample.elf().modules(modules).bytes()))
                    .read(FILE);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            UnreadableBinary.class,
                            unreadable -> assertThat(unreadable.message())
                                    .containsAnyOf("8192 lines", "at most 524288 are read"));
        }
    }
}
