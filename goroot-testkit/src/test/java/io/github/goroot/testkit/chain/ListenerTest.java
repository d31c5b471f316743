package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.StubLocator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller can follow a discovery on its own thread, and stop it there. */
@Timeout(60)
class ListenerTest {

    private static FakeHost host() {
        return FakeHost.linux()
                .home("/home/me")
                .go("go1.20.6", "/home/me/sdk/go1.20.6")
                .go("go1.21.0", "/home/me/sdk/go1.21.0")
                .go("go1.22.5", "/usr/local/go")
                .env("GOROOT", "/usr/local/go")
                .searchPath("/usr/local/go/bin");
    }

    private static class Recorder implements DiscoveryListener {

        final List<String> events = new ArrayList<>();
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();

        @Override
        public void toolchainFound(GoToolchain toolchain) {
            threads.add(Thread.currentThread());
            events.add(toolchain.home().toString());
        }

        @Override
        public void locatorFinished(LocatorReport locator) {
            threads.add(Thread.currentThread());
            events.add(locator.toString());
        }

        @Override
        public boolean isCancelled() {
            threads.add(Thread.currentThread());
            return false;
        }
    }

    @Test
    void isToldOfEachToolchainOnceAndOfEachLocatorInOrder() {
        Recorder recorder = new Recorder();

        Discoveries.onlyWith(
                        host().build(),
                        "explicit",
                        "environment",
                        "executable-relative",
                        "path",
                        "sdk-folder",
                        "official",
                        "unix-packages")
                .build()
                .discover(recorder);

        assertThat(recorder.events)
                .containsExactly(
                        "explicit: nothing-found",
                        "/usr/local/go",
                        "environment: found",
                        "executable-relative: found",
                        "path: found",
                        "/home/me/sdk/go1.20.6",
                        "/home/me/sdk/go1.21.0",
                        "sdk-folder: found",
                        "official: found",
                        "unix-packages: nothing-found");
    }

    @Test
    void isCalledOnTheThreadOfTheCaller() {
        Recorder recorder = new Recorder();

        Discoveries.on(host()).build().discover(recorder);

        assertThat(recorder.threads).containsExactly(Thread.currentThread());
    }

    @Test
    void seesTheReportsThatTheDiscoveryEndsWith() {
        List<LocatorReport> told = new ArrayList<>();

        DiscoveryReport report = Discoveries.on(host()).build().discover(new DiscoveryListener() {
            @Override
            public void locatorFinished(LocatorReport locator) {
                told.add(locator);
            }
        });

        assertThat(told).isEqualTo(report.locators());
    }

    @Test
    void isToldOnceOfWhatARepeatedLocatorComesUponAgain() {
        FakeHost host =
                FakeHost.windows().go("go1.22.5", "C:\\Go").searchPath("C:\\Go\\bin", "D:\\bin", "C:\\Go\\bin\\..");
        Recorder recorder = new Recorder();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).hangingBelow("D:\\")) {
            Discoveries.on(faults.host()).build().discover(recorder);
        }

        assertThat(recorder.events)
                .containsOnlyOnce("C:\\Go", "executable-relative: found", "path: found")
                .hasSize(Discoveries.BUILT_IN.size() + 1);
    }

    @Test
    void isToldBeforeTheDiscoveryIsOver() {
        List<String> told = new ArrayList<>();
        StubLocator last = StubLocator.doing("stub", context -> {
            long giveUp = System.nanoTime() + 20_000_000_000L;
            while (told.isEmpty() && System.nanoTime() < giveUp) {
                Thread.onSpinWait();
            }
            return Stream.empty();
        });

        Discoveries.on(host()).addLocator(last).build().discover(new DiscoveryListener() {
            @Override
            public void toolchainFound(GoToolchain toolchain) {
                told.add(toolchain.home().toString());
            }

            @Override
            public void locatorFinished(LocatorReport locator) {
                told.add(locator.id());
            }
        });

        assertThat(told).startsWith("explicit", "/usr/local/go").endsWith("stub");
    }

    @Test
    void cancelsBeforeAnythingWasFound() {
        DiscoveryReport report = Discoveries.on(host()).build().discover(new DiscoveryListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        });

        assertThat(report).foundNothing().endedAs(DiscoveryReport.Ending.CANCELLED);
        assertThat(report.locators()).hasSize(Discoveries.BUILT_IN.size());
        assertThat(report).locator("path").wasSkipped();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void cancelsAndStillGetsWhatItWasTold(int after) {
        List<String> told = new ArrayList<>();

        DiscoveryReport report = Discoveries.on(host())
                .addLocator(StubLocator.doing("stub", context -> {
                    throw new IllegalStateException("never reached");
                }))
                .build()
                .discover(new DiscoveryListener() {
                    @Override
                    public void toolchainFound(GoToolchain toolchain) {
                        told.add(toolchain.home().toString());
                    }

                    @Override
                    public boolean isCancelled() {
                        return told.size() >= after;
                    }
                });

        assertThat(told).hasSize(after);
        assertThat(report).foundExactly(told.toArray(String[]::new)).endedAs(DiscoveryReport.Ending.CANCELLED);
        assertThat(report.locators()).hasSize(Discoveries.BUILT_IN.size() + 1);
        assertThat(report).locator("stub").wasSkipped();
        assertThat(report.describe()).contains("cancelled");
    }

    @Test
    void cancelsWhileAPlaceHangs() {
        try (FaultyFiles faults = FaultyFiles.on(host().build()).hangingBelow("/home/me/sdk")) {
            // Without the jump of the clock, nothing but the listener ends this.
            faults.jumpingBy(Duration.ZERO);
            List<String> told = new ArrayList<>();

            DiscoveryReport report = Discoveries.on(faults.host()).build().discover(new DiscoveryListener() {
                @Override
                public void locatorFinished(LocatorReport locator) {
                    told.add(locator.id());
                }

                @Override
                public boolean isCancelled() {
                    return told.contains("path");
                }
            });

            assertThat(report).foundExactly("/usr/local/go").endedAs(DiscoveryReport.Ending.CANCELLED);
            assertThat(report).locator("sdk-folder").wasSkipped();
        }
    }

    @Test
    void getsItsOwnExceptionBack() {
        GoToolchains toolchains = Discoveries.on(host()).build();

        assertThatThrownBy(() -> toolchains.discover(new DiscoveryListener() {
                    @Override
                    public void toolchainFound(GoToolchain toolchain) {
                        throw new UnsupportedOperationException("not now");
                    }
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("not now");
        assertThat(toolchains.discover().toolchains()).hasSize(3);
    }

    @Test
    void isNotNeededToInterruptADiscovery() {
        Thread.currentThread().interrupt();

        DiscoveryReport report = Discoveries.discover(host());

        assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
        assertThat(report).endedAs(DiscoveryReport.Ending.CANCELLED);
        assertThat(report.locators()).hasSize(Discoveries.BUILT_IN.size());
    }

    @Test
    void isNotNeededToInterruptADiscoveryThatHangs() {
        Thread caller = Thread.currentThread();
        StubLocator stub = StubLocator.doing("stub", context -> {
            caller.interrupt();
            return Stream.generate(
                    () -> context.detected(context.host().path("/none").path().orElseThrow()));
        });

        DiscoveryReport report = Discoveries.on(host()).addLocator(stub).build().discover();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report).endedAs(DiscoveryReport.Ending.CANCELLED);
        assertThat(report.toolchains()).hasSize(3);
    }
}
