package io.github.goroot.diagnosis;

import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the Go of a machine or of a directory, with what shows it and what to do.
 *
 * <p>The message is one plain sentence that names the value and the place. Immutable and thread-safe; absence is an empty
 * {@code Optional}.
 *
 * @since 0.1
 */
public final class Finding {

    private final String code;
    private final Severity severity;
    private final String message;
    private final @Nullable Location location;
    private final List<String> evidence;
    private final @Nullable String remedy;

    private Finding(
            String code,
            Severity severity,
            String message,
            @Nullable Location location,
            List<String> evidence,
            @Nullable String remedy) {
        this.code = code;
        this.severity = Objects.requireNonNull(severity, "severity");
        this.message = Objects.requireNonNull(message, "message");
        this.location = location;
        this.evidence = List.copyOf(evidence);
        this.remedy = remedy;
    }

    /**
     * Makes a finding without location, evidence and remedy.
     *
     * @param code the stable code
     * @param severity how much it matters
     * @param message a full sentence with the value and the place
     * @return the finding
     */
    public static Finding of(FindingCode code, Severity severity, String message) {
        return new Finding(code.name(), severity, message, null, List.of(), null);
    }

    /**
     * Makes a finding of an issue, with its code, severity, message, location and remedy.
     *
     * @param issue the issue
     * @return the finding
     */
    public static Finding of(Issue issue) {
        return new Finding(
                issue.code().name(),
                issue.severity(),
                issue.message(),
                issue.location().orElse(null),
                List.of(),
                issue.remedy().orElse(null));
    }

    /**
     * Adds the spot where the wrong thing was set or found.
     *
     * @param spot the spot
     * @return a copy with that location
     */
    public Finding at(Location spot) {
        return new Finding(code, severity, message, Objects.requireNonNull(spot, "spot"), evidence, remedy);
    }

    /**
     * Adds something that shows it.
     *
     * @param sentence what was seen where, or what {@code go} will print
     * @return a copy with that behind the evidence it has
     */
    public Finding because(String sentence) {
        List<String> more = new ArrayList<>(evidence);
        more.add(Objects.requireNonNull(sentence, "sentence"));
        return new Finding(code, severity, message, location, more, remedy);
    }

    /**
     * Adds what to do about it.
     *
     * @param sentence an imperative
     * @return a copy with that remedy
     */
    public Finding withRemedy(String sentence) {
        return new Finding(code, severity, message, location, evidence, Objects.requireNonNull(sentence, "sentence"));
    }

    /**
     * Changes how much it matters.
     *
     * @param newSeverity the severity
     * @return a copy with that severity
     */
    public Finding withSeverity(Severity newSeverity) {
        return new Finding(code, newSeverity, message, location, evidence, remedy);
    }

    /**
     * Gives the stable code.
     *
     * @return the name of a {@link FindingCode} or of an {@link io.github.goroot.model.IssueCode}
     */
    public String code() {
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
     * Gives what shows it.
     *
     * @return sentences and quotes, unmodifiable and possibly empty
     */
    public List<String> evidence() {
        return evidence;
    }

    /**
     * Gives what to do about it.
     *
     * @return a sentence, or empty where there is nothing to do
     */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && code.equals(that.code)
                && severity == that.severity
                && message.equals(that.message)
                && Objects.equals(location, that.location)
                && evidence.equals(that.evidence)
                && Objects.equals(remedy, that.remedy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, message, location);
    }

    /** Gives the message with the code behind it. */
    @Override
    public String toString() {
        return message + " [" + code + "]";
    }
}
