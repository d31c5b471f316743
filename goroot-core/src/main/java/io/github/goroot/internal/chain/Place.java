package io.github.goroot.internal.chain;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one path: what was answered, and whether there is anything.
 *
 * <p>Workers share it without a lock. What one of them learns at the same time as another may be lost, and is asked again.
 */
final class Place {

    private final Path path;
    private final @Nullable Place parent;
    private volatile @Nullable Answer latest;
    private volatile @Nullable Boolean occupied;
    private volatile boolean real;

    Place(Path path, @Nullable Place parent) {
        this.path = path;
        this.parent = parent;
    }

    private record Answer(
            Question question, Object content, @Nullable Answer before) {}

    /** Gives what was answered to a question about this path, or null. */
    @Nullable
    Object answerTo(Question question) {
        for (Answer answer = latest; answer != null; answer = answer.before()) {
            if (answer.question().isAlike(question)) {
                return answer.content();
            }
        }
        return null;
    }

    void remember(Question question, Object answer) {
        latest = new Answer(question, answer, latest);
    }

    /** Tells whether links were followed to here, so that this path and its parents are their own real paths. */
    boolean isReal() {
        return real;
    }

    /** Notes that links were followed to here. */
    void markReal() {
        for (Place place = this; place != null && !place.real; place = place.parent) {
            place.real = true;
        }
    }

    /** Notes that there is something here: it lies in something itself. */
    void markOccupied() {
        for (Place place = this; place != null && !Boolean.TRUE.equals(place.occupied); place = place.parent) {
            place.occupied = true;
        }
    }

    /** Notes that there is nothing here, unless more is known. */
    void markVacant() {
        if (occupied == null) {
            occupied = false;
        }
    }

    /** Tells whether it is known that there is nothing here. */
    boolean isVacant() {
        Boolean known = occupied;
        return known == null ? isBelowVacant() : !known && !leadsUp();
    }

    /** Tells whether it is known that there is nothing above that this could be in. */
    boolean isBelowVacant() {
        // What is there lies in what is there: nobody needs to go further up.
        for (Place place = parent; place != null; place = place.parent) {
            Boolean known = place.occupied;
            if (known != null) {
                return !known && !leadsUp();
            }
        }
        return false;
    }

    /** To Windows the parent of a place where there is nothing is there all the same. */
    private boolean leadsUp() {
        for (Path name : path) {
            if (name.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }
}
