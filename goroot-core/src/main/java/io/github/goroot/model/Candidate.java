package io.github.goroot.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that a locator proposes and that has not been checked: a GOROOT, or an executable inside one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Candidate {

    private final HostId host;
    private final String text;
    private final @Nullable Path path;
    private final Shape shape;
    private final Provenance provenance;
    private final @Nullable Issue defect;

    private Candidate(
            HostId host, String text, @Nullable Path path, Shape shape, Provenance provenance, @Nullable Issue defect) {
        this.host = Objects.requireNonNull(host, "host");
        this.text = Objects.requireNonNull(text, "text");
        this.path = path;
        this.shape = Objects.requireNonNull(shape, "shape");
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        this.defect = defect;
    }

    /**
     * What the path of a candidate is meant to be.
     *
     * @since 0.1
     */
    public enum Shape {
        /** The root directory of a toolchain. */
        HOME,
        /** The root directory by a name that survives upgrades, such as Homebrew's {@code opt/go/libexec}. */
        STABLE_HOME,
        /** A program called {@code go}, from which Go's own rule leads to the root directory. */
        EXECUTABLE
    }

    /**
     * Proposes a place.
     *
     * @param host the host that the path belongs to
     * @param text the path as the source spells it
     * @param path the path, absolute, on the host's own file system
     * @param shape what the path is meant to be
     * @param provenance why it is proposed
     * @return the candidate
     * @throws IllegalArgumentException if the path is relative
     */
    public static Candidate of(HostId host, String text, Path path, Shape shape, Provenance provenance) {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("The path of a candidate must be absolute, but is " + path
                    + ". Resolve it against the host's working directory.");
        }
        return new Candidate(host, text, path, shape, provenance, null);
    }

    /**
     * Proposes a text that cannot be a path, so that its refusal shows in the report.
     *
     * @param host the host that the text was found on
     * @param text the text as the source spells it
     * @param provenance why it is proposed
     * @param defect what is wrong with the text
     * @return the candidate, which will be rejected with that issue
     */
    public static Candidate unusable(HostId host, String text, Provenance provenance, Issue defect) {
        return new Candidate(host, text, null, Shape.HOME, provenance, Objects.requireNonNull(defect, "defect"));
    }

    /**
     * Tells which host the path belongs to.
     *
     * @return the identifier of the host
     */
    public HostId host() {
        return host;
    }

    /**
     * Gives the path as its source spells it.
     *
     * @return the verbatim text
     */
    public String text() {
        return text;
    }

    /**
     * Gives the path on the host's own file system.
     *
     * @return an absolute path, or empty if the text cannot be one
     */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /**
     * Tells what the path is meant to be.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Tells why it is proposed.
     *
     * @return the provenance
     */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Gives what was wrong with the place before anybody looked at it.
     *
     * @return the issue that this candidate will be rejected with, or empty for an ordinary candidate
     */
    public Optional<Issue> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate that
                && host.equals(that.host)
                && text.equals(that.text)
                && Spelling.same(path, that.path)
                && shape == that.shape
                && provenance.equals(that.provenance)
                && Objects.equals(defect, that.defect);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, text, shape, provenance, defect);
    }

    /** Gives the path and why it is proposed. */
    @Override
    public String toString() {
        return text + " from " + provenance;
    }
}
