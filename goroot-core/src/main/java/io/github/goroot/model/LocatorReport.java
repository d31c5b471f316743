package io.github.goroot.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What one locator did during a discovery.
 *
 * <p>Immutable and thread-safe. Two reports are equal if they say the same; how long the work took does not count.
 *
 * @since 0.1
 */
public final class LocatorReport {

    private final String id;
    private final String displayName;
    private final LocatorOutcome outcome;
    private final List<Looked> looked;
    private final List<CandidateReport> candidates;
    private final List<Issue> issues;
    private final Duration elapsed;

    private LocatorReport(
            String id,
            String displayName,
            LocatorOutcome outcome,
            List<Looked> looked,
            List<CandidateReport> candidates,
            List<Issue> issues,
            Duration elapsed) {
        this.id = Objects.requireNonNull(id, "id");
        this.displayName = Objects.requireNonNull(displayName, "displayName");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.looked = List.copyOf(looked);
        this.candidates = List.copyOf(candidates);
        this.issues = List.copyOf(issues);
        this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
    }

    /**
     * Makes the report of a locator that did its work.
     *
     * @param id the id of the locator
     * @param displayName its name for people
     * @param outcome how it ended
     * @param looked what it looked at, in that order
     * @param candidates what it proposed, in that order, with the verdicts
     * @param elapsed how long it took, inspection included
     * @return the report
     */
    public static LocatorReport of(
            String id,
            String displayName,
            LocatorOutcome outcome,
            List<Looked> looked,
            List<CandidateReport> candidates,
            Duration elapsed) {
        return new LocatorReport(id, displayName, outcome, looked, candidates, List.of(), elapsed);
    }

    /**
     * Makes the report of a locator that did not get to work.
     *
     * @param id the id of the locator
     * @param displayName its name for people
     * @param outcome why it did not
     * @return the report
     */
    public static LocatorReport idle(String id, String displayName, LocatorOutcome outcome) {
        return new LocatorReport(id, displayName, outcome, List.of(), List.of(), List.of(), Duration.ZERO);
    }

    /**
     * Adds what the locator came upon that is wrong and is neither a candidate nor its own failure.
     *
     * @param newIssues the issues, in place of those that were there
     * @return a copy of this report with those issues
     */
    public LocatorReport withIssues(List<Issue> newIssues) {
        return new LocatorReport(id, displayName, outcome, looked, candidates, newIssues, elapsed);
    }

    /**
     * Gives the id of the locator.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Gives the name of the locator for people.
     *
     * @return the name
     */
    public String displayName() {
        return displayName;
    }

    /**
     * Tells how the locator ended.
     *
     * @return the outcome
     */
    public LocatorOutcome outcome() {
        return outcome;
    }

    /**
     * Gives what the locator looked at, in that order.
     *
     * @return an immutable list
     */
    public List<Looked> looked() {
        return looked;
    }

    /**
     * Gives what the locator proposed, in that order, with the verdicts.
     *
     * @return an immutable list
     */
    public List<CandidateReport> candidates() {
        return candidates;
    }

    /**
     * Gives what the locator came upon that is wrong and is neither a candidate nor its own failure: a place that could
     * not be read, an entry of PATH that cannot be a path.
     *
     * @return an immutable list, mostly empty
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Tells how long the locator took, the inspection of its candidates included.
     *
     * @return the duration; it does not count in {@link #equals}
     */
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocatorReport that
                && id.equals(that.id)
                && displayName.equals(that.displayName)
                && outcome.equals(that.outcome)
                && looked.equals(that.looked)
                && candidates.equals(that.candidates)
                && issues.equals(that.issues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, outcome, candidates);
    }

    /** Gives the id and the outcome. */
    @Override
    public String toString() {
        return id + ": " + outcome.label();
    }
}
