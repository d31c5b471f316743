package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.StubLocator;
import io.github.goroot.testkit.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a locator does, the report says so, and every toolchain that others find is there. */
@Timeout(60)
class BrokenLocatorTest {

    private static final String GOOD = "/usr/local/go";
    private static final String ALSO_GOOD = "/opt/go";

    private static FakeHost host() {
        return FakeHost.linux().go("go1.22.5", GOOD).go("go1.21.0", ALSO_GOOD);
    }

    private static DiscoveryReport discoverWith(FakeHost host, GoToolchainLocator locator) {
        return Discoveries.on(host).addLocator(locator).build().discover();
    }

    record Broken(String what, StubLocator.Behaviour behaviour, IssueCode code, String saying) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Broken> broken() {
        return List.of(
                new Broken(
                        "throws an exception",
                        context -> {
                            throw new IllegalStateException("no idea");
                        },
                        IssueCode.LOCATOR_FAILED,
                        "\"stub\" broke with java.lang.IllegalStateException: no idea"),
                new Broken(
                        "throws an exception without message",
                        context -> {
                            throw new NullPointerException();
                        },
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.NullPointerException"),
                new Broken(
                        "throws a checked exception that it does not declare",
                        context -> {
                            throw sneaky(new InterruptedException("of all things"));
                        },
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.InterruptedException: of all things"),
                new Broken(
                        "cannot read its place",
                        context -> {
                            throw new AccessDeniedException("/secret");
                        },
                        IssueCode.UNREADABLE,
                        "/secret: permission denied"),
                new Broken(
                        "cannot read its place later on",
                        context -> Stream.of(1).map(i -> {
                            throw new UncheckedIOException(new IOException("disk on fire"));
                        }),
                        IssueCode.UNREADABLE,
                        "disk on fire"),
                new Broken(
                        "lacks a class",
                        context -> {
                            throw new NoClassDefFoundError("com/sun/jna/Native");
                        },
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.NoClassDefFoundError: com/sun/jna/Native"),
                new Broken(
                        "was built for another version",
                        context -> {
                            throw new AbstractMethodError();
                        },
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.AbstractMethodError"),
                new Broken(
                        "has an assertion that does not hold",
                        context -> {
                            throw new AssertionError("impossible");
                        },
                        IssueCode.LOCATOR_FAILED,
                        "impossible"),
                new Broken(
                        "calls itself without end",
                        BrokenLocatorTest::recurse,
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.StackOverflowError"),
                new Broken("returns null", context -> null, IssueCode.LOCATOR_FAILED, "null instead of a stream"),
                new Broken(
                        "proposes null",
                        context -> Stream.of((Candidate) null),
                        IssueCode.LOCATOR_FAILED,
                        "NullPointerException"),
                new Broken(
                        "fails to close",
                        context -> Stream.<Candidate>empty().onClose(() -> {
                            throw new IllegalStateException("stuck");
                        }),
                        IssueCode.LOCATOR_FAILED,
                        "stuck"),
                new Broken(
                        "returns a stream that is closed",
                        context -> {
                            Stream<Candidate> stream = Stream.empty();
                            stream.close();
                            return stream;
                        },
                        IssueCode.LOCATOR_FAILED,
                        "java.lang.IllegalStateException"),
                new Broken(
                        "has an endless lot to say",
                        context -> {
                            throw new IllegalStateException("x".repeat(1_000_000));
                        },
                        IssueCode.LOCATOR_FAILED,
                        "xxx…"));
    }

    @SuppressWarnings("InfiniteRecursion") // That is what it is for.
    private static Stream<Candidate> recurse(LocatorContext context) {
        return recurse(context);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception exception) throws E {
        throw (E) exception;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void failsAlone(Broken broken) {
        StubLocator stub = StubLocator.doing("stub", broken.behaviour());

        for (LocatorPriority priority : List.of(LocatorPriority.EXPLICIT.plus(1), LocatorPriority.OTHER_SIDE)) {
            DiscoveryReport report = discoverWith(host().env("GOROOT", ALSO_GOOD), stub.at(priority));

            assertThat(report).foundExactly(ALSO_GOOD, GOOD).endedAs(DiscoveryReport.Ending.COMPLETE);
            assertThat(report)
                    .locator("stub")
                    .failed()
                    .because(broken.code())
                    .saying(broken.saying())
                    .withRemedy();
            assertThat(report.describe()).hasSizeLessThan(10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void keepsWhatItProposedBefore(Broken broken) {
        StubLocator stub = StubLocator.doing(
                "stub",
                context -> Stream.concat(
                        Stream.of(context.detected(
                                context.host().path(ALSO_GOOD).path().orElseThrow())),
                        Stream.of(1).flatMap(i -> {
                            try {
                                return broken.behaviour().locate(context);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })));

        DiscoveryReport report = discoverWith(host(), stub);

        assertThat(report)
                .foundExactly(GOOD, ALSO_GOOD)
                .foundToolchainAt(ALSO_GOOD)
                .detectedBy("stub");
    }

    @Test
    void keepsWhatItProposedBeforeItThrewInTheMiddleOfItsStream() {
        DiscoveryReport report = discoverWith(
                host(),
                StubLocator.doing(
                        "stub",
                        context -> Stream.of(ALSO_GOOD, "!", GOOD).map(text -> {
                            if (text.equals("!")) {
                                throw new IllegalStateException("in the middle");
                            }
                            return context.detected(
                                    context.host().path(text).path().orElseThrow());
                        })));

        assertThat(report).foundExactly(GOOD, ALSO_GOOD);
        assertThat(report).foundToolchainAt(GOOD).detectedBy("official");
        assertThat(report).locator("stub").failed().saying("in the middle");
        assertThat(report.locator("stub").orElseThrow().candidates()).hasSize(1);
    }

    @Test
    void isCutShortWhenItProposesForEver() {
        DiscoveryReport same = discoverWith(
                host(),
                StubLocator.doing(
                        "stub",
                        context -> Stream.generate(() -> context.detected(
                                context.host().path(ALSO_GOOD).path().orElseThrow()))));
        DiscoveryReport different = discoverWith(
                host(),
                StubLocator.doing(
                        "stub", context -> Stream.iterate(1, i -> i + 1).map(i -> illegal(context, i))));

        assertThat(same).foundExactly(GOOD, ALSO_GOOD).locator("stub").failed().because(IssueCode.LOCATOR_FAILED);
        assertThat(different).foundExactly(GOOD).locator("stub").failed().because(IssueCode.LOCATOR_FAILED);
    }

    private static Candidate illegal(LocatorContext context, int number) {
        return context.candidate(
                "\0" + number, Candidate.Shape.HOME, Provenance.Kind.DETECTED, Location.directory("/"));
    }

    @Test
    void isCutShortWhenItLooksForEver() {
        VirtualClock clock = new VirtualClock();
        DiscoveryReport report = discoverWith(host().clock(clock), StubLocator.doing("stub", context -> {
            for (int i = 0; true; i++) {
                clock.advance(Duration.ofMillis(1));
                context.host()
                        .files()
                        .status(context.host().path("/" + i).path().orElseThrow());
            }
        }));

        assertThat(report)
                .foundExactly(GOOD)
                .endedAs(DiscoveryReport.Ending.OUT_OF_TIME)
                .locator("stub")
                .wasSkipped();
    }

    @Test
    void isGivenUpWhenItThinksForEver() {
        VirtualClock clock = new VirtualClock();
        AtomicBoolean over = new AtomicBoolean();
        StubLocator stub = StubLocator.doing("stub", context -> {
            clock.advance(Duration.ofSeconds(4));
            while (!over.get()) {
                Thread.onSpinWait();
            }
            return Stream.empty();
        });

        DiscoveryReport report = discoverWith(host().clock(clock), stub.at(LocatorPriority.EXPLICIT.plus(1)));
        over.set(true);

        assertThat(report).foundExactly(GOOD).endedAs(DiscoveryReport.Ending.COMPLETE);
        assertThat(report)
                .locator("stub")
                .failed()
                .because(IssueCode.NOT_ANSWERING)
                .saying("\"stub\"");
    }

    @Test
    void doesNotSwallowTheFailureOfTheVirtualMachine() {
        StubLocator stub = StubLocator.doing("stub", context -> {
            throw new OutOfMemoryError("for a test");
        });

        assertThatThrownBy(() -> discoverWith(host(), stub))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("for a test");
    }

    record Misdescribed(String what, GoToolchainLocator locator, String saying) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** A locator whose description is sound until a test says otherwise. */
    private static class Plain implements GoToolchainLocator {
        @Override
        public String id() {
            return "plain";
        }

        @Override
        public String displayName() {
            return "Plain";
        }

        @Override
        public LocatorPriority priority() {
            return LocatorPriority.PATH;
        }

        @Override
        public Stream<Candidate> locate(LocatorContext context) {
            return Stream.of(context.candidate(
                    ALSO_GOOD, Candidate.Shape.HOME, Provenance.Kind.DETECTED, Location.directory(ALSO_GOOD)));
        }
    }

    static List<Misdescribed> misdescribed() {
        return List.of(
                new Misdescribed(
                        "no id",
                        new Plain() {
                            @Override
                            public String id() {
                                return null;
                            }
                        },
                        "id"),
                new Misdescribed(
                        "an odd id",
                        new Plain() {
                            @Override
                            public String id() {
                                return "My Locator!";
                            }
                        },
                        "\"My Locator!\""),
                new Misdescribed(
                        "an id that is taken",
                        new Plain() {
                            @Override
                            public String id() {
                                return "path";
                            }
                        },
                        "\"path\""),
                new Misdescribed(
                        "a broken id",
                        new Plain() {
                            @Override
                            public String id() {
                                throw new NoClassDefFoundError("com/example/Ids");
                            }
                        },
                        "com/example/Ids"),
                new Misdescribed(
                        "a broken id of a checked kind",
                        new Plain() {
                            @Override
                            public String id() {
                                throw sneaky(new IOException("no id today"));
                            }
                        },
                        "no id today"),
                new Misdescribed(
                        "no name",
                        new Plain() {
                            @Override
                            public String displayName() {
                                return null;
                            }
                        },
                        "name"),
                new Misdescribed(
                        "no priority",
                        new Plain() {
                            @Override
                            public LocatorPriority priority() {
                                return null;
                            }
                        },
                        "priority"),
                new Misdescribed(
                        "a broken default",
                        new Plain() {
                            @Override
                            public boolean enabledByDefault() {
                                throw new IllegalStateException("yes and no");
                            }
                        },
                        "yes and no"));
    }

    @ParameterizedTest
    @MethodSource("misdescribed")
    void isAnEntryInTheReportIfItDescribesItselfBadly(Misdescribed misdescribed) {
        DiscoveryReport report = discoverWith(host(), misdescribed.locator());

        assertThat(report).foundExactly(GOOD).endedAs(DiscoveryReport.Ending.COMPLETE);
        assertThat(report.locators())
                .filteredOn(locator -> locator.id().startsWith("provider"))
                .singleElement()
                .satisfies(locator -> assertThat(locator)
                        .failed()
                        .because(IssueCode.PROVIDER_BROKEN)
                        .withSeverity(Severity.WARNING)
                        .saying("BrokenLocatorTest", misdescribed.saying())
                        .withRemedy());
    }

    @Test
    void failsIfItCannotTellWhereItApplies() {
        DiscoveryReport report = discoverWith(host(), new Plain() {
            @Override
            public Optional<String> notApplicable(HostPlatform platform) {
                throw new IllegalStateException("who knows");
            }
        });

        assertThat(report).foundExactly(GOOD);
        assertThat(report)
                .locator("plain")
                .failed()
                .because(IssueCode.LOCATOR_FAILED)
                .saying("who knows");
    }

    @Test
    void isOffUntilSwitchedOnIfItSaysSo() {
        GoToolchainLocator modest = new Plain() {
            @Override
            public boolean enabledByDefault() {
                return false;
            }
        };

        assertThat(discoverWith(host(), modest)).locator("plain").wasDisabled();
        assertThat(Discoveries.on(host())
                        .addLocator(modest)
                        .switchLocator("plain", true)
                        .build()
                        .discover())
                .locator("plain")
                .found(1);
    }

    @Test
    void neverReachesTheFilesOfTheMachineThatThisTestRunsOn() {
        DiscoveryReport report = discoverWith(host(), StubLocator.doing("stub", context -> {
            context.host().files().status(FileSystems.getDefault().getPath("go").toAbsolutePath());
            return Stream.empty();
        }));

        assertThat(report).locator("stub").failed().saying("ProviderMismatchException");
    }
}
