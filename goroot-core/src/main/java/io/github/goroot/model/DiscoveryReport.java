package io.github.goroot.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one discovery found, and everything that it looked at without finding.
 *
 * <p>A report is a value that a caller can keep: it holds no open file and never looks at the host again. Two reports
 * are equal if they say the same; how long the work took does not count, nor does it show in {@link #describe()}.
 * Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class DiscoveryReport {

    private final HostId host;
    private final GoPlatform platform;
    private final Ending ending;
    private final List<GoToolchain> toolchains;
    private final List<LocatorReport> locators;
    private final Duration elapsed;
    private final List<NestedReport> nested;
    private final Optional<WslPlace> wsl;

    private DiscoveryReport(
            HostId host,
            GoPlatform platform,
            Ending ending,
            List<GoToolchain> toolchains,
            List<LocatorReport> locators,
            Duration elapsed,
            List<NestedReport> nested,
            Optional<WslPlace> wsl) {
        this.host = Objects.requireNonNull(host, "host");
        this.platform = Objects.requireNonNull(platform, "platform");
        this.ending = Objects.requireNonNull(ending, "ending");
        this.toolchains = List.copyOf(toolchains);
        this.locators = List.copyOf(locators);
        this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
        this.nested = List.copyOf(nested);
        this.wsl = Objects.requireNonNull(wsl, "wsl");
    }

    /**
     * How a discovery ended.
     *
     * @since 0.1
     */
    public enum Ending {
        /** Every locator had its turn. */
        COMPLETE,
        /** It stopped because its question was answered and nothing further could change the answer. */
        ANSWERED,
        /** The caller cancelled it, or the calling thread was interrupted. */
        CANCELLED,
        /** Its time was up. */
        OUT_OF_TIME
    }

    /**
     * Makes a report.
     *
     * @param host the host that was searched
     * @param platform the native platform of that host
     * @param ending how the discovery ended
     * @param toolchains the toolchains, best first
     * @param locators the report of every locator, in the order of the chain
     * @param elapsed how long it took
     * @return the report
     */
    public static DiscoveryReport of(
            HostId host,
            GoPlatform platform,
            Ending ending,
            List<GoToolchain> toolchains,
            List<LocatorReport> locators,
            Duration elapsed) {
        return new DiscoveryReport(host, platform, ending, toolchains, locators, elapsed, List.of(), Optional.empty());
    }

    /**
     * Gives the same report with what became of nested hosts.
     *
     * @param hosts the report of every nested host
     * @param all the toolchains of this host, then those of the nested ones
     * @param end how the discovery ended with them
     * @param time how long it took with them
     * @return the report
     */
    public DiscoveryReport withNested(List<NestedReport> hosts, List<GoToolchain> all, Ending end, Duration time) {
        return new DiscoveryReport(host, platform, end, all, locators, time, hosts, wsl);
    }

    /**
     * Gives the same report with other toolchains.
     *
     * @param all the toolchains, best first
     * @return the report
     */
    public DiscoveryReport withToolchains(List<GoToolchain> all) {
        return new DiscoveryReport(host, platform, ending, all, locators, elapsed, nested, wsl);
    }

    /**
     * Gives the same report with where its host is in the terms of WSL.
     *
     * @param place the distribution and the kind of WSL
     * @return the report
     */
    public DiscoveryReport withWsl(WslPlace place) {
        return new DiscoveryReport(host, platform, ending, toolchains, locators, elapsed, nested, Optional.of(place));
    }

    /**
     * Tells which host was searched.
     *
     * @return the identifier of the host
     */
    public HostId host() {
        return host;
    }

    /**
     * Tells the native platform of the host that was searched.
     *
     * @return the platform
     */
    public GoPlatform platform() {
        return platform;
    }

    /**
     * Tells in which distribution of WSL, and in which kind of WSL, the host is that was searched.
     *
     * @return the place, its paths those of the root directory; empty outside WSL and where nobody asked for it
     */
    public Optional<WslPlace> wsl() {
        return wsl;
    }

    /**
     * Tells how the discovery ended.
     *
     * @return {@link Ending#COMPLETE} if every locator had its turn
     */
    public Ending ending() {
        return ending;
    }

    /**
     * Gives every toolchain, best first: in the order in which the chain came upon them, then those of nested hosts, each
     * with its own {@linkplain GoToolchain#host() host}.
     *
     * @return an immutable list
     */
    public List<GoToolchain> toolchains() {
        return toolchains;
    }

    /**
     * Gives what every locator did, in the order of the chain; each appears exactly once.
     *
     * @return an immutable list
     */
    public List<LocatorReport> locators() {
        return locators;
    }

    /**
     * Gives the report of one locator.
     *
     * @param id the id of the locator
     * @return its report, or empty if there is no such locator
     */
    public Optional<LocatorReport> locator(String id) {
        return locators.stream().filter(locator -> locator.id().equals(id)).findFirst();
    }

    /**
     * Gives what became of every host inside this one, such as a WSL distribution seen from Windows.
     *
     * @return an immutable list, mostly empty: those that locators came upon, then those that the caller named in vain
     */
    public List<NestedReport> nested() {
        return nested;
    }

    /**
     * Gives every candidate with its verdict, in the order of the chain.
     *
     * @return an immutable list
     */
    public List<CandidateReport> candidates() {
        return locators.stream()
                .flatMap(locator -> locator.candidates().stream())
                .toList();
    }

    /**
     * Gives every issue: why candidates were refused, what locators could not read or why they failed, and what is worth
     * knowing of toolchains.
     *
     * @return an immutable list, in the order of the chain, without repetitions; those of nested hosts at the end
     */
    public List<Issue> issues() {
        Stream<Issue> ofLocators = locators.stream().flatMap(DiscoveryReport::issuesOf);
        Stream<Issue> ofToolchains = toolchains.stream().flatMap(toolchain -> toolchain.issues().stream());
        Stream<Issue> ofNested =
                nested.stream().flatMap(inner -> inner.report().stream()).flatMap(report -> report.issues().stream());
        return Stream.of(ofLocators, ofToolchains, ofNested)
                .flatMap(issues -> issues)
                .distinct()
                .toList();
    }

    /**
     * Tells how long the discovery took.
     *
     * @return the duration; it does not count in {@link #equals}
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Tells the whole story in plain text, for a log, a bug report or an exception.
     *
     * @return several lines without a trailing line break; the same for equal reports
     */
    public String describe() {
        return ReportText.describe(this);
    }

    /**
     * Tells the whole story in plain text, with the reason why each toolchain does not meet a requirement.
     *
     * @param requirement what was asked for
     * @return several lines without a trailing line break; the same for equal reports and requirements
     */
    public String describe(GoRequirement requirement) {
        return ReportText.describe(this, requirement);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscoveryReport that
                && host.equals(that.host)
                && platform.equals(that.platform)
                && ending == that.ending
                && toolchains.equals(that.toolchains)
                && locators.equals(that.locators)
                && nested.equals(that.nested)
                && wsl.equals(that.wsl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, ending, toolchains, locators);
    }

    /** Gives one line that counts what was found. */
    @Override
    public String toString() {
        return toolchains.size() + " toolchains, " + candidates().size() + " candidates, " + locators.size()
                + " locators on " + host + " " + platform;
    }

    private static Stream<Issue> issuesOf(LocatorReport locator) {
        Stream<Issue> refusals = locator.candidates().stream()
                .map(CandidateReport::verdict)
                .filter(Verdict.Rejected.class::isInstance)
                .map(verdict -> ((Verdict.Rejected) verdict).issue());
        Stream<Issue> failure =
                locator.outcome() instanceof LocatorOutcome.Failed failed ? Stream.of(failed.issue()) : Stream.empty();
        return Stream.of(refusals, locator.issues().stream(), failure).flatMap(issues -> issues);
    }
}
