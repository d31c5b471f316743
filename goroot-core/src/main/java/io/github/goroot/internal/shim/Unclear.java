package io.github.goroot.internal.shim;

import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import org.jspecify.annotations.Nullable;

/** Carries the reason why nobody can tell from files what a shim would start, or why it would start nothing. */
final class Unclear extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final transient Location location;
    private final boolean fails;
    private final @Nullable String installs;

    /**
     * Makes the reason why nobody can tell.
     *
     * @param why the end of a sentence that begins with the shim and its manager
     */
    Unclear(String why, String remedy, Location location) {
        this(why, remedy, location, false, null);
    }

    private Unclear(String why, String remedy, Location location, boolean fails, @Nullable String installs) {
        super(why, null, false, false);
        this.remedy = remedy;
        this.location = location;
        this.fails = fails;
        this.installs = installs;
    }

    /** Makes the reason why the shim would end with an error. */
    static Unclear failing(String why, String remedy, Location location) {
        return new Unclear(why, remedy, location, true, null);
    }

    /** Makes the reason why the manager would download a version first. */
    static Unclear installing(String version, String why, String remedy, Location location) {
        return new Unclear(why, remedy, location, false, version);
    }

    /** Gives the answer with an issue that carries this reason. */
    ShimAnswer answer(Issue issue) {
        if (installs != null) {
            return new ShimAnswer.Installs(issue, installs);
        }
        return fails ? new ShimAnswer.Fails(issue) : new ShimAnswer.Unknown(issue);
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
