package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a host inside the one that was searched, such as a WSL distribution seen from Windows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class NestedReport {

    private final HostId host;
    private final Outcome outcome;
    private final String reason;
    private final @Nullable DiscoveryReport report;

    private NestedReport(HostId host, Outcome outcome, String reason, @Nullable DiscoveryReport report) {
        this.host = Objects.requireNonNull(host, "host");
        this.outcome = outcome;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.report = report;
    }

    /**
     * How it ended.
     *
     * @since 0.1
     */
    public enum Outcome {
        /** It was searched. */
        SEARCHED,
        /** It was not looked at. */
        LEFT_OUT,
        /** It was to be searched, but did not let itself be. */
        FAILED;

        /**
         * Gives the word for this outcome in reports.
         *
         * @return {@code searched}, {@code left-out} or {@code failed}
         */
        public String label() {
            return switch (this) {
                case SEARCHED -> "searched";
                case LEFT_OUT -> "left-out";
                case FAILED -> "failed";
            };
        }
    }

    /**
     * Tells of a host that was searched.
     *
     * @param report what was found on it
     * @return the report
     */
    public static NestedReport searched(DiscoveryReport report) {
        return new NestedReport(report.host(), Outcome.SEARCHED, "", report);
    }

    /**
     * Tells of a host that was not looked at.
     *
     * @param host its identifier
     * @param reason why not, a sentence that tells the remedy if there is one
     * @return the report
     */
    public static NestedReport leftOut(HostId host, String reason) {
        return new NestedReport(host, Outcome.LEFT_OUT, reason, null);
    }

    /**
     * Tells of a host that was to be searched and could not be.
     *
     * @param host its identifier
     * @param reason why not, a sentence that tells the remedy if there is one
     * @return the report
     */
    public static NestedReport failed(HostId host, String reason) {
        return new NestedReport(host, Outcome.FAILED, reason, null);
    }

    /**
     * Tells which host this is about.
     *
     * @return its identifier
     */
    public HostId host() {
        return host;
    }

    /**
     * Tells how it ended.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Tells why it was not searched.
     *
     * @return a sentence, or empty if it was
     */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    /**
     * Gives what was looked at on it.
     *
     * @return the report of its search, or empty if it was not searched
     */
    public Optional<DiscoveryReport> report() {
        return Optional.ofNullable(report);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NestedReport that
                && host.equals(that.host)
                && outcome == that.outcome
                && reason.equals(that.reason)
                && Objects.equals(report, that.report);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, outcome, reason);
    }

    /** Gives the host, the outcome and the reason. */
    @Override
    public String toString() {
        return host + " " + outcome.label() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
