package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.WslPlace;
import io.github.goroot.spi.NestedHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of the chain, seen from the caller's thread: waits for the worker, keeps the deadlines, tells the observer.
 *
 * <p>Made and used by one thread, once.
 */
public final class Discovery {

    /** How long to wait before looking at the clock and asking the observer again, whatever clock the host has. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Threads that hang in the system cannot be ended, so there must not be many. */
    private static final int MOST_HANGING = 8;

    private final Host host;
    private final List<Link> links;
    private final Deadlines deadlines;
    private final Observer observer;
    private final @Nullable GoRequirement wanted;
    private final Executor workers;
    private final Set<HostId> named;
    private final @Nullable NestedHost self;
    private final DeadRoots deadRoots;
    private final Memory memory = new Memory();
    private final Mailbox events;
    private final List<LocatorReport> reports = new ArrayList<>();
    private final Set<Path> told = new HashSet<>();
    private final List<Judgement> unfinished = new ArrayList<>();
    private Worker.Progress progress = new Worker.Progress(0, new Merger(), List.of(), null);
    private Worker worker;
    private int hanging;
    private boolean answered;
    private @Nullable String refusal;

    /**
     * Prepares a run.
     *
     * @param links the chain, in order
     * @param wanted what the search ends with; null if it goes on to the end
     * @param workers runs workers, each on a thread that may hang for ever
     * @param named the nested hosts that the caller wants searched
     */
    public Discovery(
            Host host,
            List<Link> links,
            Deadlines deadlines,
            Observer observer,
            @Nullable GoRequirement wanted,
            Executor workers,
            Set<HostId> named) {
        this(host, links, deadlines, observer, wanted, workers, named, null);
    }

    /** Prepares a run on a nested host, or with null on one of its own. */
    Discovery(
            Host host,
            List<Link> links,
            Deadlines deadlines,
            Observer observer,
            @Nullable GoRequirement wanted,
            Executor workers,
            Set<HostId> named,
            @Nullable NestedHost self) {
        this.host = host;
        this.links = links;
        this.deadlines = deadlines;
        this.observer = observer;
        this.wanted = wanted;
        this.workers = workers;
        this.named = named;
        this.self = self;
        this.deadRoots = new DeadRoots(host.platform(), self != null);
        this.events = new Mailbox(observer.isEager());
        this.worker = newWorker(null);
    }

    /**
     * Gives the host as this run leaves it: what was answered is not asked again, and nothing is asked where an operation
     * hung.
     */
    public Host afterwards() {
        return host.toBuilder()
                .files(new MemoFiles(new AnsweringFiles(host.files(), deadRoots), memory))
                .build();
    }

    /** Runs the chain and waits for its end. */
    public DiscoveryReport run() {
        long begin = host.clock().nanoTime();
        workers.execute(worker);
        Ending ending = awaitEnd(begin);
        if (ending == Ending.CANCELLED || ending == Ending.OUT_OF_TIME) {
            breakOff(link -> notReached(link, ending));
        }
        for (Link link : links.subList(reports.size(), links.size())) {
            reports.add(LocatorReport.idle(link.id(), link.displayName(), notReached(link, ending)));
        }
        DiscoveryReport own = DiscoveryReport.of(
                host.id(),
                host.platform().nativePlatform(),
                ending,
                progress.found().toolchains(),
                reports,
                Duration.ofNanos(host.clock().nanoTime() - begin));
        @Nullable WslPlace wsl = progress.wsl();
        own = wsl == null ? own : own.withWsl(wsl);
        List<NestedHost> nested = progress.nested();
        if (self != null || (nested.isEmpty() && named.isEmpty())) {
            return own;
        }
        return new NestedSearch(host, links, deadlines, observer, wanted, workers, named).after(own, nested, begin);
    }

    /** Gives why the nested host could not be searched at all. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private Ending awaitEnd(long begin) {
        try {
            return await(begin);
        } finally {
            worker.abandon();
        }
    }

    private Ending await(long begin) {
        while (true) {
            if (observer.isCancelled()) {
                return Ending.CANCELLED;
            }
            if (Thread.currentThread().isInterrupted()) {
                takeInTheRest();
                return Ending.CANCELLED;
            }
            Worker.Event event = events.poll(SLICE_NANOS);
            if (event != null && event.sender() == worker && handle(event)) {
                return completed();
            }
            long now = host.clock().nanoTime();
            if (now - begin > deadlines.total().toNanos() || (event == null && !goOn(now))) {
                return takeInTheRest() ? completed() : Ending.OUT_OF_TIME;
            }
        }
    }

    private Ending completed() {
        return answered ? Ending.ANSWERED : Ending.COMPLETE;
    }

    /** Takes in what was told in time but waits in the mailbox; gives whether the end was among it. */
    private boolean takeInTheRest() {
        worker.abandon();
        boolean last = false;
        for (Worker.Event event = events.poll(0); event != null && !last; event = events.poll(0)) {
            last = event.sender() == worker && handle(event);
        }
        return last;
    }

    /** Takes in what the worker tells; gives whether that was the last of it. */
    private boolean handle(Worker.Event event) {
        if (event instanceof Worker.Crashed crashed) {
            throw crashed.rethrown();
        }
        if (event instanceof Worker.Judged judged) {
            unfinished.add(judged.judgement());
            Optional<GoToolchain> fresh = judged.judgement().freshToolchain();
            if (fresh.isPresent()) {
                tell(fresh.get());
            }
        } else if (event instanceof Worker.StepDone done) {
            unfinished.clear();
            progress = done.progress();
            reports.add(done.report());
            answered = done.answered();
            observer.finished(done.report());
        } else if (event instanceof Worker.Refused refused) {
            refusal = refused.reason();
        }
        return event instanceof Worker.Finished;
    }

    /** A repeated step comes upon the same toolchains again; they are told once. */
    private void tell(GoToolchain toolchain) {
        if (told.add(toolchain.realHome())) {
            observer.found(toolchain);
        }
    }

    /** Replaces a worker that hangs; gives whether that is still possible. */
    private boolean goOn(long now) {
        Watch.Activity activity = worker.watch().activity();
        Duration patience = deadlines.patience(activity.what());
        if (now - activity.since() <= patience.toNanos()) {
            return true;
        }
        worker.abandon();
        if (++hanging >= MOST_HANGING) {
            return false;
        }
        if (activity.path() == null) {
            String id = links.get(progress.next()).id();
            long millis = patience.toMillis();
            Issue issue = activity.what().equals(Watch.THINKING)
                    ? Failures.endless(id, millis)
                    : Failures.hanging(id, activity.what(), millis);
            breakOff(link -> new LocatorOutcome.Failed(issue)).ifPresent(observer::finished);
        }
        worker = newWorker(activity.path());
        workers.execute(worker);
        return true;
    }

    /** Ends the step that is under way; what was judged in it until then counts. */
    private Optional<LocatorReport> breakOff(Function<Link, LocatorOutcome> outcome) {
        if (progress.next() >= links.size()) {
            return Optional.empty();
        }
        Link link = links.get(progress.next());
        Merger found = progress.found().copy();
        List<CandidateReport> candidates = unfinished.stream()
                .map(judgement -> new CandidateReport(judgement.candidate(), found.add(judgement)))
                .toList();
        unfinished.clear();
        LocatorReport report = LocatorReport.of(
                link.id(), link.displayName(), outcome.apply(link), List.of(), candidates, Duration.ZERO);
        reports.add(report);
        progress = new Worker.Progress(progress.next() + 1, found, progress.nested(), progress.wsl());
        return Optional.of(report);
    }

    private Worker newWorker(@Nullable Path hung) {
        return new Worker(progress, links, host, deadRoots, memory, wanted, events, unfinished, hung, self);
    }

    private static LocatorOutcome notReached(Link link, Ending ending) {
        return link.idleReason()
                .orElseGet(() -> new LocatorOutcome.Skipped(
                        switch (ending) {
                            case ANSWERED -> "the answer was found before its turn";
                            case OUT_OF_TIME -> "the time was up before its turn ended";
                            default -> "the discovery was cancelled before its turn ended";
                        }));
    }
}
