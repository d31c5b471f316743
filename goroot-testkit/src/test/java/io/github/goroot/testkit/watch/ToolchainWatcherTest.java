package io.github.goroot.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.GoToolchains;
import io.github.goroot.ToolchainWatcher;
import io.github.goroot.host.Port;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.PossibleChange;
import io.github.goroot.model.UnwatchedPlace;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeChanges;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultKind;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolchainWatcherTest {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final FakeChanges changes = FakeChanges.on(new VirtualClock());
    private final List<PossibleChange> told = Collections.synchronizedList(new ArrayList<>());
    private final FakeHost machine = FakeHost.linux()
            .home("/home/ann")
            .searchPath("/opt/tools", "/usr/bin")
            .directory("/usr/bin")
            .directory("/tmp")
            .go("go1.22.5", "/home/ann/sdk/go1.22.5")
            .changes(changes);
    private ToolchainWatcher watcher;

    @AfterEach
    void close() throws InterruptedException {
        if (watcher != null) {
            watcher.close();
            changes.settle();
            assertThat(changes.openWatches()).isZero();
        }
    }

    private GoToolchains toolchains() {
        return Discoveries.on(machine).build();
    }

    private void watch() throws InterruptedException {
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> told.add(change));
        changes.settle();
    }

    private void isTold(String... places) throws InterruptedException {
        changes.pass(QUIET);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).places()).contains(places);
    }

    private void isToldNothing() throws InterruptedException {
        changes.pass(QUIET.multipliedBy(20));
        assertThat(told).isEmpty();
    }

    @Test
    void aToolchainBesideOthersIsTold() throws InterruptedException {
        watch();

        machine.go("go1.23.0", "/home/ann/sdk/go1.23.0");

        isTold("/home/ann/sdk/go1.23.0");
        assertThat(toolchains().discover().toolchains()).hasSize(2);
    }

    @Test
    void aToolchainThatIsRemovedIsTold() throws InterruptedException {
        watch();

        machine.remove("/home/ann/sdk/go1.22.5");

        isTold("/home/ann/sdk/go1.22.5");
    }

    @Test
    void aVersionThatIsRewrittenIsTold() throws InterruptedException {
        watch();

        machine.file("/home/ann/sdk/go1.22.5/VERSION", "go1.22.6\n");

        isTold("/home/ann/sdk/go1.22.5/VERSION");
        assertThat(told.get(0).complete()).isTrue();
    }

    @Test
    void aCommandThatIsReplacedIsTold() throws InterruptedException {
        watch();

        machine.program("/home/ann/sdk/go1.22.5/bin/go");

        isTold("/home/ann/sdk/go1.22.5/bin/go");
    }

    @Test
    void aLinkThatLeadsElsewhereIsTold() throws InterruptedException {
        machine.go("go1.20.1", "/store/a").go("go1.21.1", "/store/b").link("/usr/local/go", "/store/a");
        watch();

        machine.link("/usr/local/go", "/store/b");

        isTold("/usr/local/go");
    }

    @Test
    void aLinkOnTheWayToALinkIsTold() throws InterruptedException {
        machine.go("go1.20.1", "/store/a")
                .go("go1.21.1", "/store/b")
                .link("/store/current", "a")
                .link("/usr/local/go", "/store/current");
        watch();

        machine.link("/store/current", "b");

        isTold("/store/current");
    }

    @Test
    void theFolderOfAPlaceThatWasAbsentIsTold() throws InterruptedException {
        watch();

        machine.directory("/home/ann/.asdf");

        isTold("/home/ann/.asdf");
    }

    @Test
    void anAbsentPlaceIsFollowedFolderByFolder() throws InterruptedException {
        watch();
        machine.directory("/home/ann/.asdf/installs");
        changes.pass(QUIET);

        machine.go("go1.23.0", "/home/ann/.asdf/installs/golang/1.23.0/go");
        changes.pass(QUIET);

        assertThat(told).hasSize(2);
        assertThat(told.get(1).places()).contains("/home/ann/.asdf/installs/golang");
    }

    @Test
    void aFolderOfPathThatAppearsIsTold() throws InterruptedException {
        watch();

        machine.directory("/opt/tools");

        isTold("/opt");
    }

    @Test
    void aGoThatAppearsOnPathIsTold() throws InterruptedException {
        watch();

        machine.link("/usr/bin/go", "/home/ann/sdk/go1.22.5/bin/go");

        isTold("/usr/bin/go");
    }

    @Test
    void aPlaceThatWasRefusedIsToldWhenItBecomesWhole() throws InterruptedException {
        machine.go("go1.23.0", "/usr/local/go").remove("/usr/local/go/bin/go");
        watch();

        machine.program("/usr/local/go/bin/go");

        isTold("/usr/local/go/bin/go");
        assertThat(toolchains().discover().toolchains()).hasSize(2);
    }

    @Test
    void whatDoesNotMatterIsNotTold() throws InterruptedException {
        watch();

        machine.file("/home/ann/notes.txt", "milk")
                .file("/usr/bin/ls", "")
                .file("/tmp/x", "")
                .file("/home/ann/sdk/go1.22.5/src/fmt/print.go", "package fmt")
                .file("/home/ann/sdk/go1.22.5/bin/staticcheck", "");

        isToldNothing();
    }

    @Test
    void nothingIsWatchedRecursively() throws InterruptedException {
        machine.directory("/home/ann/sdk/go1.22.5/src/net/http").directory("/home/ann/project/deep/down");
        watch();

        assertThat(changes.watched())
                .contains(machine.path("/home/ann/sdk/go1.22.5"), machine.path("/home/ann/sdk"))
                .doesNotContain(
                        machine.path("/home/ann/sdk/go1.22.5/src/net"),
                        machine.path("/home/ann/project"),
                        machine.path("/tmp"));
    }

    @Test
    void manyChangesAreOneMessageAfterAQuietTime() throws InterruptedException {
        watch();

        for (int i = 0; i < 5; i++) {
            machine.directory("/home/ann/sdk/go1.23." + i);
            changes.pass(QUIET.minusMillis(1));
            assertThat(told).isEmpty();
        }
        changes.pass(Duration.ofMillis(1));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).places())
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .mapToObj(i -> "/home/ann/sdk/go1.23." + i)
                        .toList());
        changes.pass(QUIET.multipliedBy(20));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatNeverEndsIsToldAllTheSame() throws InterruptedException {
        watch();

        for (int i = 0; i < 40; i++) {
            machine.directory("/home/ann/sdk/go1.23." + i);
            changes.pass(QUIET.dividedBy(2));
        }

        assertThat(told).hasSize(2);
    }

    @Test
    void moreThanAFewDozenPlacesAreNotAllNamed() throws InterruptedException {
        watch();

        for (int i = 0; i < 1000; i++) {
            machine.directory("/home/ann/sdk/go1.23." + i);
        }
        changes.pass(QUIET);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).places()).hasSize(64);
        assertThat(told.get(0).complete()).isFalse();
    }

    @Test
    void thatTheSystemLostTrackCountsAsAChange() throws InterruptedException {
        watch();

        changes.lose(machine.path("/home/ann/sdk"));

        isTold("/home/ann/sdk");
        assertThat(told.get(0).complete()).isFalse();
    }

    @Test
    void aFolderThatWasReplacedIsWatchedAgain() throws InterruptedException {
        watch();
        machine.remove("/home/ann/sdk").directory("/home/ann/sdk");
        changes.pass(QUIET);

        machine.go("go1.23.0", "/home/ann/sdk/go1.23.0");
        changes.pass(QUIET);

        assertThat(told).hasSize(2);
        assertThat(told.get(1).places()).contains("/home/ann/sdk/go1.23.0");
    }

    @Test
    void aNewerReportIsFollowed() throws InterruptedException {
        List<DiscoveryReport> reports = Collections.synchronizedList(new ArrayList<>());
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> {
            DiscoveryReport newer = toolchains().discover();
            reports.add(newer);
            self.follow(newer);
        });

        machine.go("go1.23.0", "/home/ann/sdk/go1.23.0");
        changes.pass(QUIET);
        machine.file("/home/ann/sdk/go1.23.0/VERSION", "go1.23.1\n");
        changes.pass(QUIET);

        assertThat(reports).hasSize(2);
        assertThat(reports.get(1).toolchains())
                .extracting(GoToolchain::version)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("go1.22.5", "go1.23.1");
    }

    @Test
    void whatHappenedBetweenDiscoveryAndWatchingIsTold() throws InterruptedException {
        DiscoveryReport report = toolchains().discover();
        machine.go("go1.23.0", "/usr/local/go");

        watcher = toolchains().watch(report, QUIET, (change, self) -> told.add(change));

        isTold("/usr/local/go");
    }

    @Test
    void aFolderThatWasModifiedJustBeforeCountsAsChanged() throws InterruptedException {
        machine.modified(
                "/home/ann/sdk", changes.clock().timeOfDay().orElseThrow().minusSeconds(3));

        watch();

        isTold("/home/ann/sdk");
        changes.pass(QUIET.multipliedBy(20));
        assertThat(told).as("once only").hasSize(1);
    }

    @Test
    void afterClosingNothingIsTold() throws InterruptedException {
        watch();
        machine.directory("/home/ann/sdk/go1.23.0");
        changes.settle();

        watcher.close();
        changes.pass(QUIET);

        assertThat(told).isEmpty();
        assertThat(watcher.isOpen()).isFalse();
        assertThat(watcher.watchedFolders()).isZero();
        assertThat(changes.openWatches()).isZero();
    }

    @Test
    void theListenerMayCloseIt() throws InterruptedException {
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> {
            told.add(change);
            self.close();
        });

        machine.directory("/home/ann/sdk/go1.23.0");
        changes.pass(QUIET);
        machine.directory("/home/ann/sdk/go1.24.0");
        changes.pass(QUIET);

        assertThat(told).hasSize(1);
        assertThat(changes.openWatches()).isZero();
    }

    @Test
    void aListenerThatThrowsIsCalledAgainAndItsFailureIsNotLost() throws InterruptedException {
        List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
            told.add(change);
            throw new IllegalStateException("out of tune");
        });

        machine.directory("/home/ann/sdk/go1.23.0");
        changes.pass(QUIET);
        machine.directory("/home/ann/sdk/go1.24.0");
        changes.pass(QUIET);

        assertThat(told).hasSize(2);
        assertThat(uncaught).hasSize(2).allMatch(failure -> failure.getMessage().equals("out of tune"));
        assertThat(watcher.isOpen()).isTrue();
    }

    @Test
    void oneDaemonThreadIsUsed() throws InterruptedException {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        watcher = toolchains()
                .watch(toolchains().discover(), QUIET, (change, self) -> threads.add(Thread.currentThread()));
        machine.directory("/home/ann/sdk/go1.23.0");
        changes.pass(QUIET);
        machine.directory("/home/ann/sdk/go1.24.0");
        changes.pass(QUIET);

        assertThat(threads).hasSize(2);
        assertThat(threads.get(0)).isSameAs(threads.get(1));
        assertThat(threads.get(0).isDaemon()).isTrue();
        assertThat(threads.get(0).getName()).isEqualTo("goroot-watcher");

        watcher.close();
        threads.get(0).join(20_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    @Test
    void whatTheSystemRefusesToWatchIsTold() throws InterruptedException {
        changes.refusing(machine.path("/home/ann/sdk"), "User limit of inotify watches reached");
        watch();

        assertThat(watcher.unwatched())
                .containsExactly(new UnwatchedPlace("/home/ann/sdk", "User limit of inotify watches reached"));
        assertThat(watcher.watchedFolders()).isPositive();
    }

    @Test
    void aHostThatTellsNothingIsToldOf() {
        FakeHost silent = FakeHost.linux().go("go1.22.5", "/usr/local/go");
        GoToolchains toolchains = Discoveries.on(silent).build();

        try (ToolchainWatcher blind =
                toolchains.watch(toolchains.discover(), QUIET, (change, self) -> told.add(change))) {
            assertThat(blind.watchedFolders()).isZero();
            assertThat(blind.unwatched())
                    .isNotEmpty()
                    .allMatch(place -> place.reason().equals("Nothing tells when files of this machine change."));
        }
    }

    @Test
    void aSystemThatCannotWatchAtAllIsToldOf() throws InterruptedException {
        changes.refusing("User limit of inotify instances reached");
        watcher = toolchains().watch(toolchains().discover(), QUIET, (change, self) -> told.add(change));

        assertThat(watcher.watchedFolders()).isZero();
        assertThat(watcher.unwatched())
                .allMatch(place -> place.reason().equals("User limit of inotify instances reached"));
    }

    @Test
    void aFolderThatMustNotBeReadIsWatchedFromOutsideAndTold() throws InterruptedException {
        machine.unreadable("/home/ann/sdk");
        watch();

        assertThat(watcher.unwatched())
                .extracting(UnwatchedPlace::toString)
                .contains("/home/ann/sdk: permission denied");
        machine.remove("/home/ann/sdk");
        isTold("/home/ann/sdk");
    }

    @Test
    void aDriveThatHungIsNotTouchedAgain() throws InterruptedException {
        machine.searchPath("/net/tools", "/usr/bin").directory("/net/tools");
        try (FaultyFiles faults =
                FaultyFiles.on(machine.build(), changes.clock()).hangingBelow("/net")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();
            Path net = machine.path("/net");
            GoToolchains healthy = Discoveries.on(machine.build().toBuilder()
                            .files(new NoTouch(machine.build().files(), net.resolve("tools")))
                            .build())
                    .build();

            watcher = healthy.watch(report, QUIET, (change, self) -> told.add(change));

            assertThat(watcher.unwatched())
                    .extracting(UnwatchedPlace::place)
                    .anyMatch(place -> place.startsWith("/net/tools"));
            assertThat(watcher.isOpen()).isTrue();
        }
    }

    @Test
    void filesThatFailAreTold() throws InterruptedException {
        DiscoveryReport report = toolchains().discover();
        try (FaultyFiles faults =
                FaultyFiles.on(machine.build(), changes.clock()).sufferingBelow("/", FaultKind.IO_ERROR)) {
            watcher = Discoveries.on(faults.host()).build().watch(report, QUIET, (change, self) -> told.add(change));

            assertThat(watcher.unwatched()).isNotEmpty();
            assertThat(watcher.isOpen()).isTrue();
        }
    }

    @Test
    void linksThatLeadInCirclesAreTold() throws InterruptedException {
        machine.link("/usr/local/go", "/usr/local/og").link("/usr/local/og", "/usr/local/go");
        watch();

        machine.link("/usr/local/og", "/home/ann/sdk/go1.22.5");

        isTold("/usr/local/og");
    }

    @Test
    void thousandsOfPlacesAreBounded() throws InterruptedException {
        StringBuilder path = new StringBuilder("/usr/bin");
        for (int i = 0; i < 6000; i++) {
            machine.directory("/p/" + i + "/bin");
            path.append(":/p/").append(i).append("/bin");
        }
        machine.env("PATH", path.toString());

        watch();

        assertThat(watcher.watchedFolders()).isEqualTo(ToolchainWatcher.MOST_FOLDERS);
        assertThat(changes.watched()).hasSize(ToolchainWatcher.MOST_FOLDERS);
        assertThat(changes.watched()).contains(machine.path("/home/ann/sdk/go1.22.5"));
        assertThat(watcher.unwatched())
                .anyMatch(place -> place.reason().equals("more than 512 folders"))
                .anyMatch(place -> place.place().endsWith(" more places"));
    }

    @Test
    void theQuietTimeMustBePositive() {
        DiscoveryReport report = toolchains().discover();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> toolchains().watch(report, Duration.ZERO, (change, self) -> told.add(change)));
    }

    @Test
    void namesAreComparedAsTheSystemDoes() throws InterruptedException {
        FakeHost mac =
                FakeHost.macos().home("/Users/ann").directory("/Users/ann").changes(changes);
        GoToolchains toolchains = Discoveries.on(mac).build();
        watcher = toolchains.watch(toolchains.discover(), QUIET, (change, self) -> told.add(change));

        mac.directory("/Users/ann/SDK");

        isTold("/Users/ann/SDK");
    }

    @Test
    void anAbsentPortSaysWhy() {
        assertThat(FakeHost.linux().build().changes()).isInstanceOf(Port.Absent.class);
    }
}
