package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.ToolchainWatcher;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.PossibleChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The notification of a real system, with real folders that come, go and are replaced. */
@EnabledOnOs({OS.LINUX, OS.WINDOWS})
class RealWatchTest {

    private static final Duration QUIET = Duration.ofMillis(50);

    @TempDir
    private Path scratch;

    private final BlockingQueue<PossibleChange> told = new LinkedBlockingQueue<>();

    /** Waits for a message that names a place; what belongs to an earlier step may come before it. */
    private void awaitChangeAt(Path place) throws InterruptedException {
        PossibleChange change;
        do {
            change = told.poll(60, TimeUnit.SECONDS);
            assertThat(change).as("a change at %s", place).isNotNull();
        } while (!change.places().contains(place.toString()));
    }

    private GoToolchains toolchains(Path home) {
        Host system = SystemHost.create();
        return GoToolchains.builder()
                .classLoaders()
                .host(system.toBuilder()
                        .environment(name -> name.equals("HOME") || name.equals("USERPROFILE")
                                ? Optional.of(home.toString())
                                : Optional.empty())
                        .build())
                .build();
    }

    @Test
    void foldersThatComeGoAndAreReplacedAreTold() throws Exception {
        Path home = Files.createDirectories(scratch.toRealPath().resolve("home"));
        Path sdk = home.resolve("sdk");
        GoToolchains toolchains = toolchains(home);
        DiscoveryReport report = toolchains.discover();

        try (ToolchainWatcher watcher = toolchains.watch(report, QUIET, (change, self) -> told.add(change))) {
            assertThat(watcher.watchedFolders()).isPositive();

            Files.createDirectory(sdk);
            awaitChangeAt(sdk);

            Files.createDirectory(sdk.resolve("go1.22.5"));
            awaitChangeAt(sdk.resolve("go1.22.5"));

            // The name is the same, the folder is not: the old one must not be the one that is watched.
            Files.move(sdk, home.resolve("old"));
            awaitChangeAt(sdk);
            Files.createDirectory(sdk);
            awaitChangeAt(sdk);
            Files.createDirectory(sdk.resolve("go1.23.0"));
            awaitChangeAt(sdk.resolve("go1.23.0"));

            watcher.follow(toolchains.discover());
            Files.delete(sdk.resolve("go1.23.0"));
            awaitChangeAt(sdk.resolve("go1.23.0"));
            Files.delete(sdk);
            awaitChangeAt(sdk);
        }
    }

    @Test
    void itsThreadEndsWithIt() throws Exception {
        GoToolchains toolchains = toolchains(scratch);
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        ToolchainWatcher watcher =
                toolchains.watch(toolchains.discover(), QUIET, (change, self) -> threads.add(Thread.currentThread()));
        Files.createDirectory(scratch.resolve("sdk"));
        Thread thread = threads.poll(60, TimeUnit.SECONDS);
        assertThat(thread).isNotNull();

        watcher.close();
        thread.join(60_000);

        assertThat(thread.isAlive()).isFalse();
        assertThat(watcher.isOpen()).isFalse();
    }

    @Test
    void thisVeryMachineIsWatchedWithinTheLimit() {
        GoToolchains toolchains = GoToolchains.builder().classLoaders().build();

        try (ToolchainWatcher watcher =
                toolchains.watch(toolchains.discover(), QUIET, (change, self) -> told.add(change))) {
            assertThat(watcher.watchedFolders()).isBetween(5, ToolchainWatcher.MOST_FOLDERS);
        }
    }
}
