package io.github.goroot.model;

/**
 * How much an issue matters, which depends on who chose the thing that is wrong.
 *
 * @since 0.1
 */
public enum Severity {
    /** Something that a person set explicitly does not hold, or a build that relies on it will fail. */
    ERROR,
    /** It works, but not as the person who set it up probably believes. */
    WARNING,
    /** Worth knowing; nobody asked for it explicitly and nothing fails because of it. */
    NOTICE;

    /**
     * Gives the severity of a fault in something that was chosen the given way.
     *
     * @param kind who chose it
     * @return {@link #ERROR} for an explicit choice, {@link #NOTICE} for a detected place
     */
    public static Severity of(Provenance.Kind kind) {
        return kind == Provenance.Kind.EXPLICIT ? ERROR : NOTICE;
    }
}
