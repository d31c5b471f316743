package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import io.github.goroot.binary.BuildInfo;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoModule;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.cli.JsonSchemas;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.real.GoBuilds.Way;
import io.github.goroot.testkit.Counting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader says of programs that real toolchains built, compared with what Go's own readers say of them.
 *
 * <p>Some of all combinations, or those that match the expression in {@code -Dgoroot.binaries=…}: {@code .*} for all of
 * them, {@code 1.23 linux/.*} for one line on Linux.
 */
class RealBinariesTest {

    /** Each line with a platform and the ways to build for it; a way that costs a compilation of the library is rare. */
    private static final List<String> SOME = List.of(
            "1.15 linux/amd64 PLAIN TRIMMED STRIPPED PIE",
            "1.15 linux/mips PLAIN",
            "1.15 windows/386 PLAIN STRIPPED",
            "1.15 darwin/amd64 PLAIN STRIPPED",
            "1.15 aix/ppc64 PLAIN STRIPPED",
            "1.15 plan9/386 PLAIN STRIPPED",
            "1.19 linux/amd64 PLAIN TRIMMED STRIPPED PIE",
            "1.19 linux/arm64 PLAIN",
            "1.19 linux/ppc64 PLAIN STRIPPED",
            "1.19 windows/amd64 PLAIN STRIPPED",
            "1.19 plan9/amd64 PLAIN STRIPPED",
            "1.21 linux/386 PLAIN STRIPPED",
            "1.21 darwin/arm64 PLAIN STRIPPED",
            "1.24 linux/s390x PLAIN STRIPPED",
            "1.24 windows/amd64 PLAIN STRIPPED",
            "1.27 linux/amd64 PLAIN TRIMMED STRIPPED PIE",
            "1.27 windows/386 PLAIN STRIPPED",
            "1.27 darwin/arm64 PLAIN STRIPPED",
            "1.27 aix/ppc64 PLAIN STRIPPED");

    /** How many those are. */
    private static final int PROGRAMS = 42;

    private static final List<String> LINES = List.of("1.15", "1.19", "1.21", "1.23", "1.24", "1.25", "1.27");
    private static final List<String> PLATFORMS = List.of(
            "linux/amd64",
            "linux/386",
            "linux/arm",
            "linux/arm64",
            "linux/mips",
            "linux/mips64le",
            "linux/ppc64",
            "linux/ppc64le",
            "linux/s390x",
            "freebsd/amd64",
            "openbsd/amd64",
            "netbsd/386",
            "dragonfly/amd64",
            "windows/386",
            "windows/amd64",
            "darwin/amd64",
            "darwin/arm64",
            "aix/ppc64",
            "plan9/386",
            "plan9/amd64",
            "plan9/arm");

    private static final byte[] BUILD_INFO = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_ALLOCATED = 256 * 1024;

    @TempDir
    private static Path scratch;

    private static GoBuilds builds;
    private static GoReaders readers;

    private static final Agreement AGREEMENT = new Agreement();

    private final Host host = SystemHost.create();
    private final GoBinaryReader reader = GoBinaryReader.of(host);

    record Build(RealGo go, String platform, Way way) {

        @Override
        public String toString() {
            return go + " " + platform + " " + way;
        }
    }

    @BeforeAll
    static void sourcesAreThere() throws IOException {
        builds = new GoBuilds(scratch);
        readers = new GoReaders(builds);
    }

    static Stream<Build> builds() {
        List<RealGo> toolchains = RealGo.all();
        String chosen = System.getProperty("goroot.binaries", "");
        Stream<String> rows = chosen.isEmpty() ? SOME.stream() : everything().filter(row -> row.matches(chosen));
        return rows.map(row -> row.split(" "))
                .flatMap(row -> Stream.of(row)
                        .skip(2)
                        .map(way -> new Build(
                                toolchains.stream()
                                        .filter(go -> go.line().equals(row[0]))
                                        .findFirst()
                                        .orElseThrow(),
                                row[1],
                                Way.valueOf(way))));
    }

    private static Stream<String> everything() {
        return LINES.stream()
                .flatMap(line -> PLATFORMS.stream()
                        .filter(platform -> !canNotBuild(line, platform))
                        .map(platform -> line + " " + platform + " PLAIN TRIMMED STRIPPED"
                                + (canBuildPie(line, platform) ? " PIE" : "")));
    }

    private static boolean canNotBuild(String line, String platform) {
        // Go 1.15 leaves linking for this one to a linker of Apple's.
        return line.equals("1.15") && platform.equals("darwin/arm64");
    }

    /** Without a linker of the platform's own. */
    private static boolean canBuildPie(String line, String platform) {
        return List.of("linux/amd64", "windows/amd64").contains(platform)
                || (!line.equals("1.15")
                        && List.of("linux/arm64", "linux/ppc64le").contains(platform));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void agreesWithGoOfWhatItBuilt(Build build) throws Exception {
        Path file = builds.build(build.go(), build.platform(), build.way());

        GoBinary program = read(file);

        assertThat(program.searchPlatform().map(Object::toString)).contains(build.platform());
        assertThat(program.goVersion().orElseThrow())
                .startsWith("go" + build.go().line());
        assertThat(program.kind()).isEqualTo(GoProgramKind.OTHER);
        assertThat(program.buildRoot()).isEqualTo(rootOf(build));
        String buildId = readers.buildId(file);
        assertThat(program.buildId().orElse("")).isEqualTo(buildId);
        BuildInfo info = program.buildInfo().orElseThrow();
        assertThat(info.path()).isEqualTo("example.com/tool");
        assertThat(info.dependencies())
                .containsExactly(GoModule.of("example.com/dep", "v1.2.3", "")
                        .replacedBy(GoModule.of("../dep", build.go().line().equals("1.15") ? "" : "(devel)", "")));
        Optional<JsonNode> go = readers.buildInfo(file);
        if (go.isPresent()) {
            assertThat(GoReaders.text(program)).isEqualTo(GoReaders.text(go.get()));
        } else {
            // Go reads neither any stripped XCOFF file nor what Plan 9's loader would have to move.
            assertThat(build.platform()).matches("(aix|plan9)/.*");
        }
        AGREEMENT.add(program.format(), go.isPresent(), !buildId.isEmpty());
        isCheap(file);
        isKnownWithoutBuildInfo(file, program);
    }

    private static BuildRoot rootOf(Build build) {
        return build.way() == Way.TRIMMED
                ? new BuildRoot.Trimmed()
                : new BuildRoot.Found(build.go().home().toString(), BuildRoot.Evidence.FILE_TABLE);
    }

    private void isCheap(Path file) {
        Counting counting = Counting.on(host);
        GoBinaryReader.of(counting.host()).read(file);
        assertThat(counting.files().operations()).isLessThanOrEqualTo(8);
        assertThat(counting.files().bytesRead()).isLessThanOrEqualTo(64 * 1024);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reader.read(file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }

    /** By the symbol, and in a stripped program by the shape of the variable. */
    private void isKnownWithoutBuildInfo(Path file, GoBinary program) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + BUILD_INFO.length <= bytes.length; at += 16) {
            // In a.out of Plan 9 it may be aligned otherwise, but then it is the only one all the same.
            for (int shift = 0; shift < 16 && at + shift + BUILD_INFO.length <= bytes.length; shift++) {
                if (bytes[at + shift] == BUILD_INFO[0]
                        && new String(bytes, at + shift, BUILD_INFO.length, StandardCharsets.ISO_8859_1)
                                .equals(new String(BUILD_INFO, StandardCharsets.ISO_8859_1))) {
                    bytes[at + shift] = 0;
                }
            }
        }
        Path without = Files.write(scratch.resolve("without"), bytes);

        GoBinary bare = read(without);

        assertThat(bare.buildInfo()).isEmpty();
        assertThat(bare.goVersion()).isEqualTo(program.goVersion());
    }

    @AfterAll
    static void thePageTellsHowOftenTheyAgreed() throws IOException {
        if (System.getProperty("goroot.binaries", "").isEmpty() && AGREEMENT.programs() == PROGRAMS) {
            assertThat(Files.readString(Path.of("..", "docs", "binaries.md"))).contains(AGREEMENT.rows());
        }
    }

    @Test
    void everyToolOfEveryToolchainTellsVersionAndPlatform() throws Exception {
        for (RealGo go : RealGo.all()) {
            Path tools = go.home().resolve("pkg/tool/linux_amd64");
            List<String> command = new ArrayList<>(List.of(GoReaders.judge().toString(), "version"));
            List<Path> files = new ArrayList<>();
            for (Path folder : List.of(go.bin(), tools)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.sorted().forEach(files::add);
                }
            }
            files.forEach(file -> command.add(file.toString()));
            List<String> told = builds.run(command, Map.of()).text().lines().toList();

            List<String> read = new ArrayList<>();
            for (Path file : files) {
                GoBinary program = read(file);
                assertThat(program.searchPlatform().map(Object::toString))
                        .as("%s", file)
                        .contains("linux/amd64");
                assertThat(program.buildId().orElse("")).as("%s", file).isEqualTo(readers.buildId(file));
                read.add(file + ": " + program.goVersion().orElseThrow());
            }
            assertThat(read).hasSizeGreaterThan(8).isEqualTo(told);
        }
    }

    @Test
    void fatFileTellsOfAllItsArchitectures() throws Exception {
        RealGo go = RealGo.ofLine("1.27");
        byte[] amd64 = Files.readAllBytes(builds.build(go, "darwin/amd64", Way.PLAIN));
        byte[] arm64 = Files.readAllBytes(builds.build(go, "darwin/arm64", Way.PLAIN));
        int page = 0x4000;
        int second = page + (amd64.length + page - 1) / page * page;
        ByteBuffer fat = ByteBuffer.allocate(second + arm64.length);
        fat.putInt(0xcafebabe).putInt(2);
        fat.putInt(0x01000007).putInt(3).putInt(page).putInt(amd64.length).putInt(14);
        fat.putInt(0x0100000c).putInt(0).putInt(second).putInt(arm64.length).putInt(14);
        fat.position(page).put(amd64).position(second).put(arm64);
        Path file = Files.write(scratch.resolve("fat"), fat.array());

        String document = builds.run(CommandProcess.line("inspect", "--json", file.toString()), Map.of())
                .text();

        JsonNode entry = JsonSchemas.valid("inspect", document).at("/files/0");
        assertThat(entry.at("/goarch").asText()).isEqualTo("amd64");
        assertThat(entry.at("/architectures/0/goarch").asText()).isEqualTo("amd64");
        assertThat(entry.at("/architectures/1/goarch").asText()).isEqualTo("arm64");
        assertThat(entry.at("/architectures/1/buildRoot").asText())
                .isEqualTo(go.home().toString());
    }

    @Test
    void theGoCommandIsKnownSinceItSaysSo() {
        for (RealGo go : RealGo.all()) {
            GoProgramKind kind = go.line().equals("1.15") ? GoProgramKind.OTHER : GoProgramKind.GO_COMMAND;
            assertThat(read(go.executable()).kind()).as("%s", go).isEqualTo(kind);
        }
    }

    @Test
    void gccgosProgramsAreKnown() {
        Optional<Path> gccgo = Stream.of("10", "11", "12", "13", "14", "15")
                .map(version -> Path.of("/usr/bin/go-" + version))
                .filter(Files::isExecutable)
                .findFirst();
        Ring.DEBIAN_GO.requires(gccgo.isPresent(), "there is no /usr/bin/go-NN of the package gccgo");

        GoBinary program = read(gccgo.orElseThrow());

        assertThat(program.kind()).isEqualTo(GoProgramKind.GCCGO);
        assertThat(program.goVersion()).isEmpty();
    }

    private GoBinary read(Path file) {
        GoBinaryResult result = reader.read(file);
        assertThat(result).as("%s", file).isInstanceOf(GoBinary.class);
        return (GoBinary) result;
    }
}
