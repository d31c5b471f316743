package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.internal.locator.PlaceLocator;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Verdict;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.NestedHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work of one locator: locate, inspect each candidate as it comes, merge.
 *
 * <p>Whatever the locator does, the step ends with a report; only errors of the virtual machine itself pass.
 */
final class Step {

    /** Far above any real machine; a locator that proposes more would go on for ever. */
    private static final int MOST_CANDIDATES = 100_000;

    private final Link link;
    private final GoToolchainLocator locator;
    private final Host host;
    private final Merger merger;
    private final Judged judged;
    private final List<GoToolchainLocator> all;
    private final Map<Candidate, Judgement> before = new LinkedHashMap<>();
    private final Looks looks = new Looks();
    private final List<CandidateReport> candidates = new ArrayList<>();
    private final Context context;
    private final OtherSides otherSides;
    private @Nullable Inspector inspector;
    private @Nullable StableHomes stableHomes;
    private boolean answered;

    /** Is told of judgements. */
    interface Judged {

        /** Takes in a judgement and says whether the search is over with it. */
        boolean isEnough(Judgement judgement);
    }

    /**
     * Prepares a step.
     *
     * @param all the locators of the chain, which are asked for names that survive upgrades
     * @param otherSides tells of the system that shares files with the host
     * @param merger what was found before; the step adds to it
     * @param before what an earlier worker judged in the same step before it hung, which is not judged again
     * @param judged is told of every judgement
     */
    Step(
            Link link,
            GoToolchainLocator locator,
            List<GoToolchainLocator> all,
            OtherSides otherSides,
            Host host,
            Merger merger,
            List<Judgement> before,
            Judged judged) {
        this.link = link;
        this.locator = locator;
        this.host = host;
        this.merger = merger;
        this.judged = judged;
        this.all = all;
        this.context = new Context(link.id(), looks.watching(host), otherSides);
        this.otherSides = otherSides;
        for (Judgement judgement : before) {
            this.before.put(judgement.candidate(), judgement);
        }
    }

    LocatorReport run() {
        long begin = host.clock().nanoTime();
        @Nullable Issue failure = null;
        try {
            Optional<String> notApplicable = locator.notApplicable(context);
            if (notApplicable.isPresent()) {
                return LocatorReport.idle(
                        link.id(), link.displayName(), new LocatorOutcome.NotApplicable(notApplicable.get()));
            }
            consume();
        } catch (Watch.Abandoned e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            failure = Failures.broken(link.id(), e);
        }
        // What was found before the hang but not proposed again, since it lies on what is dead now, still counts.
        for (Judgement judgement : List.copyOf(before.values())) {
            take(judgement);
        }
        LocatorOutcome outcome = outcome(failure, context.firstUnreadable());
        Duration elapsed = Duration.ofNanos(host.clock().nanoTime() - begin);
        return LocatorReport.of(link.id(), link.displayName(), outcome, looks.list(), candidates, elapsed)
                .withIssues(context.noted());
    }

    boolean isAnswered() {
        return answered;
    }

    /** Gives the nested hosts that the locator came upon. */
    List<NestedHost> nested() {
        return context.nested();
    }

    private void consume() throws IOException {
        if (locator instanceof PlaceLocator places) {
            consume(places);
            return;
        }
        @Nullable Stream<Candidate> proposals = locator.locate(context);
        if (proposals == null) {
            throw new IllegalStateException("locate returned null instead of a stream");
        }
        try (proposals) {
            answered = proposals.anyMatch(this::judge);
        }
    }

    private void consume(PlaceLocator places) {
        try {
            // No lambda: the first one takes a fresh virtual machine longer than all of this.
            places.propose(context, new Consumer<>() {
                @Override
                public void accept(Candidate candidate) {
                    if (judge(candidate)) {
                        throw new Answered();
                    }
                }
            });
        } catch (Answered e) {
            answered = true;
        }
    }

    /** Thrown through a locator whose next candidate nobody needs; an error, so that nobody handles it by accident. */
    private static final class Answered extends Error {

        private static final long serialVersionUID = 1L;

        Answered() {
            super("The search that this locator worked for is over.", null, false, false);
        }
    }

    private boolean judge(Candidate candidate) {
        if (candidates.size() >= MOST_CANDIDATES) {
            throw new IllegalStateException("it proposed more than " + MOST_CANDIDATES + " candidates");
        }
        // It is rarely worth comparing candidates with those of a step that hung.
        Judgement known = before.isEmpty() ? null : before.get(candidate);
        return take(known != null ? known : judgementOf(candidate));
    }

    private Judgement judgementOf(Candidate candidate) {
        // Most locators have nothing to inspect.
        if (inspector == null || stableHomes == null) {
            Host seenFailing = looks.watchingFailures(host);
            inspector = new Inspector(seenFailing);
            stableHomes = new StableHomes(all, seenFailing, context);
        }
        Judgement judgement =
                new Judgement(candidate, otherSides.seen(candidate, inspector.inspect(candidate, merger.realHomes())));
        Optional<GoToolchain> fresh = judgement.freshToolchain();
        if (fresh.isEmpty() || fresh.get().stableHome().isPresent()) {
            return judgement;
        }
        Optional<Path> name = stableHomes.of(fresh.get().realHome());
        return name.isPresent() ? judgement.withStableHome(name.get()) : judgement;
    }

    private boolean take(Judgement judgement) {
        if (!before.isEmpty()) {
            before.remove(judgement.candidate());
        }
        candidates.add(new CandidateReport(judgement.candidate(), merger.add(judgement)));
        return judged.isEnough(judgement);
    }

    private LocatorOutcome outcome(@Nullable Issue failure, Optional<Issue> trouble) {
        if (failure != null) {
            return new LocatorOutcome.Failed(failure);
        }
        Set<Path> homes = new HashSet<>();
        for (CandidateReport candidate : candidates) {
            Path home = homeOf(candidate.verdict());
            if (home != null) {
                homes.add(home);
            }
        }
        if (!homes.isEmpty()) {
            return new LocatorOutcome.Found(homes.size());
        }
        return trouble.isPresent() ? new LocatorOutcome.Failed(trouble.get()) : new LocatorOutcome.NothingFound();
    }

    private static @Nullable Path homeOf(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.home();
        }
        return verdict instanceof Verdict.DuplicateOf duplicate ? duplicate.home() : null;
    }
}
