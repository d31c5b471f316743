package io.github.goroot.traces;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process that accessed a GOROOT.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pid its number, where the recording tells it
 * @param program the name of the program it last ran, without folders, where the recording tells it
 * @param touches how often it accessed the GOROOT
 * @since 0.1
 */
public record TouchingProcess(OptionalLong pid, Optional<String> program, Touches touches) {

    /** Joins a process and what it did. */
    public TouchingProcess {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(touches, "touches");
    }
}
