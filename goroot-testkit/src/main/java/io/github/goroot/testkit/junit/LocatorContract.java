package io.github.goroot.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every locator promises, as tests to inherit.
 *
 * <p>Extend it, say which locator and on which fake machine it finds a toolchain, and run the inherited tests along with
 * your own:
 *
 * <pre>{@code
 * class AcmeLocatorTest extends LocatorContract {
 *     protected GoToolchainLocator locator() {
 *         return new AcmeLocator();
 *     }
 *
 *     protected FakeHost machine() {
 *         FakeHost host = FakeHost.linux().home("/home/ann");
 *         GoInstallation.of("go1.22.5").into(host, "/home/ann/.acme/go/1.22.5");
 *         return host;
 *     }
 * }
 * }</pre>
 *
 * <p>Works with JUnit Jupiter 5.14 and 6.
 *
 * @since 0.1
 */
public abstract class LocatorContract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    /** For those who extend it. */
    protected LocatorContract() {}

    /**
     * Makes the locator.
     *
     * @return a new instance at each call
     */
    protected abstract GoToolchainLocator locator();

    /**
     * Describes a machine on which the locator finds at least one toolchain.
     *
     * @return a new description at each call
     */
    protected abstract FakeHost machine();

    /**
     * Tells on which operating systems there is anything to look for; elsewhere the locator must say that it is not
     * applicable without looking at anything.
     *
     * @return the systems, by default all
     */
    protected Set<OperatingSystem> systems() {
        return EnumSet.allOf(OperatingSystem.class);
    }

    /** The locator is always called the same. */
    @Test
    public void describesItselfTheSameEveryTime() {
        GoToolchainLocator locator = locator();

        assertThat(locator.id())
                .matches("[a-z][a-z0-9-]{0,63}")
                .isEqualTo(locator().id());
        assertThat(locator.displayName()).isNotBlank().isEqualTo(locator().displayName());
        assertThat(locator.priority()).isEqualTo(locator().priority());
        assertThat(locator.enabledByDefault()).isEqualTo(locator().enabledByDefault());
    }

    /** It finds what is there, and says where it comes from. */
    @Test
    public void findsTheToolchainOfItsMachine() {
        Host host = machine().build();

        DiscoveryReport report = discover(host);

        assertThat(reportOf(report).outcome()).as(report.describe()).isInstanceOf(LocatorOutcome.Found.class);
        assertThat(reportOf(report))
                .satisfiesAnyOf(
                        locator -> assertThat(locator.looked())
                                .as("what it looked at")
                                .isNotEmpty(),
                        locator -> assertThat(locator.candidates())
                                .as("what it was told")
                                .allMatch(candidate -> candidate
                                                .candidate()
                                                .provenance()
                                                .location()
                                                .kind()
                                        == Location.Kind.ARGUMENT));
        assertThat(reportOf(report).candidates()).allSatisfy(candidate -> hasProvenance(host, candidate));
    }

    /** On a machine that has nothing there is nothing, and that is no error. */
    @Test
    public void takesAbsenceForGranted() {
        for (OperatingSystem system : OperatingSystem.values()) {
            DiscoveryReport report = discover(FakeHost.of(system).build());

            Class<? extends LocatorOutcome> expected =
                    systems().contains(system) ? LocatorOutcome.NothingFound.class : LocatorOutcome.NotApplicable.class;
            assertThat(reportOf(report).outcome()).as("on an empty %s", system).isInstanceOf(expected);
        }
    }

    /** Where it is not applicable it does not look. */
    @Test
    public void looksAtNothingWhereItIsNotApplicable() {
        for (OperatingSystem system : EnumSet.complementOf(enumSet(systems()))) {
            Counting counting = Counting.on(FakeHost.of(system).build());
            GoToolchainLocator locator = locator();

            assertThat(locator.notApplicable(HostPlatform.of(system, "amd64")))
                    .as("the reason on %s", system)
                    .hasValueSatisfying(reason -> assertThat(reason).isNotBlank());
            discover(counting.host());
            assertThat(counting.operations()).as("operations on %s", system).isZero();
        }
    }

    /** The same machine gives the same answer, from one instance and from another. */
    @Test
    public void repeatsItself() {
        Host host = machine().build();
        GoToolchainLocator locator = locator();
        DiscoveryReport first = discover(host, locator);

        assertThat(discover(host, locator)).isEqualTo(first);
        assertThat(discover(host, locator())).isEqualTo(first);
    }

    /** What it saw on one machine does not show on another. */
    @Test
    public void keepsNothingFromOneCallToTheNext() {
        GoToolchainLocator locator = locator();
        Host empty = FakeHost.of(machine().platform().system()).build();
        DiscoveryReport untouched = discover(empty, locator());
        discover(machine().build(), locator);

        assertThat(discover(empty, locator)).isEqualTo(untouched);
    }

    /** Several threads may use one instance at once. */
    @Test
    public void servesManyThreadsAtOnce() throws Exception {
        Host host = machine().build();
        GoToolchainLocator locator = locator();
        DiscoveryReport alone = discover(host, locator);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<DiscoveryReport>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS * ROUNDS; i++) {
                answers.add(threads.submit(() -> discover(host, locator)));
            }
            for (Future<DiscoveryReport> answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** It starts no process, even where that is allowed. */
    @Test
    public void startsNoProcess() {
        List<List<String>> started = Collections.synchronizedList(new ArrayList<>());
        Host host = machine().build().toBuilder()
                .commands(Port.present((command, environment, patience) -> {
                    started.add(command);
                    throw new IOException(command + " must not be started");
                }))
                .build();

        discover(host);

        assertThat(started).isEmpty();
    }

    /** Whichever operation fails, the discovery ends, and nothing is made up. */
    @Test
    public void survivesEveryFault() {
        Set<String> homes = homes(discover(machine().build()));
        int operations = operations();
        for (int number = 1; number <= operations; number++) {
            Host host = machine().build();
            try (FaultyFiles faults = FaultyFiles.on(host).failing(number, new AccessDeniedException("somewhere"))) {
                DiscoveryReport report = discover(faults.host());

                assertThat(homes).as("operation %d failed", number).containsAll(homes(report));
                assertThat(reportOf(report).outcome())
                        .as("operation %d failed: %s", number, report.describe())
                        .isNotInstanceOf(LocatorOutcome.Skipped.class);
            }
        }
    }

    /** Whichever operation hangs, the discovery goes on without it. */
    @Test
    public void survivesEveryHang() {
        int operations = operations();
        for (int number = 1; number <= operations; number++) {
            try (FaultyFiles faults = FaultyFiles.on(machine().build()).hanging(number)) {
                DiscoveryReport report = discover(faults.host());

                assertThat(report.ending())
                        .as("operation %d hung: %s", number, report.describe())
                        .isEqualTo(DiscoveryReport.Ending.COMPLETE);
            }
        }
    }

    /** A caller who has enough gets the thread back. */
    @Test
    public void stopsWhenItIsCancelled() {
        DiscoveryListener impatient = new DiscoveryListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        DiscoveryReport report = finder(machine().build(), locator()).discover(impatient);

        assertThat(report.ending()).isEqualTo(DiscoveryReport.Ending.CANCELLED);
    }

    private int operations() {
        Counting counting = Counting.on(machine().build());
        discover(counting.host());
        return counting.operations();
    }

    private void hasProvenance(Host host, CandidateReport report) {
        assertThat(report.candidate().host()).isEqualTo(host.id());
        assertThat(report.candidate().provenance().locator())
                .isEqualTo(locator().id());
        assertThat(report.candidate().provenance().detail()).isNotBlank();
        assertThat(report.candidate().path())
                .hasValueSatisfying(path -> assertThat(path.getFileSystem())
                        .as("%s is a path of the host it was given", path)
                        .isSameAs(host.workingDirectory().getFileSystem()));
    }

    private LocatorReport reportOf(DiscoveryReport report) {
        return report.locator(locator().id())
                .orElseThrow(() -> new AssertionError("The report lacks the locator:\n" + report.describe()));
    }

    private DiscoveryReport discover(Host host) {
        return discover(host, locator());
    }

    private DiscoveryReport discover(Host host, GoToolchainLocator locator) {
        return finder(host, locator).discover();
    }

    /** The locator alone, so that what another would find does not hide what this one does not. */
    private static GoToolchains finder(Host host, GoToolchainLocator locator) {
        return GoToolchains.builder()
                .host(host)
                .classLoaders()
                .withoutBuiltInLocators()
                .addLocator(locator)
                .switchLocator(locator.id(), true)
                .build();
    }

    private static Set<String> homes(DiscoveryReport report) {
        Set<String> homes = new TreeSet<>();
        report.toolchains().stream().map(GoToolchain::realHome).forEach(home -> homes.add(home.toString()));
        return homes;
    }

    private static EnumSet<OperatingSystem> enumSet(Set<OperatingSystem> systems) {
        return systems.isEmpty() ? EnumSet.noneOf(OperatingSystem.class) : EnumSet.copyOf(systems);
    }
}
