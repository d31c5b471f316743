package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * One place that sets a variable which decides over Go, and what becomes of it.
 *
 * <p>The layers are {@code process} (what this program was started with), {@code user-file} (the file that
 * {@code go env -w} writes), on Windows {@code user} and {@code machine}, elsewhere {@code desktop}, {@code terminal} and
 * {@code SHELL-login} such as {@code bash-login}: what a program receives that is started from there anew. One line of a
 * start-up file appears in every layer that reads it. More layers may come with any release. Immutable and thread-safe.
 *
 * @param variable the name of the variable: GOROOT, GOPATH, GOTOOLCHAIN or PATH
 * @param layer the layer
 * @param value what is set there, of PATH only the entries of Go; empty if the place takes the variable away or what it sets
 *     cannot be told
 * @param location the place
 * @param exported whether programs receive it; false also where that cannot be told
 * @param wins whether it counts within its layer, and of the layers of one session before the others; an entry of PATH
 *     counts if it is kept
 * @param shadowedBy the place that counts instead; empty if this one counts, or if that cannot be told
 * @param understood whether it can be told what the place sets; of one that is understood and has no value, it takes the
 *     variable away
 * @param conditional whether it counts only under a condition that cannot be told without running it
 * @param remark what else is to be known, as a clause: on what it depends, or why it cannot be told; empty if there
 *     is nothing
 * @since 0.1
 */
public record VariableLayer(
        String variable,
        String layer,
        Optional<String> value,
        Location location,
        boolean exported,
        boolean wins,
        Optional<String> shadowedBy,
        boolean understood,
        boolean conditional,
        Optional<String> remark) {

    /** Joins a place and what becomes of it. */
    public VariableLayer {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(shadowedBy, "shadowedBy");
        Objects.requireNonNull(remark, "remark");
    }
}
