package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.testkit.binary.GccgoSample.Pointer;
import io.github.goroot.testkit.binary.GccgoSample.Symbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged programs and libraries of gccgo: an answer, never an exception, and no more reading than there are bytes for. */
class HostileGccgoTest {

    private static final String GO = "/usr/bin/go";
    private static final String LIBRARY = "/usr/lib/libgo.so.21";
    private static final int FLIPS = 400;
    private static final long[] ODD = {0, 1, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, Long.MIN_VALUE, -1, -16};

    static Stream<GccgoSample> samples() {
        return Stream.of(
                GccgoSample.program().runpath("/a:$ORIGIN/b").goroot("/usr", Symbol.COPIED),
                GccgoSample.library("/usr"),
                GccgoSample.of(false, ByteOrder.BIG_ENDIAN, 20)
                        .needing("libgo.so.21")
                        .goroot("/usr", Symbol.PLAIN)
                        .pointer(Pointer.REL));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutOffAtEveryByte(GccgoSample sample) {
        byte[] whole = sample.bytes();
        for (int length = 0; length < whole.length; length++) {
            survives(Arrays.copyOf(whole, length), "cut off at " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withFlippedBytes(GccgoSample sample) {
        byte[] whole = sample.bytes();
        Random random = new Random(5);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            survives(damaged, "flip " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withImpossibleNumbersEverywhere(GccgoSample sample) {
        byte[] whole = sample.bytes();
        for (int at = 0; at + 8 <= whole.length; at += 4) {
            for (long odd : ODD) {
                ByteBuffer damaged = ByteBuffer.wrap(whole.clone()).order(sample.order());
                survives(damaged.putInt(at, (int) odd).array(), odd + " at " + at);
                survives(damaged.putLong(at, odd).array(), odd + " at " + at + " in eight bytes");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 4097, 1L << 40})
    void aLengthThatNobodyHasIsMalformed(long length) {
        Memory memory = new Memory(GccgoSample.library("/usr").claiming(length).bytes());

        assertThat(read(memory))
                .isInstanceOfSatisfying(
                        BuildRoot.Unreadable.class,
                        unreadable -> assertThat(unreadable.message())
                                .startsWith("The length of runtime.defaultGOROOT is " + Long.toUnsignedString(length)));
        assertThat(memory.bytesRead()).isLessThan(64 * 1024);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 1L << 40})
    void relocationsOfAnySizeEndWithTheFile(long size) {
        for (Pointer pointer : List.of(Pointer.REL, Pointer.RELA)) {
            Memory memory = new Memory(GccgoSample.library("/usr")
                    .pointer(pointer)
                    .claimingRelocations(size)
                    .bytes());

            assertThat(read(memory)).isEqualTo(new BuildRoot.Found("/usr", BuildRoot.Evidence.DEFAULT_GOROOT));
            assertThat(memory.bytesRead()).isLessThan(64 * 1024);
        }
    }

    private static BuildRoot read(Memory memory) {
        GoBinary program = (GoBinary) GoBinaryReader.of(memory).read(Path.of(GO));
        return program.buildRoot();
    }

    /** Once as the program, with a library that is whole, and once as the library of a program that is. */
    private static void survives(byte[] bytes, String what) {
        survivesAs(GO, bytes, LIBRARY, GccgoSample.library("/usr").bytes(), what);
        survivesAs(LIBRARY, bytes, GO, GccgoSample.program().bytes(), what + " as library");
    }

    private static void survivesAs(String one, byte[] bytes, String other, byte[] whole, String what) {
        MemoryFiles files = new MemoryFiles(Map.of(Path.of(one), bytes, Path.of(other), whole));

        GoBinaryResult result = GoBinaryReader.of(files).read(Path.of(GO));

        if (result instanceof GoBinary program) {
            BuildRoot root = program.buildRoot();
            assertThat(root).as(what).isNotNull();
            if (root instanceof BuildRoot.Unreadable unreadable) {
                assertThat(unreadable.message()).as(what).endsWith(".");
                assertThat(unreadable.offset()).as(what).isNotNegative();
            }
        }
        assertThat(files.bytesRead()).as(what).isLessThan(1024L * 1024);
        assertThat(files.operations()).as(what).isLessThan(500);
    }
}
