package io.github.goroot.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * One row of the cross-check: what all sources that could be read say of one fact, and whether they agree.
 *
 * <p>A source that says nothing is no witness; what nobody says is no row. Immutable and thread-safe.
 *
 * @param subject what the fact is about: a directory, or the home of a toolchain
 * @param fact the fact, such as {@code GOROOT} or {@code version}
 * @param agrees whether the witnesses agree; one alone does
 * @param witnesses the witnesses, the one that counts first where one does
 * @since 0.1
 */
public record Comparison(String subject, String fact, boolean agrees, List<Witness> witnesses) {

    /** Joins the parts of a row. */
    public Comparison {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(fact, "fact");
        witnesses = List.copyOf(witnesses);
    }
}
