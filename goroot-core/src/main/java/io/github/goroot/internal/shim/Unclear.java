package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;

/** Carries the reason why nobody can tell from files what a shim would start, or why it would start nothing. */
final class Unclear extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final transient Location location;

    /**
     * Makes the reason.
     *
     * @param why the end of a sentence that begins with the shim and its manager
     */
    Unclear(String why, String remedy, Location location) {
        super(why, null, false, false);
        this.remedy = remedy;
        this.location = location;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }

    Location location() {
        return location;
    }
}
