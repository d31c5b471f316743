package io.github.goroot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DecoratorsTest {

    private final FakeHost host = FakeHost.linux().file("/d/f", "0123456789").link("/d/l", "f");
    private final Path file = host.path("/d/f");

    private void askEverything(HostFiles files) throws IOException {
        files.status(file);
        files.list(host.path("/d"), 10);
        files.realPath(host.path("/d/l"));
        files.linkTarget(host.path("/d/l"));
        files.read(file, 0, 4);
    }

    @Test
    void countingFilesCountByKindAndKeepTheOrder() throws IOException {
        Counting counting = CountingFiles.on(host.build());

        askEverything(counting.host().files());
        counting.host().files().read(file, 8, 100);

        assertThat(counting.operations()).isEqualTo(6);
        assertThat(counting.files().bytesRead()).isEqualTo(6);
        assertThat(counting.files().operations(CountingFiles.Kind.READ)).isEqualTo(2);
        assertThat(counting.files().operations(CountingFiles.Kind.STATUS)).isEqualTo(1);
        assertThat(counting.files().operationsBelow(file)).isEqualTo(3);
        assertThat(counting.files().log())
                .extracting(CountingFiles.Operation::toString)
                .containsExactly(
                        "STATUS /d/f", "LIST /d", "REAL_PATH /d/l", "LINK_TARGET /d/l", "READ /d/f", "READ /d/f");
        assertThat(counting).hasToString("6 operations, 6 bytes");
    }

    @Test
    void countingFilesCountWhatFailsToo() {
        CountingFiles files = CountingFiles.over(host.build().files());

        assertThatThrownBy(() -> files.read(host.path("/none"), 0, 1)).isInstanceOf(NoSuchFileException.class);

        assertThat(files.operations()).isEqualTo(1);
        assertThat(files.bytesRead()).isZero();
    }

    @Test
    void countingFilesCountRightlyOnManyThreads() throws InterruptedException {
        CountingFiles files = CountingFiles.over(host.build().files());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int j = 0; j < 500; j++) {
                        files.read(file, 0, 2);
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(files.operations()).isEqualTo(4000);
        assertThat(files.bytesRead()).isEqualTo(8000);
    }

    @Test
    void faultyFilesWithoutFaultsAnswerAsTheHostDoes() throws IOException {
        try (FaultyFiles faults = FaultyFiles.on(host.build())) {
            askEverything(faults.host().files());

            assertThat(faults.operations()).isEqualTo(5);
            assertThat(faults.host().files().status(file))
                    .isEqualTo(host.build().files().status(file));
        }
    }

    @Test
    void faultyFilesFailAtTheChosenOperationOnly() throws IOException {
        IOException failure = new IOException("bad sector");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).failing(2, failure)) {
            faults.status(file);
            assertThatThrownBy(() -> faults.status(file)).isSameAs(failure);
            faults.status(file);
        }
    }

    @Test
    void faultyFilesFailAtEveryOperationBelowAPlace() throws IOException {
        IOException failure = new IOException("bad sector");
        try (FaultyFiles faults = FaultyFiles.on(host.build()).failingBelow("/d/f", failure)) {
            assertThatThrownBy(() -> faults.status(file)).isSameAs(failure);
            assertThatThrownBy(() -> faults.read(file, 0, 1)).isSameAs(failure);
            assertThatThrownBy(() -> faults.status(host.path("/d/f/x"))).isSameAs(failure);
            faults.status(host.path("/d"));
            faults.status(host.path("/d/f2"));
        }
    }

    @Test
    void faultyFilesHangUntilReleasedAndLetTheClockJump() throws InterruptedException {
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hanging(1).jumpingBy(Duration.ofMinutes(1))) {
            Thread thread = new Thread(() -> {
                try {
                    faults.status(file);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
            while (faults.clock().nanoTime() == 0) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join(50);

            assertThat(thread.isAlive()).as("deaf to interrupts").isTrue();
            assertThat(faults.host().clock().nanoTime())
                    .isEqualTo(Duration.ofMinutes(1).toNanos());

            faults.release();
            thread.join();
        }
    }

    @Test
    void faultyFilesDoNotHangOnceReleased() throws IOException {
        FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("/");
        faults.release();

        try (faults) {
            assertThat(faults.status(file).isFile()).isTrue();
            assertThat(faults.clock().nanoTime()).isZero();
        }
    }

    @Test
    void faultyFilesMayShareAClock() {
        VirtualClock clock = new VirtualClock();
        try (FaultyFiles faults = FaultyFiles.on(host.build(), clock)) {
            clock.advance(Duration.ofSeconds(1));

            assertThat(faults.host().clock().nanoTime()).isEqualTo(1_000_000_000L);
        }
    }

    @Test
    void faultyFilesRefuseAPlaceThatIsNoPath() {
        try (FaultyFiles faults = FaultyFiles.on(host.build())) {
            assertThatIllegalArgumentException().isThrownBy(() -> faults.hangingBelow("\0"));
        }
    }

    @Test
    void aVirtualClockNeverGoesBackwards() {
        VirtualClock clock = new VirtualClock();
        clock.advance(Duration.ofSeconds(90));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(-1)));
        assertThat(clock).hasToString("PT1M30S passed");
    }
}
