package io.github.goroot.diagnosis;

import io.github.goroot.internal.shells.GoVariables;
import io.github.goroot.internal.shells.Outcome;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.internal.shells.Setting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lines of start-up files that set a variable, of which there may be as many as a hostile file likes. */
final class StartLines {

    /** The last ones count; nobody who means it writes so many. */
    private static final int MOST = 200;

    private StartLines() {}

    /** Gives the last lines for one variable, in the order in which they count. */
    static List<Setting> of(Outcome outcome) {
        List<Setting> all = outcome.settings();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /**
     * Gives the places that may set anything, such as an {@code eval} of what a program prints: they name none of the
     * variables, and most do not touch them.
     */
    static Set<String> blankets(Prediction prediction) {
        Set<String> places = new LinkedHashSet<>();
        GoVariables.NAMES.forEach(name -> places.addAll(notUnderstood(prediction.of(name))));
        GoVariables.NAMES.forEach(name -> places.retainAll(notUnderstood(prediction.of(name))));
        return places;
    }

    private static Set<String> notUnderstood(Outcome outcome) {
        Set<String> places = new LinkedHashSet<>();
        for (Setting setting : of(outcome)) {
            if (!setting.understood()) {
                places.add(Place.of(setting.location()));
            }
        }
        return places;
    }
}
