package io.github.goroot.binary;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that cannot be read, or is not what it claims to be.
 *
 * @param offset where, in bytes from the start of the file
 * @param message what was wrong, as a sentence
 * @param cause why the host could not read it, or empty if it could and the content is malformed
 * @since 0.1
 */
public record UnreadableBinary(long offset, String message, Optional<IOException> cause) implements GoBinaryResult {

    /** Joins a place and what was wrong there. */
    public UnreadableBinary {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cause, "cause");
    }

    static UnreadableBinary of(MalformedBinaryException e) {
        return new UnreadableBinary(e.offset(), e.sentence(), Optional.empty());
    }
}
