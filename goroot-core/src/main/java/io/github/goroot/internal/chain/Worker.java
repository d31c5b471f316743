package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.WslPlace;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.NestedHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works through the chain on a thread of its own and tells the caller's thread what it finds. */
final class Worker implements Runnable, Step.Judged {

    private final Progress from;
    private final List<Link> links;
    private final Host host;
    private final Watch watch;
    private final DeadRoots deadRoots;
    private final Memory memory;
    private final @Nullable GoRequirement wanted;
    private final Mailbox events;
    private final List<Judgement> before;
    private final @Nullable Path hung;
    private final @Nullable NestedHost self;
    private @Nullable Thread runner;

    /**
     * Prepares a worker.
     *
     * @param from where to begin
     * @param wanted what the search ends with; null if it goes on to the end
     * @param before what an earlier worker judged in the step that is to be repeated
     * @param hung the path that an earlier worker hangs on; null for the first worker
     * @param self the nested host that this is about; null for a host of its own
     */
    Worker(
            Progress from,
            List<Link> links,
            Host host,
            DeadRoots deadRoots,
            Memory memory,
            @Nullable GoRequirement wanted,
            Mailbox events,
            List<Judgement> before,
            @Nullable Path hung,
            @Nullable NestedHost self) {
        this.from = from;
        this.links = links;
        this.host = host;
        this.watch = new Watch(host.clock());
        this.deadRoots = deadRoots;
        this.memory = memory;
        this.wanted = wanted;
        this.events = events;
        this.before = List.copyOf(before);
        this.hung = hung;
        this.self = self;
    }

    /**
     * How far the chain is.
     *
     * @param next the index of the next locator
     * @param found what the locators before it found; never changed once it is here
     * @param nested the nested hosts that they came upon; never changed once it is here
     * @param wsl where the host is in the terms of WSL, as far as they had to know it
     */
    record Progress(
            int next,
            Merger found,
            List<NestedHost> nested,
            @Nullable WslPlace wsl) {}

    /** What a worker tells. */
    sealed interface Event {
        Worker sender();

        /** Tells whether the sender has nothing more to tell. */
        default boolean isLast() {
            return false;
        }
    }

    /** A candidate was judged. */
    record Judged(Worker sender, Judgement judgement) implements Event {}

    /** A locator's turn is over. */
    record StepDone(Worker sender, LocatorReport report, Progress progress, boolean answered) implements Event {}

    /** The nested host does not let itself be searched. */
    record Refused(Worker sender, String reason) implements Event {}

    /** There is nothing left to do. */
    record Finished(Worker sender) implements Event {
        @Override
        public boolean isLast() {
            return true;
        }
    }

    /** The virtual machine failed, or this library did. */
    record Crashed(Worker sender, Throwable failure) implements Event {
        @Override
        public boolean isLast() {
            return true;
        }

        /** Throws the failure where the caller of the library can see it. */
        RuntimeException rethrown() {
            if (failure instanceof Error error) {
                throw error;
            }
            return new IllegalStateException("The discovery broke; this is a defect of goroot.", failure);
        }
    }

    Watch watch() {
        return watch;
    }

    /** Gives the worker up; some operations let themselves be interrupted. */
    synchronized void abandon() {
        watch.abandon();
        if (runner != null) {
            runner.interrupt();
        }
    }

    @Override
    public void run() {
        Event last;
        setRunner(Thread.currentThread());
        try {
            work();
            last = new Finished(this);
        } catch (Watch.Abandoned e) {
            // The caller's thread has gone on with another worker and expects nothing from this one.
            return;
        } catch (RuntimeException | Error e) {
            last = new Crashed(this, e);
        } finally {
            setRunner(null);
        }
        // Not earlier: who is told abandons the worker, and the interrupt would wake the thread when it is lent no
        // more.
        events.put(last);
    }

    /** The thread is lent: an interrupt must reach it while it works here, and must not stay when it works elsewhere. */
    private synchronized void setRunner(@Nullable Thread thread) {
        runner = thread;
        boolean ignored = Thread.interrupted();
    }

    private void work() {
        HostFiles guarded = new GuardedFiles(host.files(), watch, deadRoots);
        if (hung != null) {
            deadRoots.bury(hung, guarded);
        }
        Host guardedHost = host.toBuilder()
                .files(new MemoFiles(guarded, memory))
                .registry(GuardedRegistry.guard(host.registry(), watch))
                .build();
        if (self != null) {
            @Nullable Host ready = prepared(self, guardedHost);
            if (ready == null) {
                return;
            }
            guardedHost = ready;
        }
        Merger found = from.found();
        List<NestedHost> nested = from.nested();
        @Nullable WslPlace wsl = from.wsl();
        List<GoToolchainLocator> all = StableHomes.askable(links);
        OtherSides otherSides = new OtherSides(self == null ? all : List.of(), guardedHost);
        for (int i = from.next(); i < links.size(); i++) {
            watch.enter("thinking", null);
            if (hung == null || i > from.next()) {
                memory.forgetFailures();
            }
            Link link = links.get(i);
            LocatorReport report;
            boolean answered = false;
            if (link.locator() == null || link.idleReason().isPresent()) {
                report = LocatorReport.idle(
                        link.id(), link.displayName(), link.idleReason().orElseThrow());
            } else {
                // What was handed over is never changed.
                found = found.copy();
                Step step = new Step(
                        link,
                        link.locator(),
                        all,
                        otherSides,
                        guardedHost,
                        found,
                        i == from.next() ? before : List.of(),
                        this);
                report = step.run();
                answered = step.isAnswered();
                nested = joined(nested, step.nested());
            }
            watch.enter("thinking", null);
            @Nullable WslPlace place = otherSides.place();
            wsl = place == null ? wsl : place;
            events.put(new StepDone(this, report, new Progress(i + 1, found, nested, wsl), answered));
            if (answered) {
                return;
            }
        }
    }

    private @Nullable Host prepared(NestedHost nested, Host guarded) {
        try {
            return nested.prepare(guarded);
        } catch (Watch.Abandoned e) {
            throw e;
        } catch (IOException e) {
            events.put(new Refused(this, e.getMessage() == null ? e.toString() : e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            events.put(
                    new Refused(this, Failures.broken(nested.id().toString(), e).message()));
        }
        return null;
    }

    private static List<NestedHost> joined(List<NestedHost> before, List<NestedHost> more) {
        if (more.isEmpty()) {
            return before;
        }
        List<NestedHost> joined = new ArrayList<>(before);
        joined.addAll(more);
        return List.copyOf(joined);
    }

    @Override
    public boolean isEnough(Judgement judgement) {
        events.put(new Judged(this, judgement));
        Optional<GoToolchain> fresh = judgement.freshToolchain();
        return wanted != null && fresh.isPresent() && wanted.isSatisfiedBy(fresh.get());
    }
}
