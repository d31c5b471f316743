package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.NestedReport;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.NestedHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Searches the hosts that locators came upon, one after the other, when the host around them has been searched.
 *
 * <p>Each gets an equal share of the time that is left, so one that hangs keeps no other from its turn. Made and used by
 * one thread, once.
 */
final class NestedSearch {

    private final Host outer;
    private final List<Link> links;
    private final Deadlines deadlines;
    private final Observer observer;
    private final @Nullable GoRequirement wanted;
    private final Executor workers;
    private final Set<HostId> named;
    private final List<GoToolchain> toolchains = new ArrayList<>();
    private final List<NestedReport> reports = new ArrayList<>();
    private Ending ending = Ending.COMPLETE;

    NestedSearch(
            Host outer,
            List<Link> links,
            Deadlines deadlines,
            Observer observer,
            @Nullable GoRequirement wanted,
            Executor workers,
            Set<HostId> named) {
        this.outer = outer;
        this.links = links;
        this.deadlines = deadlines;
        this.observer = observer;
        this.wanted = wanted;
        this.workers = workers;
        this.named = named;
    }

    /**
     * Adds what nested hosts have to the report of the host around them.
     *
     * @param own that report
     * @param hosts the nested hosts, in the order in which they were come upon
     * @param begin when the discovery began, on the clock of the outer host
     */
    DiscoveryReport after(DiscoveryReport own, List<NestedHost> hosts, long begin) {
        toolchains.addAll(own.toolchains());
        ending = own.ending();
        List<NestedHost> once = once(hosts);
        int waiting = (int) once.stream().filter(this::mayEnter).count();
        for (NestedHost nested : once) {
            Optional<String> reason = whyNot(nested);
            if (reason.isPresent()) {
                reports.add(NestedReport.leftOut(nested.id(), reason.get()));
                continue;
            }
            long left = deadlines.total().toNanos() - (outer.clock().nanoTime() - begin);
            reports.add(search(nested, shared(nested, left / waiting)));
            waiting--;
        }
        nameless(once);
        return own.withNested(
                reports, toolchains, ending, Duration.ofNanos(outer.clock().nanoTime() - begin));
    }

    /** Two of one name could not be told from each other; the first stands. */
    private static List<NestedHost> once(List<NestedHost> hosts) {
        Set<HostId> seen = new HashSet<>();
        return hosts.stream().filter(nested -> seen.add(nested.id())).toList();
    }

    /** Tells of the hosts that the caller named and nobody knows. */
    private void nameless(List<NestedHost> known) {
        for (HostId name : named) {
            boolean all = name.name().equals(Nesting.ALL);
            if (!all && known.stream().noneMatch(nested -> nested.id().equals(name))) {
                reports.add(NestedReport.failed(
                        name, "There is no " + name + " on this machine" + alternatives(known, name.kind()) + "."));
            }
        }
    }

    private static String alternatives(List<NestedHost> known, String kind) {
        List<String> names = known.stream()
                .map(NestedHost::id)
                .filter(id -> id.kind().equals(kind))
                .map(id -> "\"" + id.name() + "\"")
                .toList();
        return names.isEmpty() ? ", nor any other of its kind" : ", but " + String.join(", ", names);
    }

    private boolean mayEnter(NestedHost nested) {
        HostId id = nested.id();
        return switch (nested.entry()) {
            case OPEN -> wanted == null || Nesting.isNamed(id, named);
            case NAMED -> Nesting.isNamed(id, named);
            case NAMED_BY_ITSELF -> named.contains(id);
            case CLOSED -> false;
        };
    }

    private Optional<String> whyNot(NestedHost nested) {
        if (!mayEnter(nested)) {
            return nested.reason()
                    .or(() -> Optional.of("Its toolchains do not run on this host, and nobody asked for them."));
        }
        return switch (ending) {
            case COMPLETE -> Optional.empty();
            case ANSWERED -> Optional.of("The answer was found before its turn.");
            case CANCELLED -> Optional.of("The discovery was cancelled before its turn.");
            case OUT_OF_TIME -> Optional.of("The time was up before its turn. Raise the deadline.");
        };
    }

    private Deadlines shared(NestedHost nested, long share) {
        long operation = Math.max(
                deadlines.operation().toNanos(),
                // At least half of the share is for what comes after the operation that hangs.
                Math.min(nested.patience().toNanos(), share / 2));
        return new Deadlines(Duration.ofNanos(operation), Duration.ofNanos(share));
    }

    private NestedReport search(NestedHost nested, Deadlines limits) {
        if (limits.total().isNegative() || limits.total().isZero()) {
            return NestedReport.leftOut(nested.id(), "The time was up before its turn. Raise the deadline.");
        }
        Discovery discovery;
        try {
            discovery = new Discovery(
                    nested.host(outer), inside(), limits, new Inside(observer), wanted, workers, Set.of(), nested);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return NestedReport.failed(
                    nested.id(), Failures.broken(nested.id().toString(), e).message());
        }
        DiscoveryReport report = discovery.run();
        if (report.ending() == Ending.CANCELLED || report.ending() == Ending.ANSWERED) {
            ending = report.ending();
        }
        Optional<String> refusal = discovery.refusal();
        return refusal.isPresent()
                ? NestedReport.failed(nested.id(), refusal.get())
                : NestedReport.searched(merged(nested, report));
    }

    private DiscoveryReport merged(NestedHost nested, DiscoveryReport report) {
        List<GoToolchain> completed = new ArrayList<>();
        for (GoToolchain found : report.toolchains()) {
            GoToolchain toolchain = nested.complete(found);
            completed.add(toolchain);
            int same = indexOfSame(nested, toolchain);
            if (same < 0) {
                toolchains.add(toolchain);
                observer.found(toolchain);
            } else {
                toolchains.set(same, joined(toolchains.get(same), toolchain));
            }
        }
        return report.withToolchains(completed);
    }

    private int indexOfSame(NestedHost nested, GoToolchain toolchain) {
        for (int i = 0; i < toolchains.size(); i++) {
            if (toolchains.get(i).host().equals(outer.id()) && nested.isSame(toolchains.get(i), toolchain)) {
                return i;
            }
        }
        return -1;
    }

    private static GoToolchain joined(GoToolchain own, GoToolchain nested) {
        List<Provenance> more = nested.provenances().stream()
                .filter(provenance -> !own.provenances().contains(provenance))
                .toList();
        GoToolchain.Builder both = own.toBuilder().provenances(more);
        if (own.wsl().isEmpty() && nested.wsl().isPresent()) {
            both.wsl(nested.wsl().get());
        }
        return both.build();
    }

    /** Gives the chain for a nested host: each locator, but those that stay outside do not look. */
    private List<Link> inside() {
        return links.stream()
                .map(link -> link.locator() == null || link.idle() != null || searchesNestedHosts(link)
                        ? link
                        : link.idle(new LocatorOutcome.NotApplicable("not inside another host")))
                .toList();
    }

    private static boolean searchesNestedHosts(Link link) {
        try {
            return link.locator() != null && link.locator().searchesNestedHosts();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // What cannot say it stays where it was before there were nested hosts.
            return false;
        }
    }

    /** Hears of a nested host only that it may go on; its toolchains are told when it is known which are new. */
    private record Inside(Observer observer) implements Observer {

        @Override
        public boolean isEager() {
            return observer.isEager();
        }

        @Override
        public void found(GoToolchain toolchain) {}

        @Override
        public void finished(LocatorReport report) {}

        @Override
        public boolean isCancelled() {
            return observer.isCancelled();
        }
    }
}
