package io.github.goroot.testkit.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.GoToolchains;
import io.github.goroot.binary.BinaryMemo;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.VirtualClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryMemoTest {

    private static final byte[] OLD = Sample.elf().version("go1.22.5").bytes();
    private static final byte[] NEW = Sample.elf().version("go1.22.6").bytes();

    private final VirtualClock clock = new VirtualClock();
    private final Instant now = clock.timeOfDay().orElseThrow();
    private final BinaryMemo memo = BinaryMemo.create();
    private final FakeHost fake = FakeHost.linux().clock(clock).file("/bin/tool", OLD);
    private final Path file = fake.path("/bin/tool");
    private Counting counting = Counting.on(fake.build());

    private GoBinaryResult read(Path path) {
        counting = Counting.on(fake.build());
        return GoBinaryReader.of(counting.host(), memo).read(path);
    }

    private String version(Path path) {
        return ((GoBinary) read(path)).goVersion().orElseThrow();
    }

    private int reads() {
        return counting.files().operations(CountingFiles.Kind.READ);
    }

    @Test
    void theSamplesAreOfOneSize() {
        assertThat(OLD).hasSameSizeAs(NEW);
    }

    @Test
    void aRememberedAnswerCostsOneStatus() {
        GoBinary first = (GoBinary) read(file);
        assertThat(reads()).isPositive();

        GoBinary again = (GoBinary) read(file);

        assertThat(counting.files().log())
                .extracting(CountingFiles.Operation::toString)
                .containsExactly("STATUS /bin/tool");
        assertThat(again).hasToString(first.toString());
        assertThat(again.buildInfo()).isEqualTo(first.buildInfo());
    }

    @Test
    void onWindowsItCostsTheRealPathToo() {
        FakeHost windows = FakeHost.windows().clock(clock).file("C:\\bin\\tool.exe", OLD);
        Path tool = windows.path("C:\\bin\\tool.exe");
        GoBinaryReader.of(windows.build(), memo).read(tool);
        Counting counted = Counting.on(windows.build());

        GoBinaryReader.of(counted.host(), memo).read(tool);

        assertThat(counted.files().log())
                .extracting(CountingFiles.Operation::kind)
                .containsExactly(CountingFiles.Kind.STATUS, CountingFiles.Kind.REAL_PATH);
    }

    @Test
    void whereAProgramWasBuiltIsRememberedToo() {
        GoBinary first = (GoBinary) read(file);
        BuildRoot root = first.buildRoot();
        Optional<GoPlatform> platform = first.searchPlatform();
        assertThat(root).isEqualTo(new BuildRoot.Found("/opt/go", ((BuildRoot.Found) root).evidence()));

        GoBinary again = (GoBinary) read(file);
        int before = counting.operations();

        assertThat(again.buildRoot()).isEqualTo(root);
        assertThat(again.searchPlatform()).isEqualTo(platform);
        assertThat(counting.operations() - before).isEqualTo(2);
        assertThat(reads()).isZero();
    }

    @Test
    void anUpgradeInPlaceOfTheSameSizeAndTimeIsSeenByItsInode() {
        assertThat(version(file)).isEqualTo("go1.22.5");

        fake.remove("/bin/tool").file("/bin/tool", NEW);

        assertThat(version(file)).isEqualTo("go1.22.6");
        assertThat(version(file)).isEqualTo("go1.22.6");
        assertThat(reads()).isZero();
    }

    @Test
    void aFileThatIsOverwrittenIsReadAnew() {
        assertThat(version(file)).isEqualTo("go1.22.5");

        fake.file("/bin/tool", NEW).modified("/bin/tool", now.minusSeconds(60));

        assertThat(version(file)).isEqualTo("go1.22.6");
    }

    @Test
    void aFileThatGrowsIsReadAnew() {
        read(file);

        fake.file("/bin/tool", Arrays.copyOf(NEW, NEW.length + 1));

        assertThat(version(file)).isEqualTo("go1.22.6");
    }

    @Test
    void aLinkThatLeadsElsewhereIsFollowed() {
        fake.file("/store/a", OLD).file("/store/b", NEW).link("/bin/current", "/store/a");
        assertThat(version(fake.path("/bin/current"))).isEqualTo("go1.22.5");

        fake.link("/bin/current", "/store/b");

        assertThat(version(fake.path("/bin/current"))).isEqualTo("go1.22.6");
    }

    @Test
    void onWindowsALinkThatLeadsElsewhereIsFollowedByItsRealPath() {
        FakeHost windows = FakeHost.windows()
                .clock(clock)
                .file("C:\\a\\go.exe", OLD)
                .file("C:\\b\\go.exe", NEW)
                .junction("C:\\current", "C:\\a");
        GoBinaryReader reader = GoBinaryReader.of(windows.build(), memo);
        Path go = windows.path("C:\\current\\go.exe");
        assertThat(reader.read(go)).asString().startsWith("go1.22.5");

        windows.junction("C:\\current", "C:\\b");

        assertThat(reader.read(go)).asString().startsWith("go1.22.6");
    }

    @Test
    void hardLinksAreRememberedEachByItsNameAndOutliveEachOther() {
        fake.hardLink("/bin/other", "/bin/tool");
        Path other = fake.path("/bin/other");
        assertThat(version(other)).isEqualTo("go1.22.5");
        assertThat(version(file)).isEqualTo("go1.22.5");

        fake.remove("/bin/tool").file("/bin/tool", NEW);

        assertThat(version(file)).isEqualTo("go1.22.6");
        GoBinary still = (GoBinary) read(other);
        assertThat(reads()).isZero();
        assertThat(still.goVersion()).contains("go1.22.5");
        assertThat(still.buildRoot()).isInstanceOf(BuildRoot.Found.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1999, 2000, -5000})
    void whatWasJustModifiedIsNotRemembered(long millisAgo) {
        fake.modified("/bin/tool", now.minusMillis(millisAgo));
        read(file);

        fake.file("/bin/tool", NEW).modified("/bin/tool", now.minusMillis(millisAgo));

        assertThat(version(file)).isEqualTo("go1.22.6");
        assertThat(memo.size()).isZero();
    }

    @Test
    void whatHasSettledIsRemembered() {
        fake.modified("/bin/tool", now);
        read(file);
        clock.advance(Duration.ofMillis(2001));
        read(file);

        read(file);

        assertThat(reads()).isZero();
    }

    @Test
    void withoutATimeOfDayNothingIsRemembered() {
        Host timeless = FakeHost.linux().file("/bin/tool", OLD).build();

        GoBinaryReader.of(timeless, memo).read(timeless.path("/bin/tool").path().orElseThrow());

        assertThat(memo.size()).isZero();
    }

    @Test
    void failuresAreNotRemembered() throws IOException {
        fake.file("/bin/cut", Arrays.copyOf(OLD, 100));
        try (FaultyFiles faults =
                FaultyFiles.on(fake.build(), clock).failingBelow("/bin/tool", new IOException("bad sector"))) {
            GoBinaryReader reader = GoBinaryReader.of(faults.host(), memo);

            assertThat(reader.read(file)).isInstanceOf(UnreadableBinary.class);
            assertThat(reader.read(fake.path("/bin/cut"))).isInstanceOf(UnreadableBinary.class);
            assertThat(reader.read(fake.path("/bin/none"))).isInstanceOf(UnreadableBinary.class);
        }

        assertThat(memo.size()).isZero();
        assertThat(version(file)).isEqualTo("go1.22.5");
    }

    @Test
    void aSearchThatFailsIsNotRemembered() {
        GoBinary program = (GoBinary) read(file);
        fake.unreadable("/bin/tool");
        assertThat(program.buildRoot()).isInstanceOf(BuildRoot.Unreadable.class);

        assertThat(memo.size()).isEqualTo(1);
    }

    @Test
    void whatIsNoProgramOfGoIsRemembered() {
        fake.file("/bin/script", "#!/bin/sh\n");
        read(fake.path("/bin/script"));

        assertThat(read(fake.path("/bin/script"))).isInstanceOf(NotGo.class);
        assertThat(reads()).isZero();
    }

    @Test
    void anotherLimitIsAnotherQuestion() {
        read(file);
        counting = Counting.on(fake.build());

        GoBinaryReader.of(counting.host(), memo).withSearchLimit(0).read(file);

        assertThat(reads()).isPositive();
        assertThat(memo.size()).isEqualTo(2);
    }

    @Test
    void theLongestUnaskedGoesFirst() {
        BinaryMemo small = BinaryMemo.create(2, 1_000_000);
        GoBinaryReader reader = GoBinaryReader.of(fake.build(), small);
        fake.file("/bin/a", OLD).file("/bin/b", OLD).file("/bin/c", OLD);
        for (String name : List.of("/bin/a", "/bin/b", "/bin/a", "/bin/c")) {
            reader.read(fake.path(name));
        }
        counting = Counting.on(fake.build());
        GoBinaryReader counted = GoBinaryReader.of(counting.host(), small);

        counted.read(fake.path("/bin/a"));
        counted.read(fake.path("/bin/c"));
        assertThat(reads()).isZero();
        counted.read(fake.path("/bin/b"));
        assertThat(reads()).isPositive();
        assertThat(small.size()).isEqualTo(2);
    }

    @Test
    void itIsBoundedByBytesToo() {
        StringBuilder modules = new StringBuilder("path\tx\nmod\tx\t(devel)\t\n");
        for (int i = 0; i < 500; i++) {
            modules.append("dep\texample.com/m").append(i).append("\tv1.0.0\th1:abc=\n");
        }
        fake.file("/bin/large", Sample.elf().modules(modules.toString()).bytes());
        BinaryMemo small = BinaryMemo.create(1000, 20_000);
        GoBinaryReader reader = GoBinaryReader.of(fake.build(), small);

        reader.read(fake.path("/bin/large"));
        assertThat(small.size()).as("larger than all").isZero();
        for (int i = 0; i < 100; i++) {
            fake.file("/bin/p" + i, OLD);
            reader.read(fake.path("/bin/p" + i));
        }

        assertThat(small.size()).isBetween(2, 50);
        assertThat(small.roughBytes()).isBetween(1L, 20_000L);
        assertThat(small).hasToString(small.size() + " answers, about " + small.roughBytes() + " bytes");
        small.clear();
        assertThat(small.size()).isZero();
        assertThat(small.roughBytes()).isZero();
    }

    @Test
    void aMemoOfNothingRemembersNothing() {
        BinaryMemo none = BinaryMemo.create(0, 0);

        GoBinaryReader.of(fake.build(), none).read(file);

        assertThat(none.size()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> BinaryMemo.create(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BinaryMemo.create(0, -1));
    }

    @Test
    void manyThreadsMayShareIt() throws Exception {
        for (int i = 0; i < 50; i++) {
            fake.file("/bin/p" + i, i % 2 == 0 ? OLD : NEW);
        }
        BinaryMemo small = BinaryMemo.create(20, 1_000_000);
        GoBinaryReader reader = GoBinaryReader.of(fake.build(), small);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int step = t + 1;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        int n = i * step % 50;
                        assertThat(reader.read(fake.path("/bin/p" + n)))
                                .asString()
                                .startsWith(n % 2 == 0 ? "go1.22.5" : "go1.22.6");
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(small.size()).isEqualTo(20);
    }

    @Test
    void withoutAMemoNothingIsRemembered() {
        counting = Counting.on(fake.build());
        GoBinaryReader reader = GoBinaryReader.of(counting.host());
        reader.read(file);
        int once = reads();

        reader.read(file);

        assertThat(reads()).isEqualTo(2 * once);
    }

    @Test
    void aFinderIsGivenItByItsBuilder() {
        FakeHost machine = FakeHost.linux().clock(clock).go("go1.22.5", "/usr/local/go");
        machine.executable(
                "/usr/local/go/bin/go",
                Sample.elf().modules("path\tcmd/go\n").version("go1.22.5").bytes());
        Counting counted = Counting.on(machine.build());
        GoToolchains toolchains =
                Discoveries.on(counted.host()).binaryMemo(memo).build();
        GoToolchain toolchain = toolchains.inspect("/usr/local/go").toolchain().orElseThrow();
        List<?> first = toolchains.verify(toolchain);
        int before = counted.files().operationsBelow(machine.path("/usr/local/go/bin/go"));

        assertThat(toolchains.verify(toolchain)).isEqualTo(first);

        assertThat(counted.files().operationsBelow(machine.path("/usr/local/go/bin/go")) - before)
                .isEqualTo(1);
        assertThat(GoBinaryReader.of(toolchains.host()).read(machine.path("/usr/local/go/bin/go")))
                .asString()
                .startsWith("go1.22.5");
        assertThat(counted.files().operationsBelow(machine.path("/usr/local/go/bin/go")) - before)
                .isEqualTo(2);
    }

    @Test
    void aHostThatBringsAnotherMemoIsGivenThisOne() {
        BinaryMemo other = BinaryMemo.create();
        Host host = memo.on(other.on(fake.build()));

        GoBinaryReader.of(host).read(file);

        assertThat(memo.size()).isEqualTo(1);
        assertThat(other.size()).isZero();
    }
}
