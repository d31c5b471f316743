package io.github.goroot.diagnosis;

import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to start a program anew, and what it would receive then.
 *
 * @param layer the stable name of the way
 * @param who the way in words, with an article
 * @param received what it would receive of each variable in {@link Layers#NAMES}
 * @param prediction what the start-up files say, where such files decide
 */
record Session(String layer, String who, Map<String, Received> received, Optional<Prediction> prediction) {

    /**
     * What a program would receive of one variable.
     *
     * @param known whether that can be told; if not, the rest means nothing
     * @param value the value; empty if the variable is not set
     * @param by the place that decides, if there is one
     */
    record Received(boolean known, String value, Optional<Location> by) {

        static final Received UNKNOWN = new Received(false, "", Optional.empty());
    }

    Received of(String variable) {
        return received.getOrDefault(variable, Received.UNKNOWN);
    }

    /** Gives what start-up files make of each variable that holds one value; nothing where no such files decide. */
    List<Outcome> outcomes() {
        return prediction
                .map(files -> Layers.SINGLE.stream().map(files::of).toList())
                .orElse(List.of());
    }
}
