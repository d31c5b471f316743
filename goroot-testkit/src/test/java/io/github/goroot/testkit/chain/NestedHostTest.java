package io.github.goroot.testkit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.NestedReport;
import io.github.goroot.model.NestedReport.Outcome;
import io.github.goroot.spi.NestedHost;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FakeMount;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.StubLocator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts inside the one that is searched, whatever they are. */
class NestedHostTest {

    private static final Host OUTER =
            FakeHost.linux().go("go1.22.5", "/usr/local/go").build();

    @Test
    void searchesAnOpenOneAfterItsOuterHost() {
        DiscoveryReport report = finder(OUTER, box("a", FakeHost.linux().go("go1.25.1", "/usr/local/go")))
                .build()
                .discover();

        assertThat(texts(report)).containsExactly("fake:linux go1.22.5", "box:a go1.25.1");
        assertThat(report.nested()).extracting(NestedReport::outcome).containsExactly(Outcome.SEARCHED);
        assertThat(report.nested().get(0).report().orElseThrow().toolchains()).hasSize(1);
        assertThat(report.locators())
                .hasSameSizeAs(report.nested().get(0).report().orElseThrow().locators());
        assertThat(report.describe()).contains("/usr/local/go on box:a", "On box:a, searched");
    }

    @Test
    void entersOneThatWantsToBeNamedOnlyThen() {
        Box box = box("a", FakeHost.linux().go("go1.25.1", "/usr/local/go")).entry(NestedHost.Entry.NAMED);
        Box alone = box("b", FakeHost.linux()).entry(NestedHost.Entry.NAMED_BY_ITSELF);
        Box closed = box("c", FakeHost.linux()).entry(NestedHost.Entry.CLOSED);

        assertThat(outcomes(finder(OUTER, box, alone, closed)))
                .containsExactly("box:a left-out: a is shy.", "box:b left-out: b is shy.", "box:c left-out: c is shy.");
        assertThat(outcomes(finder(OUTER, box, alone, closed).nestedHost(new HostId("box", "*"))))
                .containsExactly("box:a searched", "box:b left-out: b is shy.", "box:c left-out: c is shy.");
        assertThat(outcomes(finder(OUTER, box, alone, closed)
                        .nestedHost(new HostId("box", "b"))
                        .nestedHost(new HostId("box", "c"))))
                .containsExactly("box:a left-out: a is shy.", "box:b searched", "box:c left-out: c is shy.");
    }

    @Test
    void saysThatANamedOneIsNotThere() {
        assertThat(outcomes(finder(OUTER).nestedHost(new HostId("box", "x"))))
                .containsExactly("box:x failed: There is no box:x on this machine, nor any other of its kind.");
        assertThat(outcomes(finder(OUTER).nestedHost(new HostId("box", "*")))).isEmpty();
    }

    @Test
    void doesNotGoDeeper() {
        Box inner = box("inner", FakeHost.linux());
        StubLocator everywhere = StubLocator.doing("everywhere", context -> {
            context.nest(inner);
            return Stream.empty();
        });

        DiscoveryReport report = GoToolchains.builder()
                .host(OUTER)
                .classLoaders()
                .addLocator(everywhere)
                .build()
                .discover();

        assertThat(report.nested()).hasSize(1);
        assertThat(report.nested().get(0).report().orElseThrow().nested()).isEmpty();
    }

    @Test
    void keepsOutsideWhatTheCallerNamedThere() {
        DiscoveryReport report = finder(OUTER, box("a", FakeHost.linux()))
                .explicitPath("/gone")
                .goExecutable("/gone/bin/go")
                .build()
                .discover();

        DiscoveryReport inside = report.nested().get(0).report().orElseThrow();
        for (String id : List.of("explicit", "executable-relative")) {
            assertThat(inside.locator(id).orElseThrow().outcome()).isInstanceOf(LocatorOutcome.NotApplicable.class);
        }
        assertThat(inside.issues()).isEmpty();
    }

    @Test
    void reportsOneThatRefusesOrBreaks() {
        Box refusing = box("a", FakeHost.linux()).failing(new IOException("It is locked."));
        Box broken = box("b", FakeHost.linux()).failing(new IllegalStateException("oops"));

        assertThat(outcomes(finder(OUTER, refusing, broken, box("c", FakeHost.linux()))))
                .containsExactly(
                        "box:a failed: It is locked.",
                        "box:b failed: The locator \"box:b\" broke with java.lang.IllegalStateException: oops.",
                        "box:c searched");
    }

    @Test
    void givesAHangingOneUpAsAWholeAndTheNextItsTurn() {
        Host hanging = FakeHost.linux()
                .go("go1.25.1", "/usr/local/go")
                .mount(FakeMount.of("/dev/sda", "/", "ext4"))
                .build();
        try (FaultyFiles faults = FaultyFiles.on(hanging).hanging(3).jumpingBy(Duration.ofSeconds(4))) {
            Host outer = OUTER.toBuilder().clock(faults.host().clock()).build();
            Box first = new Box("a", faults.host());

            DiscoveryReport report = finder(
                            outer, first, box("b", FakeHost.linux().go("go1.21.1", "/usr/local/go")))
                    .build()
                    .discover();

            assertThat(report.nested()).extracting(NestedReport::outcome).containsOnly(Outcome.SEARCHED);
            assertThat(texts(report)).containsExactly("fake:linux go1.22.5", "box:b go1.21.1");
            assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    @Test
    void tellsOneInstallationOnce() {
        Box box = box("a", FakeHost.linux().go("go1.22.5", "/usr/local/go")).sharing();

        DiscoveryReport report = finder(OUTER, box).build().discover();

        assertThat(texts(report)).containsExactly("fake:linux go1.22.5");
        assertThat(report.nested().get(0).report().orElseThrow().toolchains()).hasSize(1);
    }

    @Test
    void tellsTheListenerOfItsToolchainsAndStopsWhenAsked() {
        List<String> heard = new ArrayList<>();
        DiscoveryListener listener = new DiscoveryListener() {
            @Override
            public void toolchainFound(GoToolchain toolchain) {
                heard.add(toolchain.host() + " " + toolchain.version());
            }

            @Override
            public boolean isCancelled() {
                return heard.size() > 1;
            }
        };

        DiscoveryReport report = finder(
                        OUTER,
                        box("a", FakeHost.linux().go("go1.25.1", "/usr/local/go")),
                        box("b", FakeHost.linux().go("go1.21.1", "/usr/local/go")))
                .build()
                .discover(listener);

        assertThat(heard).containsExactly("fake:linux go1.22.5", "box:a go1.25.1");
        assertThat(report.nested().get(1).outcome()).isEqualTo(Outcome.SEARCHED);
        assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void ofTwoWithOneNameTheFirstCounts() {
        assertThat(outcomes(finder(OUTER, box("a", FakeHost.linux()), box("a", FakeHost.linux()))))
                .containsExactly("box:a searched");
    }

    private static GoToolchainsBuilder finder(Host outer, NestedHost... nested) {
        StubLocator boxes = StubLocator.doing("boxes", context -> {
            Stream.of(nested).forEach(context::nest);
            return Stream.empty();
        });
        return GoToolchains.builder().host(outer).classLoaders().addLocator(boxes);
    }

    private static List<String> outcomes(GoToolchainsBuilder finder) {
        return finder.build().discover().nested().stream()
                .map(NestedReport::toString)
                .toList();
    }

    private static List<String> texts(DiscoveryReport report) {
        return report.toolchains().stream()
                .map(toolchain -> toolchain.host() + " " + toolchain.version())
                .toList();
    }

    private static Box box(String name, FakeHost host) {
        return new Box(name, host.build());
    }

    /** A machine inside another, which is a fake one. */
    private static final class Box implements NestedHost {

        private final String name;
        private final Host host;
        private Entry entry = Entry.OPEN;
        private Optional<Exception> failure = Optional.empty();
        private boolean sharing;

        Box(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        Box entry(Entry newEntry) {
            this.entry = newEntry;
            return this;
        }

        Box failing(Exception newFailure) {
            this.failure = Optional.of(newFailure);
            return this;
        }

        Box sharing() {
            this.sharing = true;
            return this;
        }

        @Override
        public HostId id() {
            return new HostId("box", name);
        }

        @Override
        public Entry entry() {
            return entry;
        }

        @Override
        public Optional<String> reason() {
            return entry == Entry.OPEN ? Optional.empty() : Optional.of(name + " is shy.");
        }

        @Override
        public Host host(Host outer) {
            return Host.builder(id(), host.platform())
                    .files(host.files())
                    .environment(host.environment())
                    .workingDirectory(host.workingDirectory())
                    .clock(outer.clock())
                    .build();
        }

        @Override
        public Host prepare(Host ready) throws IOException {
            if (failure.isPresent() && failure.get() instanceof IOException e) {
                throw e;
            }
            if (failure.isPresent()) {
                throw (RuntimeException) failure.get();
            }
            return ready;
        }

        @Override
        public boolean isSame(GoToolchain outer, GoToolchain inner) {
            return sharing;
        }
    }
}
