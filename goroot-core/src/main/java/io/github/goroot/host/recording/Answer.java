package io.github.goroot.host.recording;

import java.io.IOException;
import java.util.List;

/**
 * What a host answered: values, or that it failed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param failed whether it failed; the values are then the kind of failure, the file it names and the reason
 * @param values the parts of the answer
 * @since 0.1
 */
public record Answer(boolean failed, List<String> values) {

    /** Joins the parts of an answer. */
    public Answer {
        values = List.copyOf(values);
    }

    /**
     * Makes an answer of values.
     *
     * @param values the values
     * @return the answer
     */
    public static Answer of(String... values) {
        return new Answer(false, List.of(values));
    }

    /**
     * Makes an answer of a failure.
     *
     * @param failure what happened
     * @return the answer
     */
    public static Answer failure(IOException failure) {
        return new Answer(true, FailureText.of(failure));
    }

    /**
     * Gives the values, or fails as the host did.
     *
     * @return the values
     * @throws IOException of the kind that was recorded
     */
    public List<String> orThrow() throws IOException {
        if (failed) {
            throw FailureText.exception(values);
        }
        return values;
    }
}
