package io.github.goroot.model;

import java.util.Objects;

/**
 * A candidate with what became of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param candidate the candidate
 * @param verdict the verdict
 * @since 0.1
 */
public record CandidateReport(Candidate candidate, Verdict verdict) {
    /** Joins a candidate and its verdict. */
    public CandidateReport {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(verdict, "verdict");
    }
}
