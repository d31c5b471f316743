package io.github.goroot.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, in words for a person and with a code for a program.
 *
 * <p>The message is a full sentence that names the value and the place; the remedy says what to do about it. Immutable
 * and thread-safe.
 *
 * @since 0.1
 */
public final class Issue {

    private final IssueCode code;
    private final Severity severity;
    private final String message;
    private final @Nullable Location location;
    private final @Nullable String remedy;
    private final @Nullable Path goroot;

    private Issue(
            IssueCode code,
            Severity severity,
            String message,
            @Nullable Location location,
            @Nullable String remedy,
            @Nullable Path goroot) {
        this.code = Objects.requireNonNull(code, "code");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.message = Objects.requireNonNull(message, "message");
        this.location = location;
        this.remedy = remedy;
        this.goroot = goroot;
    }

    /**
     * Makes an issue without location and remedy.
     *
     * @param code the stable code
     * @param severity how much it matters
     * @param message a full sentence with the value and the place
     * @return the issue
     */
    public static Issue of(IssueCode code, Severity severity, String message) {
        return new Issue(code, severity, message, null, null, null);
    }

    /**
     * Adds the spot where the wrong thing was set or found.
     *
     * @param newLocation the spot
     * @return a copy of this issue with that location
     */
    public Issue at(Location newLocation) {
        return new Issue(code, severity, message, Objects.requireNonNull(newLocation, "newLocation"), remedy, goroot);
    }

    /**
     * Adds what to do about it.
     *
     * @param newRemedy a sentence
     * @return a copy of this issue with that remedy
     */
    public Issue withRemedy(String newRemedy) {
        return new Issue(code, severity, message, location, Objects.requireNonNull(newRemedy, "newRemedy"), goroot);
    }

    /**
     * Adds the GOROOT that is meant, where what is wrong is that another place was named.
     *
     * @param newGoroot an absolute path of the host that the place belongs to
     * @return a copy of this issue with that GOROOT
     */
    public Issue withGoroot(Path newGoroot) {
        return new Issue(code, severity, message, location, remedy, Objects.requireNonNull(newGoroot, "newGoroot"));
    }

    /**
     * Changes how much it matters.
     *
     * @param newSeverity the severity
     * @return a copy of this issue with that severity
     */
    public Issue withSeverity(Severity newSeverity) {
        return new Issue(code, newSeverity, message, location, remedy, goroot);
    }

    /**
     * Gives the stable code.
     *
     * @return the code
     */
    public IssueCode code() {
        return code;
    }

    /**
     * Tells how much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Gives the sentence for a person.
     *
     * @return the message
     */
    public String message() {
        return message;
    }

    /**
     * Gives the spot where the wrong thing was set or found.
     *
     * @return the location, or empty where there is no single spot
     */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /**
     * Gives what to do about it.
     *
     * @return a sentence, or empty where there is nothing to do
     */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    /**
     * Gives the GOROOT that is meant, where another place was named: one in it such as its {@code bin}, one above it such as
     * Homebrew's {@code opt/go}, or a link to its {@code go}.
     *
     * @return an absolute path of the host that the place belongs to; empty where none is known or something else is wrong
     */
    public Optional<Path> goroot() {
        return Optional.ofNullable(goroot);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Issue that
                && code == that.code
                && severity == that.severity
                && message.equals(that.message)
                && Objects.equals(location, that.location)
                && Objects.equals(remedy, that.remedy)
                && Spelling.same(goroot, that.goroot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, message, location, remedy);
    }

    /** Gives the message with the code behind it, such as {@code … does not exist. [GOROOT_MISSING]}. */
    @Override
    public String toString() {
        return message + " [" + code + "]";
    }
}
