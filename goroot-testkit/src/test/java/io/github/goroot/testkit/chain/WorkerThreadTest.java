package io.github.goroot.testkit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that looks serves the next discovery too: to start one takes as long as to inspect several toolchains. */
@Timeout(60)
class WorkerThreadTest {

    private static final int DISCOVERIES = 20;

    /** The caller may be kept from its next call for longer than the thread waits, so a few more threads are no defect. */
    private static final int MOST_THREADS = 5;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private GoToolchains finder(Runnable whileLooking) {
        Host host = FakeHost.linux().go("go1.22.5", "/usr/local/go").build();
        Environment environment = host.environment();
        Environment noting = name -> {
            threads.add(Thread.currentThread());
            whileLooking.run();
            return environment.get(name);
        };
        return Discoveries.on(host.toBuilder().environment(noting).build()).build();
    }

    @Test
    void servesDiscoveriesInARow() {
        discoverAgainAndAgain(finder(() -> {}));

        assertThat(threads).hasSizeLessThanOrEqualTo(MOST_THREADS);
    }

    @Test
    void servesTheNextDiscoveryAlthoughAPermitToGoOnWasLeftBehind() {
        discoverAgainAndAgain(finder(() -> LockSupport.unpark(Thread.currentThread())));

        assertThat(threads).hasSizeLessThanOrEqualTo(MOST_THREADS);
    }

    private void discoverAgainAndAgain(GoToolchains finder) {
        for (int i = 0; i < DISCOVERIES; i++) {
            finder.discover();
            awaitRest();
        }
    }

    private void awaitRest() {
        Set<Thread.State> busy = EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE, Thread.State.BLOCKED);
        while (threads.stream().anyMatch(thread -> busy.contains(thread.getState()))) {
            LockSupport.parkNanos(100_000);
        }
    }
}
