package io.github.goroot.traces;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A GOROOT that the processes of a recording accessed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goroot its path as the first access has it
 * @param firstLine the line of the recording with the first access, the first being 1
 * @param areas how often each of its folders was accessed, in the order of the first access; folders that were not are
 *     missing
 * @param processes who did, in the order of the first access, at most 1024
 * @since 0.1
 */
public record TouchedGoroot(
        String goroot, long firstLine, Map<GorootArea, Touches> areas, List<TouchingProcess> processes) {

    /** Joins a path and what happened there. */
    public TouchedGoroot {
        Objects.requireNonNull(goroot, "goroot");
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        processes = List.copyOf(processes);
    }

    /**
     * Tells how often one of its folders was accessed.
     *
     * @param area the folder
     * @return the numbers, zero if it was not
     */
    public Touches touches(GorootArea area) {
        return areas.getOrDefault(area, Touches.NONE);
    }
}
