package io.github.goroot.binary;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that is no Go program.
 *
 * <p>Immutable and thread-safe.
 *
 * @param format the format, or empty if it is none that Go writes
 * @param reason why it is none, as a sentence
 * @since 0.1
 */
public record NotGo(Optional<BinaryFormat> format, String reason) implements GoBinaryResult {

    /** Joins a format and a reason. */
    public NotGo {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(reason, "reason");
    }

    static NotGo of(String reason) {
        return new NotGo(Optional.empty(), reason);
    }
}
