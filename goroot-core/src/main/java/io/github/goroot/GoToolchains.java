package io.github.goroot;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.Doctor;
import io.github.goroot.host.Host;
import io.github.goroot.internal.chain.Deadlines;
import io.github.goroot.internal.chain.Discovery;
import io.github.goroot.internal.chain.Link;
import io.github.goroot.internal.chain.Nesting;
import io.github.goroot.internal.chain.OtherSides;
import io.github.goroot.internal.chain.StableHomes;
import io.github.goroot.internal.chain.Workers;
import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.internal.inspection.Verification;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Search;
import io.github.goroot.model.Severity;
import io.github.goroot.processes.RunningTools;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Go toolchains of a host.
 *
 * <pre>{@code
 * GoToolchains toolchains = GoToolchains.system();
 * for (GoToolchain go : toolchains.discover().toolchains()) {
 *     System.out.println(go.version() + " in " + go.home() + ", found by " + go.provenances());
 * }
 * Path compiler = toolchains.require(GoRequirement.parse(">=1.22")).tool("compile").orElseThrow();
 * }</pre>
 *
 * <p>It looks in these places, in this order; each locator has an id by which it can be removed, switched on or off, and
 * moved:
 *
 * <ol>
 *   <li>{@code explicit}: paths that the caller names
 *   <li>{@code environment}: GOROOT of the process, then of the user's {@code go env -w} file
 *   <li>{@code executable-relative}: from the {@code go} that the caller names, else from each {@code go} on PATH,
 *       to the GOROOT that this {@code go} would find around itself
 *   <li>{@code path}: each {@code go} on PATH; for the shim of a version manager, what it would start
 *   <li>{@code path-versions}: each {@code go1.NN} on PATH; off unless switched on
 *   <li>{@code sdk-folder}: the folders in {@code ~/sdk}, where golang.org/dl and editors put Go
 *   <li>{@code asdf}: what asdf keeps
 *   <li>{@code mise}: what mise keeps
 *   <li>{@code goenv}: what goenv keeps
 *   <li>{@code gvm}: what the two managers called gvm keep
 *   <li>{@code gobrew}: what gobrew keeps
 *   <li>{@code g-voidint}: what voidint's g keeps
 *   <li>{@code g-stefanmaric}: what stefanmaric's g keeps
 *   <li>{@code goup}: what the three managers called goup keep
 *   <li>{@code proto}: what proto keeps
 *   <li>{@code vfox}: what vfox keeps
 *   <li>{@code aqua}: what aqua keeps
 *   <li>{@code setup-go}: the tool cache of CI runners, and the variables of their images
 *   <li>{@code goland}: what GoLand has downloaded
 *   <li>{@code conda}: the active conda environment and those of pixi
 *   <li>{@code pkgx}: what pkgx keeps
 *   <li>{@code gogradle}: what the Gradle plug-in gogradle has downloaded
 *   <li>{@code mvn-golang}: what the Maven plug-in mvn-golang has downloaded
 *   <li>{@code bazel}: what Bazel's rules_go has downloaded
 *   <li>{@code built-programs}: the GOROOTs that the programs in {@code GOBIN} were built with; off unless switched on
 *   <li>{@code module-cache}: the toolchains in the module cache that {@code GOTOOLCHAIN} has downloaded
 *   <li>{@code homebrew}: Homebrew's formulae
 *   <li>{@code scoop}: Scoop's apps
 *   <li>{@code macports}: the ports of MacPorts
 *   <li>{@code snap}: the snap
 *   <li>{@code nix}: Nix and Guix profiles
 *   <li>{@code msys2}: the packages of MSYS2
 *   <li>{@code official}: where the installers and archives of go.dev put Go
 *   <li>{@code bsd-packages}: where the packages of BSD systems put it
 *   <li>{@code unix-packages}: where the packages of other Unix systems put it
 * </ol>
 *
 * <p>Locators of other libraries take their places by their priorities. The first candidate in this order gives a
 * toolchain its {@linkplain GoToolchain#home() home}; all others that lead to the same installation add their provenance.
 *
 * <p>Files are read, and variables such as {@code GOROOT}, {@code PATH} and {@code HOME}; nothing is written and, unless
 * {@linkplain GoToolchainsBuilder#allowCommands() allowed}, no process is started. Nothing that was found is kept from one
 * call to the next; the one daemon thread that looks ends half a second after its last call. Immutable and thread-safe,
 * provided the host and the locators are.
 *
 * @since 0.1
 */
public final class GoToolchains {

    private final Host host;
    private final List<Link> links;
    private final Deadlines deadlines;
    private final Set<HostId> nestedHosts;
    private final Executor workers = new Workers();

    GoToolchains(Host host, List<Link> links, Deadlines deadlines, Set<HostId> nestedHosts) {
        this.host = host;
        this.links = links;
        this.deadlines = deadlines;
        this.nestedHosts = nestedHosts;
    }

    /**
     * Gives a finder for the machine that this program runs on, with everything as it is by default.
     *
     * @return the finder
     */
    public static GoToolchains system() {
        return builder().build();
    }

    /**
     * Starts the description of a finder.
     *
     * @return a builder; nothing needs to be set
     */
    public static GoToolchainsBuilder builder() {
        return new GoToolchainsBuilder();
    }

    /**
     * Gives the host that is searched, with what decorates it.
     *
     * <p>For whoever asks the same machine something else, such as what a Go program there tells of itself.
     *
     * @return the host
     */
    public Host host() {
        return host;
    }

    /**
     * Finds every toolchain.
     *
     * <p>The calling thread waits; an interrupt ends the discovery and stays set.
     *
     * @return the report, of what was found until then if the deadline passed or the thread was interrupted
     */
    public DiscoveryReport discover() {
        return run(Optional.empty(), null);
    }

    /**
     * Finds every toolchain and tells of each as soon as it is accepted.
     *
     * <p>The calling thread waits and calls the listener; an interrupt ends the discovery and stays set.
     *
     * @param listener is called on the calling thread
     * @return the report, of what was found until then if the listener cancelled, the deadline passed or the thread was
     *     interrupted
     */
    public DiscoveryReport discover(DiscoveryListener listener) {
        return run(Optional.of(listener), null);
    }

    /**
     * Finds the toolchain to use.
     *
     * <p>Without {@link GoRequirement#preferNewest()} that is the first in the order of the chain that satisfies, and
     * nothing more is looked at once it is known. Its provenances are those that were found until then.
     *
     * @param requirement what it must satisfy
     * @return the toolchain, or empty if there is none
     */
    public Optional<GoToolchain> find(GoRequirement requirement) {
        return search(requirement).toolchain();
    }

    /**
     * Finds the toolchain to use, or says why there is none.
     *
     * @param requirement what it must satisfy
     * @return the toolchain that {@link #find} gives
     * @throws NoGoToolchainException if there is none; it carries the report and its message tells it
     */
    public GoToolchain require(GoRequirement requirement) throws NoGoToolchainException {
        Search search = search(requirement);
        return search.toolchain().orElseThrow(() -> new NoGoToolchainException(requirement, search.report()));
    }

    /**
     * Finds the toolchain to use, as {@link #find} does, and tells what was looked at for it.
     *
     * @param requirement what it must satisfy
     * @return the toolchain, if there is one, and the report
     */
    public Search search(GoRequirement requirement) {
        return search(requirement, Optional.empty());
    }

    /**
     * Finds the toolchain to use, as {@link #find} does, and tells the listener how it gets on.
     *
     * @param requirement what it must satisfy
     * @param listener is called on the calling thread
     * @return the toolchain, if there is one, and the report; of what was found until then if the listener cancelled
     */
    public Search search(GoRequirement requirement, DiscoveryListener listener) {
        return search(requirement, Optional.of(listener));
    }

    /**
     * Tells whether there is a toolchain at a place that a person picked.
     *
     * <p>Looks at files on the calling thread, without deadline.
     *
     * @param path a GOROOT, its {@code bin}, the {@code go} or {@code go.exe} in it or a link to that, or a folder that
     *     holds one GOROOT further down; a relative path is resolved against the host's working directory
     * @return the toolchain, or the exact reason why there is none
     */
    public Inspection inspect(Path path) {
        Provenance provenance = Provenance.of("inspect", Provenance.Kind.EXPLICIT, Location.argument(path.toString()));
        Inspection inspection =
                new Inspector(host).inspectPicked(host.workingDirectory().resolve(path), provenance);
        return inspection
                .toolchain()
                .<Inspection>map(toolchain -> new Inspection.Accepted(completed(toolchain, provenance)))
                .orElse(inspection);
    }

    /** Says of a toolchain what a discovery would say: its lasting name, and where it is in the terms of WSL. */
    private GoToolchain completed(GoToolchain toolchain, Provenance provenance) {
        GoToolchain named = new StableHomes(links, host)
                .of(toolchain.realHome())
                .map(name -> toolchain.toBuilder().stableHome(name).build())
                .orElse(toolchain);
        return OtherSides.of(links, host)
                .accepted(
                        named,
                        Candidate.of(host.id(), named.homeText(), named.home(), Candidate.Shape.HOME, provenance));
    }

    /**
     * Tells whether there is a toolchain at a place that a person typed.
     *
     * @param text the path, as for {@link #inspect(Path)}
     * @return the toolchain, or the exact reason why there is none, which may be that the text cannot be a path
     */
    public Inspection inspect(String text) {
        Optional<Issue> defect = host.path(text).defect();
        return defect.isPresent()
                ? new Inspection.Refused(
                        defect.get().withSeverity(Severity.ERROR).at(Location.argument(text)))
                : inspect(host.path(text).path().orElseThrow());
    }

    /**
     * Compares the programs of a toolchain with each other and with its files.
     *
     * <p>Reads the beginnings of {@code bin/go} and of the compiler, on the calling thread, without deadline. A toolchain that
     * was found is sound by its structure; this tells whether it is one piece.
     *
     * @param toolchain a toolchain of this host
     * @return what does not fit, each as a {@code BINARIES_DISAGREE}, or as a {@code RELEASES_MIXED} where the sources are
     *     partly of a newer release; empty if all agree
     */
    public List<Issue> verify(GoToolchain toolchain) {
        return new Verification(host).of(toolchain);
    }

    /**
     * Predicts which toolchain {@code go} would run in a directory, and why.
     *
     * <p>It is the first {@code go} on PATH that is asked, started by a shell that was led there by this path. Looks at
     * files on the calling thread, without deadline.
     *
     * @param directory the directory; a relative path is resolved against the host's working directory
     * @return the answer, which may be the error that {@code go} would end with
     */
    public Selection select(Path directory) {
        return select(SelectionRequest.in(directory));
    }

    /**
     * Predicts which toolchain a call of {@code go} would run, and why.
     *
     * <p>Looks at files on the calling thread, without deadline.
     *
     * @param request the call: its directory, command, words and variables
     * @return the answer, which may be the error that {@code go} would end with
     */
    public Selection select(SelectionRequest request) {
        return ToolchainSelector.of(host).select(request);
    }

    /**
     * Tells which Go tools run on this host, from which toolchains they are and with which settings they were started.
     *
     * <p>Looks at every process, on the calling thread, without deadline; of the other methods only {@code diagnose} does, and
     * that {@linkplain DiagnosisRequest#withProcesses() on request}. Processes of other users are told as far as this user
     * may see them.
     *
     * @return the tools, or why that cannot be told, as on macOS
     */
    public RunningTools processes() {
        return RunningTools.of(host);
    }

    /**
     * Diagnoses the machine, seen from a directory: compares all that is said of its Go, and tells what is wrong.
     *
     * @param directory the directory; a relative path is resolved against the host's working directory
     * @return the diagnosis
     */
    public Diagnosis diagnose(Path directory) {
        return diagnose(DiagnosisRequest.in(directory));
    }

    /**
     * Diagnoses the machine.
     *
     * <p>Finds every toolchain first, within the deadlines, and then looks further on the calling thread without one, at
     * nothing that did not answer before. Starts {@code go} only if {@linkplain GoToolchainsBuilder#allowCommands()
     * allowed}.
     *
     * @param request the directory to see it from, and the {@code go} to begin with
     * @return the diagnosis
     */
    public Diagnosis diagnose(DiagnosisRequest request) {
        return diagnose(request, Optional.empty());
    }

    /**
     * Diagnoses the machine, as {@link #diagnose(DiagnosisRequest)} does, and tells the listener how the discovery gets on.
     *
     * @param request the directory to see it from, and the {@code go} to begin with
     * @param listener is called on the calling thread
     * @return the diagnosis, of what was found until then if the listener cancelled
     */
    public Diagnosis diagnose(DiagnosisRequest request, DiscoveryListener listener) {
        return diagnose(request, Optional.of(listener));
    }

    private Diagnosis diagnose(DiagnosisRequest request, Optional<DiscoveryListener> listener) {
        Discovery discovery =
                new Discovery(host, links, deadlines, new ListenerObserver(listener), null, workers, nestedHosts);
        DiscoveryReport report = discovery.run();
        return Doctor.of(discovery.afterwards()).diagnose(report, request);
    }

    /**
     * Watches what a report depends on, and tells when another discovery may answer differently.
     *
     * <pre>{@code
     * toolchains.watch(toolchains.discover(), Duration.ofSeconds(1), (change, watcher) -> {
     *     DiscoveryReport newer = toolchains.discover();
     *     watcher.follow(newer);
     *     show(newer.toolchains());
     * });
     * }</pre>
     *
     * <p>Looks once at each place that the report names. That is done on the watcher's own thread; the caller waits for it, as
     * long as one operation may take. Watching begins with that: what happened in a folder after the discovery and up to ten
     * seconds before counts as a change, as far as times of modification or the report tell it.
     *
     * @param report what a discovery on this host found
     * @param quiet for how long nothing must happen before the listener is told; while something happens all the time it is
     *     told every ten times that long
     * @param listener is called on the watcher's thread, once at a time; what it throws goes to the handler of uncaught
     *     exceptions, and the watcher goes on
     * @return the watcher, to be closed by the caller; where nothing can be watched it says so
     * @throws IllegalArgumentException if {@code quiet} is not positive
     */
    public ToolchainWatcher watch(DiscoveryReport report, Duration quiet, WatchListener listener) {
        if (quiet.isNegative() || quiet.isZero()) {
            throw new IllegalArgumentException("Changes must be collected for longer than nothing, not for " + quiet);
        }
        Objects.requireNonNull(report, "report");
        ToolchainWatcher watcher =
                new ToolchainWatcher(host, report, quiet, Objects.requireNonNull(listener, "listener"));
        watcher.start(deadlines.operation());
        return watcher;
    }

    private Search search(GoRequirement requirement, Optional<DiscoveryListener> listener) {
        DiscoveryReport report = run(listener, requirement.prefersNewest() ? null : requirement);
        return Search.of(requirement, choose(requirement, report), report);
    }

    private DiscoveryReport run(Optional<DiscoveryListener> listener, @Nullable GoRequirement wanted) {
        return new Discovery(host, links, deadlines, new ListenerObserver(listener), wanted, workers, nestedHosts)
                .run();
    }

    private Optional<GoToolchain> choose(GoRequirement requirement, DiscoveryReport report) {
        List<GoToolchain> satisfying = report.toolchains().stream()
                .filter(toolchain -> isUsable(toolchain, report) && requirement.isSatisfiedBy(toolchain))
                .toList();
        return requirement.prefersNewest()
                // Of equal versions the first in the order of the chain.
                ? satisfying.stream()
                        .sorted(Comparator.comparing(GoToolchain::version).reversed())
                        .findFirst()
                : satisfying.stream().findFirst();
    }

    /** What runs on a host inside this one does not run here: it counts only for who asked for that host. */
    private boolean isUsable(GoToolchain toolchain, DiscoveryReport report) {
        HostId id = toolchain.host();
        return id.equals(report.host()) || Nesting.isNamed(id, nestedHosts);
    }
}
