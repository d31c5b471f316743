package io.github.goroot.diagnosis;

import java.util.Objects;
import java.util.Optional;

/**
 * What one source says of one fact.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source who says it, in a few words: a variable, a file, a program
 * @param value what it says
 * @param detail where exactly it stands, or how far it counts
 * @since 0.1
 */
public record Witness(String source, String value, Optional<String> detail) {

    /** Joins the parts of a statement. */
    public Witness {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(detail, "detail");
    }
}
