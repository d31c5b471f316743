package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.binary.BinaryFormat;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.BuildSetting;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoModule;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.testkit.FakeHost;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader says of programs made by hand. */
class GoBinaryReaderTest {

    private static final Path FILE = Path.of("/program");

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryFormat(Sample sample) {
        GoBinary program = program(sample.bytes());

        assertThat(program.goVersion()).contains("go1.22.5");
        assertThat(program.version().orElseThrow().minor()).contains("22");
        assertThat(program.format())
                .isEqualTo(BinaryFormat.valueOf(sample.format().name()));
        assertThat(program.pointerSize()).isEqualTo(sample.wide() ? 8 : 4);
        assertThat(program.byteOrder()).isEqualTo(sample.order());
        assertThat(program.buildId()).contains("aa/bb/cc/dd");
        assertThat(program.buildInfo().orElseThrow().path()).isEqualTo("example.com/tool");
        assertThat(program.kind()).isEqualTo(GoProgramKind.OTHER);
        assertThat(program.architectures()).isEmpty();
    }

    /** Its first page alone still says that it is Go's; a copy that was broken off is no answer for all that. */
    @ParameterizedTest
    @MethodSource("samples")
    void programWithoutItsEndIsCutOff(Sample sample) {
        byte[] whole = sample.bytes();
        int info = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\u00ff Go buildinf:");

        assertThat(read(Arrays.copyOf(whole, info))).isInstanceOfSatisfying(UnreadableBinary.class, cut -> {
            assertThat(cut.offset()).isBetween((long) info, (long) whole.length);
            assertThat(cut.message()).contains("cut off");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBuildInfoThatIsReachedByPointers(Sample sample) {
        GoBinary program = program(sample.withPointers().version("go1.15.15").bytes());

        assertThat(program.goVersion()).contains("go1.15.15");
        assertThat(program.buildInfo().orElseThrow().mainModule())
                .contains(GoModule.of("example.com/tool", "(devel)", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheGorootInTablesOfEveryTime(Sample sample) {
        for (int magic : List.of(Sample.PCLNTAB_1_2, Sample.PCLNTAB_1_16, Sample.PCLNTAB_1_18, Sample.PCLNTAB_1_20)) {
            assertThat(program(sample.pclntab(magic).bytes()).buildRoot())
                    .as("magic %x", magic)
                    .isEqualTo(new BuildRoot.Found("/opt/go", BuildRoot.Evidence.FILE_TABLE));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void knowsTheVersionByTheShapeOfItsVariableWhereThereIsNoBuildInfo(Sample sample) {
        GoBinary program =
                program(sample.withoutBuildInfo().version("go1.12.17").bytes());

        assertThat(program.goVersion()).contains("go1.12.17");
        assertThat(program.buildInfo()).isEmpty();
        assertThat(program.buildId()).contains("aa/bb/cc/dd");
    }

    @Test
    void theSettingsOfTheBuildNameThePlatform() {
        GoBinary program = program(Sample.elf()
                .modules("path\tcmd/go\nbuild\tGOARCH=arm64\nbuild\tGOOS=android\n")
                .bytes());

        assertThat(program.platform()).contains(new GoPlatform("android", "arm64"));
        assertThat(program.kind()).isEqualTo(GoProgramKind.GO_COMMAND);
        assertThat(program.buildInfo().orElseThrow().mainModule()).isEmpty();
        assertThat(program.buildInfo().orElseThrow().settings())
                .containsExactly(new BuildSetting("GOARCH", "arm64"), new BuildSetting("GOOS", "android"));
    }

    @Test
    void settingsThatAreNoNamesMakeNoPlatform() {
        GoBinary program = program(
                Sample.elf().modules("build\tGOARCH=../x\nbuild\tGOOS=\n").bytes());

        assertThat(program.platform()).isEmpty();
        assertThat(program.goos()).contains("");
    }

    @ParameterizedTest
    @CsvSource({"9, freebsd", "2, netbsd", "12, openbsd"})
    void aHeaderNamesThePlatformWhereItLeavesNoDoubt(int osAbi, String goos) {
        assertThat(program(Sample.elf().elfHeader(62, osAbi).bytes()).platform())
                .contains(new GoPlatform(goos, "amd64"));
    }

    @Test
    void theSystemOfAnElfFileIsSearchedForWhereItsHeaderDoesNotTell() {
        GoBinary linux = program(Sample.elf()
                .files("/go/src/runtime/os_linux.go", "/go/src/runtime/proc.go")
                .bytes());
        GoBinary dragonfly = program(
                Sample.elf().files("runtime/os_dragonfly.go", "runtime/proc.go").bytes());

        assertThat(linux.goos()).isEmpty();
        assertThat(linux.goarch()).contains("amd64");
        assertThat(linux.platform()).isEmpty();
        assertThat(linux.searchPlatform()).contains(new GoPlatform("linux", "amd64"));
        assertThat(dragonfly.searchPlatform()).contains(new GoPlatform("dragonfly", "amd64"));
    }

    @ParameterizedTest
    @CsvSource({
        "cmd/go, GO_COMMAND",
        "cmd/gofmt, OTHER",
        "golang.org/dl/go1.22.5, DOWNLOAD_WRAPPER",
        "golang.org/dl/gotip, DOWNLOAD_WRAPPER",
        "golang.org/dl/internal/genv, OTHER",
        "github.com/tinygo-org/tinygo, TINYGO_COMMAND"
    })
    void theMainPackageTellsTheKind(String path, GoProgramKind kind) {
        assertThat(program(Sample.elf().modules("path\t" + path + "\n").bytes()).kind())
                .isEqualTo(kind);
    }

    @Test
    void trimmedProgramsSayThatTheyAre() {
        for (String name : List.of("runtime/proc.go", "go/src/runtime/proc.go", "$GOROOT/src/runtime/proc.go")) {
            assertThat(program(Sample.elf()
                                    .files(name, "example.com/x@v1.0.0/a.go")
                                    .bytes())
                            .buildRoot())
                    .as(name)
                    .isEqualTo(new BuildRoot.Trimmed());
        }
    }

    @Test
    void theGorootIsWhereMostOfTheRuntimeIs() {
        Sample sample = Sample.elf()
                .files(
                        "/home/x/src/runtime/proc.go",
                        "C:/Program Files/Go/src/runtime/proc.go",
                        "C:/Program Files/Go/src/runtime/mgc.go",
                        "C:/Program Files/Go/src/internal/runtime/maps/map.go");

        assertThat(program(sample.bytes()).buildRoot())
                .isEqualTo(new BuildRoot.Found("C:/Program Files/Go", BuildRoot.Evidence.FILE_TABLE));
    }

    @Test
    void theVariableTellsTheGorootWhereTheTableDoesNot() {
        Sample sample = Sample.elf().files("/x/main.go").defaultGoroot("D:\\sdk\\go");

        assertThat(program(sample.bytes()).buildRoot())
                .isEqualTo(new BuildRoot.Found("D:\\sdk\\go", BuildRoot.Evidence.DEFAULT_GOROOT));
        assertThat(program(sample.defaultGoroot("go").bytes()).buildRoot()).isEqualTo(new BuildRoot.Trimmed());
        assertThat(program(sample.defaultGoroot("").bytes()).buildRoot()).isInstanceOf(BuildRoot.NotTold.class);
    }

    @Test
    void aSearchEndsAtItsLimitAndSaysSo() {
        GoBinaryReader reader = GoBinaryReader.of(new Memory(Sample.of(Sample.Format.PE, true, ByteOrder.LITTLE_ENDIAN)
                        .bytes()))
                .withSearchLimit(512);

        GoBinary program = (GoBinary) reader.read(FILE);

        assertThat(program.buildRoot()).isEqualTo(new BuildRoot.NotSearchedBeyond(512));
        assertThatThrownBy(() -> reader.withSearchLimit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMisalignedMagicHidesNothing(Sample sample) {
        byte[] before = new byte[4096 + 48];
        byte[] magic = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(magic, 0, before, 7, magic.length);
        System.arraycopy(magic, 0, before, 4096 - 5, magic.length);

        assertThat(program(sample.beforeBuildInfo(before).bytes()).goVersion()).contains("go1.22.5");
    }

    @Test
    void anEmptyVersionIsNoBuildInfo() {
        byte[] bytes = Sample.elf().version("").bytes();

        assertThat(program(bytes).goVersion()).isEmpty();
        assertThat(program(bytes).toString()).isEqualTo("unknown version of Go ?/amd64");
    }

    @Test
    void anEmptyBuildIdIsNone() {
        assertThat(program(Sample.elf().buildId("").bytes()).buildId()).isEmpty();
    }

    @Test
    void aFatFileGivesAllArchitectures() {
        byte[] amd64 = Sample.of(Sample.Format.MACH_O, true, ByteOrder.LITTLE_ENDIAN)
                .version("go1.20")
                .bytes();
        byte[] big = Sample.of(Sample.Format.MACH_O, false, ByteOrder.BIG_ENDIAN)
                .version("go1.21")
                .files("/second/src/runtime/proc.go")
                .bytes();

        for (boolean wide : List.of(false, true)) {
            GoBinary program = program(Sample.fat(wide, amd64, big));
            assertThat(program.goVersion()).contains("go1.20");
            assertThat(program.architectures())
                    .extracting(result -> ((GoBinary) result).goVersion().orElseThrow())
                    .containsExactly("go1.20", "go1.21");
            assertThat(((GoBinary) program.architectures().get(1)).buildRoot())
                    .isEqualTo(new BuildRoot.Found("/second", BuildRoot.Evidence.FILE_TABLE));
        }
    }

    @Test
    void aBrokenArchitectureHidesNoOther() {
        byte[] good =
                Sample.of(Sample.Format.MACH_O, true, ByteOrder.LITTLE_ENDIAN).bytes();

        GoBinary program = program(Sample.fat(false, "#!/bin/sh".getBytes(StandardCharsets.US_ASCII), good));

        assertThat(program.architectures().get(0)).isInstanceOf(UnreadableBinary.class);
        assertThat(program.goVersion()).contains("go1.22.5");
    }

    @Test
    void numbersOfSectionsThatDoNotFitStandInTheFirstSection() {
        byte[] bytes = Sample.elf().bytes();
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int firstSection = 64 + 3 * 56;
        header.putLong(firstSection + 32, 6).putInt(firstSection + 40, 3);
        header.putShort(60, (short) 0).putShort(62, (short) 0xffff);

        assertThat(program(bytes).goVersion()).contains("go1.22.5");
    }

    @Test
    void anElfFileWithoutSectionsHasNoBuildInfoAsForGo() {
        byte[] bytes = Sample.elf().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(40, 0).putShort(60, (short) 0);

        GoBinary program = program(bytes);

        assertThat(program.buildInfo()).isEmpty();
        assertThat(program.goVersion()).contains("go1.22.5");
        assertThat(program.buildRoot()).isEqualTo(new BuildRoot.Found("/opt/go", BuildRoot.Evidence.FILE_TABLE));
    }

    @Test
    void aClassOfJavaIsNoFatFile() {
        for (int version : List.of(45, 52, 61, 0xffff_0041)) {
            byte[] bytes =
                    ByteBuffer.allocate(64).putInt(0xcafebabe).putInt(version).array();
            assertThat(read(bytes))
                    .isInstanceOfSatisfying(
                            NotGo.class, not -> assertThat(not.reason()).contains("Java"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#!/bin/sh\nexec go\n", "go1.22.5, in a text that is long enough"})
    void otherFilesAreNotGo(String content) {
        assertThat(read(content.getBytes(StandardCharsets.US_ASCII))).isInstanceOfSatisfying(NotGo.class, not -> {
            assertThat(not.format()).isEmpty();
            assertThat(not.reason()).endsWith(".");
        });
    }

    @Test
    void aProgramForDosIsNotGo() {
        assertThat(read(ByteBuffer.allocate(128).put(new byte[] {'M', 'Z'}).array()))
                .isInstanceOf(NotGo.class);
    }

    @Test
    void buildInfoThatGoRefusesIsRefusedWithItsPlace() {
        byte[] bytes = Sample.elf().modules("path\tx\nbuild\tno-equals\n").bytes();

        assertThat(read(bytes)).isInstanceOfSatisfying(UnreadableBinary.class, unreadable -> {
            assertThat(new String(bytes, (int) unreadable.offset(), 5, StandardCharsets.US_ASCII))
                    .isEqualTo("build");
            assertThat(unreadable.message()).isEqualTo("A line of Go's build info has no \"=\".");
            assertThat(unreadable.cause()).isEmpty();
        });
    }

    @Test
    void whatTheHostCannotReadIsToldInASentence() {
        FakeHost fake = FakeHost.linux()
                .directory("/folder")
                .file("/secret", Sample.elf().bytes())
                .unreadable("/secret")
                .device("/dev/zero");
        GoBinaryReader reader = GoBinaryReader.of(fake.build());

        assertThat(sentence(reader.read(fake.path("/gone")))).isEqualTo("/gone does not exist.");
        assertThat(sentence(reader.read(fake.path("/folder")))).contains("/folder", "not a regular file");
        assertThat(sentence(reader.read(fake.path("/dev/zero")))).contains("/dev/zero", "not a regular file");
        assertThat(sentence(reader.read(fake.path("/secret")))).isEqualTo("/secret cannot be read: permission denied.");
    }

    @Test
    void aFileThatVanishesBeforeTheDeepSearchIsToldThen() {
        FakeHost fake = FakeHost.linux().file("/program", Sample.elf().bytes());
        GoBinary program = (GoBinary) GoBinaryReader.of(fake.build()).read(fake.path("/program"));
        fake.remove("/program");

        assertThat(program.buildRoot()).isEqualTo(new BuildRoot.Unreadable(0, "/program does not exist."));
        assertThat(program.searchPlatform()).isEmpty();
    }

    private static String sentence(GoBinaryResult result) {
        assertThat(((UnreadableBinary) result).cause()).isPresent();
        return ((UnreadableBinary) result).message();
    }

    private static GoBinary program(byte[] bytes) {
        assertThat(read(bytes)).isInstanceOf(GoBinary.class);
        return (GoBinary) read(bytes);
    }

    private static GoBinaryResult read(byte[] bytes) {
        return GoBinaryReader.of(new Memory(bytes)).read(FILE);
    }
}
