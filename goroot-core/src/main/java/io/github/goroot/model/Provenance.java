package io.github.goroot.model;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a candidate was proposed: by which locator, chosen by whom, and from which exact spot.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Provenance {

    private final String locator;
    private final Kind kind;
    private final Location location;

    private Provenance(String locator, Kind kind, Location location) {
        this.locator = Objects.requireNonNull(locator, "locator");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.location = Objects.requireNonNull(location, "location");
    }

    /**
     * Who chose the place.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A person or the calling program named this very place, as with GOROOT or an argument. */
        EXPLICIT,
        /** A locator came upon it. */
        DETECTED;

        /**
         * Gives the word for this kind in reports.
         *
         * @return {@code explicit} or {@code detected}
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a provenance.
     *
     * @param locator the id of the locator that proposes
     * @param kind who chose the place
     * @param location the exact spot that led there
     * @return the provenance
     */
    public static Provenance of(String locator, Kind kind, Location location) {
        return new Provenance(locator, kind, location);
    }

    /**
     * Gives the id of the locator.
     *
     * @return the id
     */
    public String locator() {
        return locator;
    }

    /**
     * Tells who chose the place.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Gives the exact spot.
     *
     * @return the location
     */
    public Location location() {
        return location;
    }

    /**
     * Says in a few words which spot it was.
     *
     * @return the description of the location, never empty
     */
    public String detail() {
        return location.describe();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that
                && locator.equals(that.locator)
                && kind == that.kind
                && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(locator, kind, location);
    }

    /** Gives the locator and the spot, such as {@code environment (GOROOT=/usr/local/go)}. */
    @Override
    public String toString() {
        return locator + " (" + detail() + ")";
    }
}
