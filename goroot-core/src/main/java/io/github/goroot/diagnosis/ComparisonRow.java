package io.github.goroot.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of the cross-check in the making. */
final class ComparisonRow {

    private final List<Comparison> rows;
    private final String subject;
    private final String fact;
    private final List<Witness> witnesses = new ArrayList<>();
    private final Set<String> statements = new HashSet<>();

    /**
     * Begins a row.
     *
     * @param rows where it is added in the end
     */
    ComparisonRow(List<Comparison> rows, String subject, String fact) {
        this.rows = rows;
        this.subject = subject;
        this.fact = fact;
    }

    /** Adds a witness; those whose statements are equal agree. */
    void say(String source, String value, String detail, String statement) {
        note(source, value, detail);
        statements.add(statement);
    }

    /** Adds a witness that contradicts nobody. */
    void note(String source, String value, String detail) {
        witnesses.add(new Witness(source, value, detail.isEmpty() ? Optional.empty() : Optional.of(detail)));
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Adds the row to the table if anybody said anything. */
    void end() {
        if (!statements.isEmpty()) {
            rows.add(new Comparison(subject, fact, statements.size() == 1, witnesses));
        }
    }
}
