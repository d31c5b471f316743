package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.ForwardingFiles;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.StubLocator;
import io.github.goroot.testkit.VirtualClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not answer is given up, and everything that does not lie on it is found all the same. */
@Timeout(60)
class DeadlineTest {

    private static FakeHost windows() {
        return FakeHost.windows()
                .go("go1.22.5", "C:\\Go")
                .searchPath("C:\\Windows", "D:\\tools", "D:\\more", "C:\\Go\\bin");
    }

    @Test
    void readsTheEntriesOfPathBehindADeadDrive() {
        try (FaultyFiles faults = FaultyFiles.on(windows().build()).hangingBelow("D:\\")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.COMPLETE);
            assertThat(report).foundToolchainAt("C:\\Go").detectedBy("executable-relative", "path", "official");
            assertThat(report)
                    .locator("path")
                    .lookedAt("D:\\tools", "failed: D:\\ did not answer when asked for D:\\tools.")
                    .lookedAt("D:\\more", "failed: D:\\ did not answer when asked for D:\\tools.");
        }
    }

    @Test
    void namesTheDeadDriveWhereNothingElseIsFound() {
        Host host = FakeHost.windows()
                .searchPath("C:\\Windows", "D:\\tools", "D:\\more")
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host).hangingBelow("D:\\")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            for (String locator : new String[] {"executable-relative", "path"}) {
                assertThat(report)
                        .locator(locator)
                        .failed()
                        .because(IssueCode.NOT_ANSWERING)
                        .saying("D:\\tools", "D:\\ did not answer")
                        .withRemedy();
            }
        }
    }

    @Test
    void asksADeadDriveOnce() {
        FakeHost host = windows();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("D:\\")) {
            Counting counting = CountingFiles.on(faults.host());

            Discoveries.on(counting.host()).build().discover();

            assertThat(counting.files().operationsBelow(host.path("D:\\"))).isEqualTo(1);
        }
    }

    @Test
    void asksItAgainInTheNextDiscovery() {
        try (FaultyFiles faults = FaultyFiles.on(windows()
                        .go("go1.23.0", "D:\\tools\\go")
                        .searchPath("D:\\tools\\go\\bin")
                        .build())
                .hangingBelow("D:\\")) {
            GoToolchains toolchains = Discoveries.on(faults.host()).build();

            assertThat(toolchains.discover()).foundExactly("C:\\Go");
            faults.release();
            assertThat(toolchains.discover()).foundExactly("D:\\tools\\go", "C:\\Go");
        }
    }

    @Test
    void refusesAnExplicitPlaceOnADeadDriveAsAnError() {
        Host host = FakeHost.windows()
                .env("GOROOT", "D:\\Go")
                .go("go1.22.5", "C:\\Go")
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host).hangingBelow("D:\\")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("C:\\Go");
            assertThat(report)
                    .rejected("D:\\Go")
                    .because(IssueCode.NOT_ANSWERING)
                    .withSeverity(Severity.ERROR)
                    .saying("D:\\Go", "D:\\ did not answer")
                    .withRemedy()
                    .locatedAt("GOROOT=D:\\Go");
        }
    }

    private static final String MOUNTS = """
            22 1 254:0 / / rw,relatime - ext4 /dev/vda1 rw
            30 22 0:30 / /proc rw - proc proc rw
            41 22 0:41 / /mnt rw - ext4 /dev/vdb rw
            42 41 0:42 / /mnt/dead\\040share rw,relatime shared:7 master:1 - nfs4 server:/export rw
            a line that makes no sense
            """;

    private static FakeHost linuxWithDeadMount() {
        return FakeHost.linux()
                .file("/proc/self/mountinfo", MOUNTS)
                .go("go1.22.5", "/usr/local/go")
                .searchPath("/mnt/dead share/a", "/mnt/dead share/b", "/mnt/alive", "/usr/local/go/bin")
                .go("go1.21.0", "/mnt/go")
                .link("/mnt/alive/go", "/mnt/go/bin/go");
    }

    @Test
    void namesTheMountThatHangsOnLinux() {
        FakeHost host = linuxWithDeadMount();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/mnt/dead share")) {
            Counting counting = CountingFiles.on(faults.host());

            DiscoveryReport report = Discoveries.on(counting.host()).build().discover();

            assertThat(report).foundExactly("/mnt/go", "/usr/local/go");
            assertThat(report)
                    .locator("path")
                    .lookedAt(
                            "/mnt/dead share/b/go",
                            "failed: /mnt/dead share did not answer when asked for /mnt/dead share/a/go.");
            assertThat(counting.files().operationsBelow(host.path("/mnt/dead share")))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22 1 254:0 / / rw - ext4 /dev/vda1 rw\n", "no table at all\n"})
    void givesUpTheDirectoryAloneWhereTheMountTableDoesNotExplainTheHang(String table) {
        FakeHost host = FakeHost.linux()
                .file("/proc/self/mountinfo", table)
                .go("go1.22.5", "/net/b")
                .searchPath("/net/a", "/net/b/bin");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/net/a")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("/net/b");
            assertThat(report)
                    .locator("path")
                    .lookedAt("/net/a/go", "failed: /net/a did not answer when asked for /net/a/go.");
        }
    }

    @Test
    void givesUpTheDirectoryWhereThereIsNoMountTable() {
        FakeHost host = FakeHost.macos()
                .go("go1.22.5", "/Volumes/disk/go")
                .searchPath("/Volumes/share/bin", "/Volumes/disk/go/bin");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/Volumes/share")) {
            assertThat(Discoveries.on(faults.host()).build().discover()).foundExactly("/Volumes/disk/go");
        }
    }

    @Test
    void keepsWhatALocatorFoundBeforeItsPlaceHung() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .file("/proc/self/mountinfo", "50 1 0:50 / /home rw - nfs4 server:/home rw\n")
                .go("go1.21.0", "/home/me/sdk/go1.21.0")
                .go("go1.22.5", "/home/me/sdk/go1.22.5")
                .go("go1.20.6", "/usr/local/go");
        List<String> told = new ArrayList<>();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/home/me/sdk/go1.22.5/VERSION")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover(new DiscoveryListener() {
                @Override
                public void toolchainFound(GoToolchain toolchain) {
                    told.add(toolchain.home().toString());
                }
            });

            assertThat(report).foundExactly("/home/me/sdk/go1.21.0", "/usr/local/go");
            assertThat(report)
                    .rejected("/home/me/sdk/go1.22.5")
                    .because(IssueCode.NOT_ANSWERING)
                    .saying("/home did not answer");
            assertThat(told).containsExactly("/home/me/sdk/go1.21.0", "/usr/local/go");
        }
    }

    @Test
    void refusesAProgramAroundWhichNothingAnswers() {
        FakeHost host = FakeHost.windows().go("go1.23.0", "D:\\go").searchPath("D:\\go\\bin");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("D:\\go\\pkg")) {
            assertThat(Discoveries.onlyWith(faults.host(), "path").build().discover())
                    .rejected("D:\\go\\bin\\go.exe")
                    .because(IssueCode.NOT_ANSWERING)
                    .saying("D:\\ did not answer");
        }
    }

    @Test
    void refusesAProgramAroundWhichNothingAnswersOnALinkToADeadMount() {
        FakeHost host = linuxWithDeadMount().searchPath("/opt/new/bin");
        GoInstallation.of("go1.23.0").without("pkg").into(host, "/opt/new").link("/opt/new/pkg", "/mnt/dead share/pkg");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/opt/new/pkg")) {
            assertThat(Discoveries.onlyWith(faults.host(), "path").build().discover())
                    .rejected("/opt/new/bin/go")
                    .because(IssueCode.NOT_ANSWERING)
                    .saying("/opt/new/pkg");
        }
    }

    @Test
    void dropsWhatAnswersTooLate() {
        FakeHost host = windows().go("go1.23.0", "D:\\tools\\go").searchPath("D:\\tools\\go\\bin", "C:\\Go\\bin");
        List<String> told = new ArrayList<>();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("D:\\")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover(new DiscoveryListener() {
                @Override
                public void toolchainFound(GoToolchain toolchain) {
                    told.add(toolchain.home().toString());
                    faults.release();
                }
            });

            assertThat(report).foundExactly("C:\\Go");
            assertThat(told).containsExactly("C:\\Go");
        }
    }

    @Test
    void givesUpOnceTooManyPlacesHang() {
        String[] drives = new String[10];
        String[] entries = new String[10];
        for (int i = 0; i < drives.length; i++) {
            drives[i] = (char) ('D' + i) + ":\\";
            entries[i] = drives[i] + "bin";
        }
        FakeHost host = FakeHost.windows(drives)
                .env("GOROOT", "C:\\Go")
                .go("go1.22.5", "C:\\Go")
                .searchPath(entries);
        FaultyFiles faults = FaultyFiles.on(host.build());
        try (faults) {
            for (String drive : drives) {
                faults.hangingBelow(drive);
            }

            DiscoveryReport report = Discoveries.on(faults.host())
                    .deadline(Duration.ofDays(1))
                    .build()
                    .discover();

            assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.OUT_OF_TIME);
            assertThat(report).locator("official").wasSkipped();
            assertThat(report.locators()).hasSize(Discoveries.BUILT_IN.size());
        }
    }

    @Test
    void tellsWhatWasFoundUntilTheTimeWasUp() {
        Host host = windows()
                .env("GOROOT", "C:\\Go")
                .go("go1.21.0", "C:\\Program Files\\Go")
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host).hangingBelow("D:\\").jumpingBy(Duration.ofSeconds(31))) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.OUT_OF_TIME);
            assertThat(report).locator("environment").found(1);
            assertThat(report).locator("executable-relative").wasSkipped();
            assertThat(report).locator("official").wasSkipped();
            assertThat(report.describe()).contains("the time was up");
        }
    }

    /** Each look at a file takes its time; past the deadline some real time too, so that the caller is surely awake. */
    private static Host slow(FakeHost description, VirtualClock clock, Duration each) {
        Host host = description.build();
        return host.toBuilder()
                .clock(clock)
                .files(new ForwardingFiles(host.files()) {
                    @Override
                    public FileStatus status(Path path) throws IOException {
                        clock.advance(each);
                        if (clock.nanoTime() > Duration.ofSeconds(30).toNanos()) {
                            LockSupport.parkNanos(2_000_000);
                        }
                        return super.status(path);
                    }
                })
                .build();
    }

    @Test
    void endsInTimeThoughEveryPlaceAnswersSlowly() {
        FakeHost host = FakeHost.linux().home("/home/me");
        for (int i = 0; i < 200; i++) {
            host.go("go1.21." + i, "/home/me/sdk/go1.21." + i);
        }
        VirtualClock clock = new VirtualClock();
        List<String> told = new ArrayList<>();

        DiscoveryReport report = Discoveries.on(slow(host, clock, Duration.ofSeconds(1)))
                .build()
                .discover(new DiscoveryListener() {
                    @Override
                    public void toolchainFound(GoToolchain toolchain) {
                        told.add(toolchain.home().toString());
                    }
                });

        assertThat(report).endedAs(DiscoveryReport.Ending.OUT_OF_TIME);
        assertThat(report.toolchains())
                .extracting(toolchain -> toolchain.home().toString())
                .containsExactlyElementsOf(told);
        assertThat(told).hasSizeLessThan(200);
        assertThat(report.elapsed()).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void waitsForAPlaceThatAnswersWithinTheDeadline() {
        VirtualClock clock = new VirtualClock();
        Host host = slow(FakeHost.linux().go("go1.22.5", "/usr/local/go"), clock, Duration.ofSeconds(2));

        assertThat(Discoveries.onlyWith(host, "official").build().discover())
                .foundExactly("/usr/local/go")
                .endedAs(DiscoveryReport.Ending.COMPLETE);
    }

    /** A native library is no drive that may be gone: on a busy machine it is late, and comes. */
    @Test
    void waitsLongerForARegistryThatHasToBeOpened() {
        assertThat(withRegistryThatOpensAfter(Duration.ofSeconds(8)))
                .endedAs(DiscoveryReport.Ending.COMPLETE)
                .foundExactly("C:\\Go");
    }

    @Test
    void saysThatTheRegistryCouldNotBeOpened() {
        DiscoveryReport report = withRegistryThatOpensAfter(Duration.ofSeconds(10));

        assertThat(report)
                .locator("stub-registry")
                .failed()
                .because(IssueCode.NOT_ANSWERING)
                .saying("the opening of the registry", "within 9000 ms");
    }

    private static DiscoveryReport withRegistryThatOpensAfter(Duration duration) {
        VirtualClock clock = new VirtualClock();
        Host host = FakeHost.windows()
                .go("go1.22.5", "C:\\Go")
                .registry("HKCU\\Software\\Stub", "Home", "C:\\Go")
                .build();
        Host slow = host.toBuilder()
                .clock(clock)
                .registry(Port.deferred(() -> {
                    clock.advance(duration);
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    return host.registry();
                }))
                .build();
        StubLocator locator = StubLocator.doing(
                "stub-registry",
                context -> context.host().registry().get().stream()
                        .map(registry -> context.detected(
                                context.host().path("C:\\Go").path().orElseThrow())));
        return Discoveries.onlyWith(slow).addLocator(locator).build().discover();
    }

    @Test
    void waitsAsLongAsTheCallerSays() {
        Host host = windows().build();
        try (FaultyFiles faults = FaultyFiles.on(host).hangingBelow("D:\\").jumpingBy(Duration.ofMillis(150))) {
            assertThat(Discoveries.on(faults.host())
                            .operationDeadline(Duration.ofMillis(100))
                            .deadline(Duration.ofSeconds(1))
                            .build()
                            .discover())
                    .foundExactly("C:\\Go");
        }
    }

    @Test
    void refusesADeadlineOfNoTime() {
        GoToolchainsBuilder builder = GoToolchains.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.deadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.operationDeadline(Duration.ofSeconds(-1)));
    }

    @Test
    void reportsAFailingDiskAndFindsTheRest() {
        Host host = windows()
                .go("go1.23.0", "D:\\tools\\go")
                .env("GOROOT", "D:\\tools\\go")
                .build();
        FaultyFiles faults = FaultyFiles.on(host).failingBelow("D:\\", new IOException("the device is not ready"));
        try (faults) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("C:\\Go");
            assertThat(report)
                    .rejected("D:\\tools\\go")
                    .because(IssueCode.UNREADABLE)
                    .saying("the device is not ready");
        }
    }
}
