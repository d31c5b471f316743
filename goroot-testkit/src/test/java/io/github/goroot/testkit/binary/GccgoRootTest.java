package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.binary.BinaryMemo;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.BuildRoot.Evidence;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.VirtualClock;
import io.github.goroot.testkit.binary.GccgoSample.Pointer;
import io.github.goroot.testkit.binary.GccgoSample.Symbol;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which GOROOT a program of gccgo names, itself or through the library that it loads. */
class GccgoRootTest {

    private static final String GO = "/usr/bin/go-12";
    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/libgo.so.21";

    private final FakeHost fake = FakeHost.linux().clock(new VirtualClock());

    private static GoBinary program(Host host, String path) {
        return (GoBinary) GoBinaryReader.of(host).read(host.path(path).path().orElseThrow());
    }

    private BuildRoot rootOf(String path) {
        return program(fake.build(), path).buildRoot();
    }

    private BuildRoot in(String goroot, String library) {
        return new BuildRoot.Found(goroot, Evidence.DEFAULT_GOROOT, Optional.of(fake.path(library)));
    }

    static Stream<GccgoSample> programsThatHoldIt() {
        return Stream.of(
                GccgoSample.of(true, ByteOrder.LITTLE_ENDIAN, GccgoSample.X86_64),
                GccgoSample.of(true, ByteOrder.BIG_ENDIAN, 22),
                GccgoSample.of(false, ByteOrder.LITTLE_ENDIAN, GccgoSample.I386),
                GccgoSample.of(false, ByteOrder.BIG_ENDIAN, 20),
                GccgoSample.of(true, ByteOrder.LITTLE_ENDIAN, GccgoSample.MIPS),
                GccgoSample.of(true, ByteOrder.BIG_ENDIAN, GccgoSample.MIPS));
    }

    @ParameterizedTest
    @MethodSource("programsThatHoldIt")
    void theVariableIsReadInEveryWay(GccgoSample sample) {
        for (Symbol symbol : List.of(Symbol.EXPORTED, Symbol.PLAIN)) {
            for (Pointer pointer : List.of(Pointer.IN_PLACE, Pointer.REL, Pointer.RELA)) {
                fake.file(GO, sample.goroot("/opt/gcc", symbol).pointer(pointer).bytes());

                GoBinary program = program(fake.build(), GO);

                assertThat(program.kind()).isEqualTo(GoProgramKind.GCCGO);
                assertThat(program.buildRoot())
                        .as("%s", sample)
                        .isEqualTo(new BuildRoot.Found("/opt/gcc", Evidence.DEFAULT_GOROOT));
            }
            fake.file(GO, sample.pointer(Pointer.SYMBOLIC).bytes());
            assertThat(rootOf(GO)).as("%s", sample).isInstanceOf(BuildRoot.NotTold.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE", "UNDEFINED", "COPIED"})
    void aProgramWithoutItTakesItFromItsLibrary(Symbol symbol) {
        fake.file(GO, GccgoSample.program().goroot("", symbol).bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes());

        assertThat(rootOf(GO)).isEqualTo(in("/usr", LIBRARY));
    }

    @Test
    void aCopyAndALinkToItTakeTheSame() {
        fake.file("/tmp/gg/bin/go", GccgoSample.program().bytes())
                .link("/home/ann/bin/go", "/tmp/gg/bin/go")
                .file(LIBRARY, GccgoSample.library("/usr").bytes());

        assertThat(rootOf("/tmp/gg/bin/go")).isEqualTo(in("/usr", LIBRARY));
        assertThat(rootOf("/home/ann/bin/go")).isEqualTo(in("/usr", LIBRARY));
    }

    @ParameterizedTest
    @CsvSource({
        "'', /opt/gcc/lib/x86_64-linux-gnu",
        "'', /opt/gcc/lib64",
        "'', /opt/gcc/lib",
        "'', /usr/lib/x86_64-linux-gnu",
        "'', /usr/lib64",
        "'', /usr/lib",
        "'', /lib/x86_64-linux-gnu",
        "'', /lib64",
        "'', /lib",
        "/srv/libs, /srv/libs",
        "$ORIGIN, /opt/gcc/bin",
        "$ORIGIN/../libs, /opt/gcc/libs",
        "${ORIGIN}/../libs, /opt/gcc/libs",
        "relative:$LIB::$ORIGINAL:/$PLATFORM:/srv/libs, /srv/libs",
        "//srv//libs/, /srv/libs"
    })
    void theLibraryIsFoundWhereALoaderWould(String runpath, String folder) {
        String library = folder + "/libgo.so.21";
        fake.file("/opt/gcc/bin/go", GccgoSample.program().runpath(runpath).bytes())
                .link("/usr/local/bin/go", "/opt/gcc/bin/go")
                .file(library, GccgoSample.library("/opt/gcc").bytes());

        assertThat(rootOf("/usr/local/bin/go")).isEqualTo(in("/opt/gcc", library));
    }

    @Test
    void whatTheProgramNamesComesFirstAndWhatLiesBesideItNext() {
        fake.file(
                        "/opt/gcc/bin/go",
                        GccgoSample.program().rpath("/srv/one:/srv/two").bytes())
                .file("/usr/lib64/libgo.so.21", GccgoSample.library("/usr").bytes());
        assertThat(rootOf("/opt/gcc/bin/go")).isEqualTo(in("/usr", "/usr/lib64/libgo.so.21"));

        fake.file("/opt/gcc/lib/libgo.so.21", GccgoSample.library("/opt/gcc").bytes());
        assertThat(rootOf("/opt/gcc/bin/go")).isEqualTo(in("/opt/gcc", "/opt/gcc/lib/libgo.so.21"));

        fake.file("/srv/two/libgo.so.21", GccgoSample.library("/two").bytes());
        assertThat(rootOf("/opt/gcc/bin/go")).isEqualTo(in("/two", "/srv/two/libgo.so.21"));
    }

    @Test
    void aLibraryOfAnotherMachineIsPassedOver() {
        fake.file(GO, GccgoSample.program().bytes())
                .file("/usr/lib64/libgo.so.21", "INPUT(somewhere else, as a script of the linker says)")
                .directory("/usr/lib/libgo.so.21")
                .file(
                        "/lib64/libgo.so.21",
                        GccgoSample.of(false, ByteOrder.LITTLE_ENDIAN, GccgoSample.I386)
                                .goroot("/i386", Symbol.EXPORTED)
                                .bytes())
                .file("/lib/libgo.so.21", GccgoSample.library("/right").bytes());

        assertThat(rootOf(GO)).isEqualTo(in("/right", "/lib/libgo.so.21"));
    }

    @Test
    void aProgramOf32BitsLooksIntoItsOwnFolders() {
        fake.file(
                        "/srv/bin/go",
                        GccgoSample.of(false, ByteOrder.LITTLE_ENDIAN, GccgoSample.I386)
                                .needing("libgo.so.21")
                                .bytes())
                .file(
                        "/usr/lib/i386-linux-gnu/libgo.so.21",
                        GccgoSample.of(false, ByteOrder.LITTLE_ENDIAN, GccgoSample.I386)
                                .goroot("/usr", Symbol.EXPORTED)
                                .pointer(Pointer.REL)
                                .bytes());

        assertThat(rootOf("/srv/bin/go")).isEqualTo(in("/usr", "/usr/lib/i386-linux-gnu/libgo.so.21"));
    }

    @Test
    void theReasonNamesTheLibraryThatIsNotThere() {
        fake.file("/srv/bin/go", GccgoSample.program().runpath("/opt/libs").bytes());

        assertThat(rootOf("/srv/bin/go"))
                .isEqualTo(new BuildRoot.NotTold(
                        "It takes its GOROOT from the library libgo.so.21, which is in none of /opt/libs,"
                                + " /srv/lib/x86_64-linux-gnu, /srv/lib64, /srv/lib, /usr/lib/x86_64-linux-gnu, /usr/lib64, /usr/lib,"
                                + " /lib/x86_64-linux-gnu, /lib64, /lib."));
    }

    @Test
    void theReasonNamesTheLibraryThatDoesNotTell() {
        fake.file(GO, GccgoSample.program().bytes())
                .file(LIBRARY, GccgoSample.library("").bytes());

        assertThat(rootOf(GO))
                .isEqualTo(new BuildRoot.NotTold("It takes its GOROOT from " + LIBRARY + ", which does not tell it."));
    }

    @Test
    void aLibraryThatCannotBeReadIsNamed() {
        fake.file(GO, GccgoSample.program().bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes())
                .unreadable(LIBRARY);
        assertThat(rootOf(GO)).isEqualTo(new BuildRoot.Unreadable(0, LIBRARY + " cannot be read: permission denied."));
    }

    @Test
    void aLibraryThatIsMalformedIsNamed() {
        fake.file(GO, GccgoSample.program().bytes())
                .file(
                        LIBRARY,
                        GccgoSample.library("/usr").claiming(Long.MIN_VALUE).bytes());

        assertThat(rootOf(GO))
                .isInstanceOfSatisfying(
                        BuildRoot.Unreadable.class,
                        unreadable -> assertThat(unreadable.message())
                                .startsWith("Its library " + LIBRARY + ": The length of runtime.defaultGOROOT is "
                                        + "9223372036854775808, but"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libgo.so.21/../../../etc/x", "libgo.so.21\u0001", "libgo.so.x", "libgo.so..21/"})
    void aNameThatIsAPathLeadsNowhere(String name) {
        fake.file(
                GO,
                GccgoSample.of(true, ByteOrder.LITTLE_ENDIAN, GccgoSample.X86_64)
                        .needing(name)
                        .bytes());
        Counting counting = Counting.on(fake.build());

        BuildRoot root = program(counting.host(), GO).buildRoot();

        assertThat(root).isEqualTo(new BuildRoot.NotTold("gccgo made it, and it has no symbol runtime.defaultGOROOT."));
        assertThat(counting.files().operations()).isEqualTo(counting.files().operations(CountingFiles.Kind.READ));
    }

    @Test
    void aStrippedProgramThatHoldsTheLibraryDoesNotTell() {
        fake.file(
                GO,
                GccgoSample.of(true, ByteOrder.LITTLE_ENDIAN, GccgoSample.X86_64)
                        .bytes());

        assertThat(rootOf(GO))
                .isEqualTo(new BuildRoot.NotTold("gccgo made it, and it has no symbol runtime.defaultGOROOT."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"go", "./usr", "C:\\gcc"})
    void whatIsNoAbsolutePathIsNone(String text) {
        fake.file(GO, GccgoSample.library(text).bytes());

        assertThat(rootOf(GO))
                .isEqualTo(new BuildRoot.NotTold("Its variable runtime.defaultGOROOT names no absolute path."));
    }

    @Test
    void aCheapAnswerAsksForNoLibrary() {
        fake.file(GO, GccgoSample.program().withoutExports().bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes());
        Counting counting = Counting.on(fake.build());

        assertThat(program(counting.host(), GO).kind()).isEqualTo(GoProgramKind.GCCGO);
        assertThat(counting.files().operations()).isLessThanOrEqualTo(3);
        assertThat(counting.files().bytesRead()).isLessThanOrEqualTo(16 * 1024);
    }

    @Test
    void theSearchTakesAStatusForEachFolderAndAHandfulOfReads() {
        fake.file("/srv/bin/go", GccgoSample.program().bytes())
                .file("/lib/libgo.so.21", GccgoSample.library("/usr").bytes());
        Counting counting = Counting.on(fake.build());
        GoBinary program = program(counting.host(), "/srv/bin/go");
        int before = counting.files().operations(CountingFiles.Kind.READ);

        assertThat(program.buildRoot()).isEqualTo(in("/usr", "/lib/libgo.so.21"));

        assertThat(counting.files().operations(CountingFiles.Kind.STATUS)).isEqualTo(9);
        assertThat(counting.files().operations(CountingFiles.Kind.REAL_PATH)).isEqualTo(1);
        assertThat(counting.files().operations(CountingFiles.Kind.READ) - before)
                .isLessThanOrEqualTo(16);
    }

    @Test
    void aSearchEndsAtItsLimitInTheLibraryToo() {
        fake.file(GO, GccgoSample.program().bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes());

        GoBinary program =
                (GoBinary) GoBinaryReader.of(fake.build()).withSearchLimit(110).read(fake.path(GO));

        assertThat(program.buildRoot()).isEqualTo(new BuildRoot.NotSearchedBeyond(110));
    }

    @Test
    void aRecordingGivesTheSameAnswer() throws Exception {
        fake.file(GO, GccgoSample.program().bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes());
        Recorder recorder = new Recorder(fake.build());
        BuildRoot root = program(recorder.host(), GO).buildRoot();

        assertThat(program(ReplayedHost.of(recorder.recording()), GO).buildRoot())
                .hasToString(root.toString());
    }

    @Test
    void aMemoKeepsWhatProgramAndLibrarySayAndSeesTheLibraryChange() {
        fake.file(GO, GccgoSample.program().bytes())
                .file(LIBRARY, GccgoSample.library("/usr").bytes());
        BinaryMemo memo = BinaryMemo.create();
        Counting counting = Counting.on(fake.build());
        GoBinaryReader reader = GoBinaryReader.of(counting.host(), memo);
        GoBinary program = (GoBinary) reader.read(fake.path(GO));
        assertThat(program.buildRoot()).isEqualTo(in("/usr", LIBRARY));
        int reads = counting.files().operations(CountingFiles.Kind.READ);

        assertThat(program.buildRoot()).isEqualTo(in("/usr", LIBRARY));
        assertThat(counting.files().operations(CountingFiles.Kind.READ)).isEqualTo(reads);

        fake.remove(LIBRARY).file(LIBRARY, GccgoSample.library("/opt").bytes());
        assertThat(program.buildRoot()).isEqualTo(in("/opt", LIBRARY));
        fake.remove(LIBRARY);
        assertThat(program.buildRoot()).isInstanceOf(BuildRoot.NotTold.class);
    }

    /** The drives of a Windows, and the shares of its Linux, have roots of their own. */
    @Test
    void onWindowsItIsLookedForOnTheSameDrive() {
        FakeHost windows = FakeHost.windows("D:\\")
                .file(
                        "D:\\usr\\bin\\go-12",
                        GccgoSample.program().runpath("/x|y:/nul").bytes())
                .file("D:\\lib\\libgo.so.21", GccgoSample.library("/usr").bytes());

        assertThat(program(windows.build(), "D:\\usr\\bin\\go-12").buildRoot())
                .isEqualTo(new BuildRoot.Found(
                        "/usr", Evidence.DEFAULT_GOROOT, Optional.of(windows.path("D:\\lib\\libgo.so.21"))));
    }
}
